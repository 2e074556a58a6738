import { readOptions, type Options } from "./options.ts";
import { sow } from "./plants/plant.ts";
import { PLANTS } from "./plants/plants.ts";

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** Runs stories; ends at the first that breaks a promise. The exit code is 1 then. */
async function main({ seeds, from, only, trace, plant, certain, quiet }: Options): Promise<number> {
  if (plant !== null) {
    const chosen = PLANTS.find(({ name }) => name === plant);
    if (!chosen) throw new Error(`There is no plant ${plant}. There are: ${PLANTS.map(({ name }) => name).join(", ")}`);
    sow(chosen);
  }
  // Only now, so that a plant is in place before anything of the server is loaded.
  const { openBase } = await import("./base.ts");
  const { runStory } = await import("./run-story.ts");
  const { shrink } = await import("./shrink.ts");
  const { storyOf } = await import("./story.ts");
  const { tellFailure } = await import("./telling.ts");

  const base = await openBase();
  const began = performance.now();
  for (let seed = from; seed < from + seeds; seed += 1) {
    const story = storyOf(seed, certain);
    const outcome = await runStory(base, story);
    if (trace) say(outcome.trace.join("\n"));
    if (only !== null) say(`Seed ${seed}: trace ${outcome.sha256}, ${outcome.calls} calls`);
    if (outcome.violation) {
      const least = plant === null ? await shrink(base, story, outcome) : { story, outcome };
      say(tellFailure(least.story, least.outcome, story.items.length - least.story.items.length));
      return 1;
    }
    const done = seed - from + 1;
    if (!quiet && only === null && done % 50 === 0) say(`${done} stories, ${((done * 1000) / (performance.now() - began)).toFixed(1)} a second`);
  }
  if (only === null) say(`${seeds} stories from seed ${from}: every promise held.`);
  await base.close();
  return 0;
}

try {
  process.exitCode = await main(readOptions(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 2;
}
process.exit();

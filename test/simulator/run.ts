import { readOptions, type Options } from "./options.ts";
import { sow } from "./plants/plant.ts";
import { PLANTS } from "./plants/plants.ts";
import { REGRESSIONS } from "./regressions.ts";
import type { Story } from "./story.ts";

const say = (text: string): void => void process.stdout.write(`${text}\n`);

/** The file system of a database in memory never quite forgets a file, and each story makes new ones. */
const STORIES_A_BASE = 1000;

/** Runs stories; ends at the first that breaks a promise. The exit code is 1 then. */
async function main(options: Options): Promise<number> {
  const { plant, only, trace, quiet } = options;
  if (plant !== null) sow(named("plant", PLANTS, plant));
  // Only now, so that a plant is in place before anything of the server is loaded.
  const { openBase } = await import("./base.ts");
  const { runStory } = await import("./run-story.ts");
  const { shrink } = await import("./shrink.ts");
  const { storyOf } = await import("./story.ts");
  const { tellFailure } = await import("./telling.ts");

  const { count, what, storyAt } = storiesIn(options, storyOf);
  let base = await openBase();
  const began = performance.now();
  for (let index = 0; index < count; index += 1) {
    if (index > 0 && index % STORIES_A_BASE === 0) {
      await base.close();
      base = await openBase();
    }
    const { story, name } = storyAt(index);
    const outcome = await runStory(base, story);
    if (trace) say(outcome.trace.join("\n"));
    if (only !== null) say(`Seed ${story.seed}: trace ${outcome.sha256}, ${outcome.calls} calls`);
    if (outcome.violation) {
      const least = plant === null && name === null ? await shrink(base, story, outcome) : { story, outcome };
      if (name) say(name);
      say(tellFailure(least.story, least.outcome, story.items.length - least.story.items.length));
      return 1;
    }
    const done = index + 1;
    if (!quiet && count > 1 && done % 50 === 0) say(`${done} stories, ${((done * 1000) / (performance.now() - began)).toFixed(1)} a second`);
  }
  if (only === null) say(`${what}: every promise held.`);
  await base.close();
  return 0;
}

interface Stories {
  count: number;
  what: string;
  /** With what it is called, where it was written out. */
  storyAt: (index: number) => { story: Story; name: string | null };
}

/** Fresh ones from seeds, or those that are kept. */
function storiesIn({ regression, seeds, from, certain }: Options, storyOf: (seed: number, certain: Options["certain"]) => Story): Stories {
  if (regression === null) return { count: seeds, what: `${seeds} stories from seed ${from}`, storyAt: (index) => ({ story: storyOf(from + index, certain), name: null }) };
  const kept = regression === "all" ? REGRESSIONS : [named("regression", REGRESSIONS, regression)];
  const storyAt = (index: number) => {
    const { story, name, sentence } = kept[index]!;
    return { story, name: `The story "${name}": ${sentence}` };
  };
  return { count: kept.length, what: `${kept.length} stories that once broke a promise`, storyAt };
}

function named<T extends { name: string }>(sort: string, all: readonly T[], name: string): T {
  const found = all.find((one) => one.name === name);
  if (!found) throw new Error(`There is no ${sort} ${name}. There are: ${all.map((one) => one.name).join(", ")}`);
  return found;
}

try {
  process.exitCode = await main(readOptions(process.argv.slice(2)));
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 2;
}
process.exit();

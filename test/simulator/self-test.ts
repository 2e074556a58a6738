import { hunt, type Found } from "./plants/hunt.ts";
import { PLANTS } from "./plants/plants.ts";

/** Every plant must be seen within this many stories. */
const SEEDS = 300;
const AT_ONCE = 2;

/** A simulator that finds nothing must be shown to be able to: plants each bug in turn and looks for the seed that shows it. */
async function main(chosen: string[]): Promise<void> {
  const waiting = PLANTS.filter(({ name }) => chosen.length === 0 || chosen.includes(name));
  const found: Found[] = [];
  const next = async (): Promise<void> => {
    for (let plant = waiting.shift(); plant; plant = waiting.shift()) {
      const one = await hunt(plant.name, SEEDS);
      found.push(one);
      process.stdout.write(`${one.plant.padEnd(28)} ${one.seed === null ? `NOT SEEN in ${SEEDS} stories` : `seed ${String(one.seed).padEnd(4)} ${one.sentence.slice(0, 150)}`}\n`);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, next));
  const missed = found.filter((one) => one.seed === null);
  process.stdout.write(`${found.length - missed.length} of ${found.length} plants were seen.\n`);
  if (missed.length > 0) process.exitCode = 1;
}

await main(process.argv.slice(2));

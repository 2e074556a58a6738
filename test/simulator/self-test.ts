import { availableParallelism } from "node:os";
import { hunt } from "./plants/hunt.ts";
import type { Plant } from "./plants/plant.ts";
import { PLANTS } from "./plants/plants.ts";

/** Every plant must be seen within this many stories. */
const SEEDS = 300;

/**
 * A simulator that finds nothing must be shown to be able to: plants each bug in turn, looks for the seed that shows it,
 * and lives the same story without it, which must hold.
 */
async function main(chosen: string[]): Promise<void> {
  const waiting = PLANTS.filter(({ name }) => chosen.length === 0 || chosen.includes(name));
  const all = waiting.length;
  const began = performance.now();
  let seen = 0;
  const next = async (): Promise<void> => {
    for (let plant = waiting.shift(); plant; plant = waiting.shift()) if (await isSeen(plant)) seen += 1;
  };
  await Promise.all(Array.from({ length: availableParallelism() }, next));
  process.stdout.write(`${seen} of ${all} plants were seen, in ${seconds(began)}.\n`);
  if (seen < all) process.exitCode = 1;
}

async function isSeen(plant: Plant): Promise<boolean> {
  const began = performance.now();
  const told = (what: string) => process.stdout.write(`${plant.name.padEnd(32)} ${what}\n`);
  try {
    const { story, sentence } = await hunt(plant, SEEDS);
    if (story === null) told(`NOT SEEN in ${SEEDS} stories, ${seconds(began)}`);
    else told(`${`story ${story}`.padEnd(38)} ${seconds(began).padStart(5)}  ${sentence.slice(0, 140)}`);
    return story !== null;
  } catch (error) {
    told((error as Error).message);
    return false;
  }
}

const seconds = (since: number): string => `${Math.round((performance.now() - since) / 1000)} s`;

await main(process.argv.slice(2));

import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { Plant } from "./plant.ts";

export interface Found {
  plant: string;
  /** The seed that shows it, or null where none did. */
  seed: number | null;
  /** What it broke, in a sentence. */
  sentence: string;
}

const HERE = new URL("../", import.meta.url);

export interface Ran {
  code: number | null;
  text: string;
}

/** The simulator in a process of its own. */
export const simulate = (...args: string[]): Promise<Ran> => run("run.ts", args);
export const dieEverywhere = (...args: string[]): Promise<Ran> => run("crash-run.ts", args);

function run(script: string, args: string[]): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", fileURLToPath(new URL(script, HERE)), ...args], { stdio: ["ignore", "pipe", "pipe"] });
    let text = "";
    child.stdout.on("data", (chunk: Buffer) => (text += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (text += chunk.toString()));
    child.once("error", reject);
    child.once("close", (code) => resolve({ code, text }));
  });
}

const withFamilies = ({ with: families = [] }: Plant): string[] => (families.length > 0 ? ["--with", families.join(",")] : []);

/** Runs stories with a bug planted until one shows it. Throws where the story is broken without the plant as well. */
export async function hunt(plant: Plant, seeds: number, from = 1): Promise<Found> {
  const { code, text } = await simulate("--plant", plant.name, "--seeds", String(seeds), "--from", String(from), ...withFamilies(plant), "--quiet");
  if (code !== 0 && code !== 1) throw new Error(`The simulator failed with the plant ${plant.name}: ${text.slice(-1500)}`);
  const found = /^Seed (\d+): (.*)$/m.exec(text);
  if (found?.[1] === undefined) return { plant: plant.name, seed: null, sentence: "" };
  const seed = Number(found[1]);
  const sound = await simulate("--only", String(seed), ...withFamilies(plant));
  if (sound.code !== 0) throw new Error(`Seed ${seed} is broken without the plant ${plant.name} too: ${sound.text.slice(-1500)}`);
  return { plant: plant.name, seed, sentence: found[2] ?? "" };
}

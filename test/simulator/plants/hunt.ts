import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { REGRESSIONS } from "../regressions.ts";
import type { Plant } from "./plant.ts";

export interface Found {
  plant: string;
  /** The seed of the story that shows it, or the name it is kept under; null where none did. */
  story: string | null;
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

/** The story that was kept for a plant, or fresh ones from seeds, until one shows it; then the same without the plant, where every promise must hold. */
export async function hunt(plant: Plant, seeds: number): Promise<Found> {
  const kept = REGRESSIONS.find((one) => one.plant === plant.name);
  const families = plant.with ? ["--with", plant.with.join(",")] : [];
  const { code, text } = await simulate("--plant", plant.name, ...(kept ? ["--regression", kept.name] : ["--seeds", String(seeds), ...families, "--quiet"]));
  if (code !== 0 && code !== 1) throw new Error(`The simulator failed with the plant ${plant.name}: ${text.slice(-1500)}`);
  const found = /^Seed (\d+): (.*)$/m.exec(text);
  if (found?.[1] === undefined) return { plant: plant.name, story: null, sentence: "" };
  const sound = await simulate(...(kept ? ["--regression", kept.name] : ["--only", found[1], ...families]));
  if (sound.code !== 0) throw new Error(`The story that shows ${plant.name} is broken without it too: ${sound.text.slice(-1500)}`);
  return { plant: plant.name, story: kept?.name ?? found[1], sentence: found[2] ?? "" };
}

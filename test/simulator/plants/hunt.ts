import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";

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

/** Runs stories with a bug planted until one shows it. */
export async function hunt(plant: string, seeds: number, from = 1): Promise<Found> {
  const { code, text } = await simulate("--plant", plant, "--seeds", String(seeds), "--from", String(from), "--quiet");
  if (code !== 0 && code !== 1) throw new Error(`The simulator failed with the plant ${plant}: ${text.slice(-1500)}`);
  const found = /^Seed (\d+): (.*)$/m.exec(text);
  return { plant, seed: found?.[1] === undefined ? null : Number(found[1]), sentence: found?.[2] ?? "" };
}

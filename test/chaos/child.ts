import { spawn, type ChildProcess } from "node:child_process";
import { closeSync, openSync, writeSync } from "node:fs";
import { devNull } from "node:os";
import { fileURLToPath } from "node:url";

export interface Child {
  pid: number;
  /** Resolves with how it ended, whoever ended it. */
  ended: Promise<{ code: number | null; signal: NodeJS.Signals | null }>;
  signal(signal: NodeJS.Signals): void;
  isAlive(): boolean;
  /** That it has said the line it says once it is at work. */
  isUp(): boolean;
}

/** None outlives the process that started them, however that ends. */
const living = new Set<ChildProcess>();
process.once("exit", () => {
  for (const child of living) child.kill("SIGKILL");
});

const ROOT = new URL("../../", import.meta.url);
/** One that is killed every second or so would spend its life on reading the sources again. */
const COMPILED = fileURLToPath(new URL("node_modules/.cache/compiled", ROOT));

/** A Node process of its own that runs one file of this project; what it says goes to the end of `logFile`. `up` is in the line it says once it is at work. */
export function startChild(of: { file: string; args?: string[]; env: Record<string, string>; logFile: string; up: string }): Child {
  const log = openSync(of.logFile, "a");
  const child = spawn(process.execPath, ["--disable-warning=ExperimentalWarning", fileURLToPath(new URL(of.file, ROOT)), ...(of.args ?? [])], {
    cwd: fileURLToPath(ROOT),
    env: { PATH: process.env["PATH"] ?? "", NODE_COMPILE_CACHE: COMPILED, ...of.env },
    stdio: ["ignore", "pipe", log],
  });
  living.add(child);
  let [alive, up] = [true, false];
  child.stdout?.on("data", (said: Buffer) => {
    writeSync(log, said);
    up ||= said.includes(of.up);
  });
  child.once("close", () => closeSync(log));
  const ended = new Promise<Awaited<Child["ended"]>>((resolve, reject) => {
    child.once("error", reject);
    child.once("exit", (code, signal) => {
      alive = false;
      living.delete(child);
      resolve({ code, signal });
    });
  });
  return { pid: child.pid ?? 0, ended, signal: (signal) => void child.kill(signal), isAlive: () => alive, isUp: () => alive && up };
}

/** Reads the app once in a process that ends by itself, which is when Node keeps what it compiled: one that is killed leaves nothing to the next. */
export async function keepCompiled(): Promise<void> {
  const { code } = await startChild({ file: "server/main.ts", env: {}, logFile: devNull, up: "nothing" }).ended;
  if (code !== 0) throw new Error(`Reading the app ended with ${code}`);
}

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Asks again and again until the answer is there; throws with `what` when patience ends. */
export async function until<T>(what: string, patienceMs: number, ask: () => Promise<T | undefined | false>): Promise<T> {
  const end = performance.now() + patienceMs;
  for (;;) {
    const answer = await ask().catch(() => undefined);
    if (answer !== undefined && answer !== false) return answer;
    if (performance.now() > end) throw new Error(`${what}: not within ${patienceMs / 1000} s`);
    await pause(50);
  }
}

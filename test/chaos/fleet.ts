import { join } from "node:path";
import type { Random } from "../../sandbox/kit/random.ts";
import { startChild, pause, type Child } from "./child.ts";

type Role = "worker" | "web";

interface Place {
  name: string;
  role: Role;
  env: Record<string, string>;
  child: Child | null;
  startedAt: number;
  /** That its end was ordered here. */
  killed: boolean;
}

export interface FleetReport {
  killed: Record<Role, number>;
  /** Processes that ended by themselves after they had run for a while: none should, whatever happens to the database. */
  fell: string[];
  /** Ended while starting, where the database was away: whoever supervises them starts them again, as here. */
  refusedToStart: number;
}

export interface Fleet {
  /** Kills one process that is at work with SIGKILL, a worker four times out of five; another takes its place at once. */
  killOne(): void;
  report: FleetReport;
  /** SIGTERM to all; true where every one ended by itself with code 0 within the patience. */
  stop(patienceMs: number): Promise<boolean>;
}

/** Long enough to have read its configuration and met the database. */
const SETTLED_MS = 15_000;
const AGAIN_MS = 500;
const UP = { worker: "A worker is running", web: "Onebook is at" };
/** Of the kills that would leave none of a kind at work, so many happen. Were it all, a slow machine would do nothing but start. */
const SHARE_OF_LAST = 0.2;
const SHARE_OF_WORKERS = 0.8;

/** Keeps so many processes of the real server alive, as a supervisor would. */
export function startFleet(of: { workers: number; webPorts: readonly number[]; env: Record<string, string>; folder: string; random: Random }): Fleet {
  const report: FleetReport = { killed: { worker: 0, web: 0 }, fell: [], refusedToStart: 0 };
  const places = [
    ...of.webPorts.map((port, n) => place(`web-${n + 1}`, "web", { ...of.env, PORT: String(port) })),
    ...Array.from({ length: of.workers }, (_, n) => place(`worker-${n + 1}`, "worker", of.env)),
  ];
  let stopping = false;
  const keeping = places.map(keep);

  async function keep(one: Place): Promise<void> {
    while (!stopping) {
      one.killed = false;
      one.startedAt = performance.now();
      one.child = startChild({ file: "scripts/start.ts", args: ["--no-sandbox"], env: { ...one.env, ROLE: one.role }, logFile: join(of.folder, `${one.name}.log`), up: UP[one.role] });
      const { code, signal } = await one.child.ended;
      one.child = null;
      if (stopping || one.killed) continue;
      const lived = performance.now() - one.startedAt;
      if (lived > SETTLED_MS) report.fell.push(`${one.name} ended with ${signal ?? String(code)} after ${Math.round(lived / 1000)} s`);
      else report.refusedToStart += 1;
      await pause(AGAIN_MS);
    }
  }

  return {
    report,
    killOne() {
      const role: Role = of.random.next() < SHARE_OF_WORKERS ? "worker" : "web";
      const up = places.filter((one) => one.role === role && one.child?.isUp() && !one.killed);
      const victim = up[Math.floor(of.random.next() * up.length)];
      if (!victim || (up.length === 1 && of.random.next() > SHARE_OF_LAST)) return;
      victim.killed = true;
      report.killed[role] += 1;
      victim.child?.signal("SIGKILL");
    },
    async stop(patienceMs) {
      stopping = true;
      const endings = places.flatMap(({ child }) => (child ? [child.ended] : []));
      for (const { child } of places) child?.signal("SIGTERM");
      const late = pause(patienceMs).then(() => {
        for (const { child } of places) if (child?.isAlive()) child.signal("SIGKILL");
      });
      const ended = await Promise.all(endings);
      await Promise.race([Promise.all(keeping), late]);
      // One that was asked while it still started ends by the signal itself.
      return ended.every(({ code, signal }) => code === 0 || signal === "SIGTERM");
    },
  };
}

const place = (name: string, role: Role, env: Record<string, string>): Place => ({ name, role, env, child: null, startedAt: 0, killed: false });

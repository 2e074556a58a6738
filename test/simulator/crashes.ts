import type { Base } from "./base.ts";
import type { Point } from "./life.ts";
import { runStory, type Outcome } from "./run-story.ts";
import type { SideName } from "./sides.ts";
import type { Item, Story } from "./story.ts";
import type { ActionName } from "./actions.ts";

const MINUTE_MS = 60_000;

/** The ways of a deal that matter most, each a step after the other has come to rest. */
export const SCENARIOS: Record<string, ActionName[]> = {
  "won and paid": ["win", "pay"],
  "won, changed, credited and issued anew": ["win", "edit-line", "reissue"],
  "asked for, voided and asked for again": ["button", "void", "button"],
};

const POINTS: readonly Point[] = ["before-call", "after-call", "before-commit", "after-commit"];
/** More points of one sort than any of the scenarios has. */
const MOST = 400;

export interface CrashRun {
  story: Story;
  outcome: Outcome;
}

/**
 * Lets the server die at every point of a scenario, one run for each: around each write to a vendor, and around every
 * `stride`th commit (null: none). With `pairs`, it dies a second time a few points later, while it recovers. Stops at what is broken.
 */
export async function crashEverywhere(base: Base, of: { scenario: string; side: SideName; stride: number | null; pairs: boolean }): Promise<{ runs: number; broken: CrashRun | null }> {
  let runs = 0;
  for (const point of POINTS) {
    const step = point.endsWith("commit") ? of.stride : 1;
    if (step === null) continue;
    for (let nth = 1; nth <= MOST; nth += step) {
      const story = storyWith(of.side, SCENARIOS[of.scenario] ?? [], [{ kind: "crash", point, nth, downMs: MINUTE_MS }, ...(of.pairs ? [second(point, nth)] : [])]);
      const outcome = await runStory(base, story);
      runs += 1;
      if (outcome.violation) return { runs, broken: { story, outcome } };
      // No server died: the scenario has no such point any more.
      if (!outcome.trace.some((line) => line.includes(" crash "))) break;
    }
  }
  return { runs, broken: null };
}

const second = (point: Point, nth: number): Item => ({ kind: "crash", point, nth: nth + 1 + (nth % 3), downMs: MINUTE_MS });

function storyWith(side: SideName, actions: readonly ActionName[], crashes: Item[]): Story {
  const items = actions.map((action): Item => ({ kind: "action", afterMs: 3 * MINUTE_MS, side, action, deal: 0, with: 40 }));
  return { seed: 1, certain: [], sides: [side], servers: 1, skewMs: [0], slowMs: 0, items: [...items, ...crashes] };
}

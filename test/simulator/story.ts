import { chanceOf, type Chance } from "./chance.ts";
import { FAULT_KINDS, type CallFault } from "./call-faults.ts";
import { DATABASE_FAULTS, type DatabaseFault } from "./database.ts";
import { FAMILIES, type Family } from "./families.ts";
import type { Point } from "./life.ts";
import type { VendorName } from "./network.ts";
import { HABITS } from "./habits.ts";
import { SIDES, type SideName } from "./sides.ts";
import { ACTIONS, type ActionName } from "./actions.ts";
import { POST_TROUBLES, type PostTrouble } from "./world.ts";

/** Reads of many records at once are counted as such, and among the reads. */
export type CallClass = "write" | "read" | "batch" | "oauth";

/** One thing that happens in a story. Taking any of them out leaves the others as they are, so a story can be shrunk. */
export type Item =
  | { kind: "action"; afterMs: number; side: SideName; action: ActionName; deal: number; with: number }
  /** The nth call of its class to this vendor goes wrong; and for so long after it, the vendor answers nothing. */
  | { kind: "call"; vendor: VendorName; of: CallClass; nth: number; fault: CallFault; thenDownMs?: number }
  | { kind: "post"; vendor: VendorName; nth: number; trouble: PostTrouble }
  | { kind: "database"; nth: number; fault: DatabaseFault }
  /** A server dies at its nth point of this sort and another one starts a little later. */
  | { kind: "crash"; point: Point; nth: number; downMs: number };

export interface Story {
  seed: number;
  /** Families of trouble it was asked to know, beside those the seed drew. */
  certain: readonly Family[];
  sides: SideName[];
  servers: 1 | 2;
  /** How wrong each server's clock is. */
  skewMs: number[];
  /** How long a call to a vendor takes at most; 0: no time at all, so that two servers hardly ever meet. */
  slowMs: number;
  items: Item[];
}

/** Nothing comes back whole from a vendor that never saw the call. */
const ONLY_AFTER = new Set<CallFault["kind"]>(["drip", "stall", "partial"]);
const ONLY_BEFORE = new Set<CallFault["kind"]>(["refused", "status-429", "status-429-wait", "applied-late"]);
const POINTS: Point[] = ["before-commit", "after-commit", "before-call", "after-call"];

/**
 * A story from a seed. Which families of trouble it knows is drawn first, so that each is also met alone; those of
 * `certain` it always knows.
 */
export function storyOf(seed: number, certain: readonly Family[] = []): Story {
  const chance = chanceOf(seed, "story");
  const drawn = FAMILIES.filter((family) => chance.happens(family === "admin" ? 0.2 : family === "two-servers" ? 0.15 : 0.35));
  const families = new Set<Family>([...drawn, ...certain]);
  const sides = chance.happens(0.2) ? [...SIDES] : [chance.pick(SIDES)];
  const servers = families.has("two-servers") ? 2 : 1;
  const skewMs = [0, 1].map(() => (families.has("skew") ? chance.below(1_200_001) - 600_000 : 0));
  const slowMs = families.has("slow") ? chance.pick([300, 2000, 8000]) : 0;
  const items = [...actionsFrom(chance, sides, families), ...troublesFrom(chance, sides, families)];
  return { seed, certain, sides, servers, skewMs, slowMs, items };
}

function actionsFrom(chance: Chance, sides: SideName[], families: ReadonlySet<Family>): Item[] {
  const count = 2 + chance.below(6);
  const focus = chance.below(3);
  const items: Item[] = sides.map((side) => ({ kind: "action", afterMs: 0, side, action: "win", deal: focus, with: 0 }));
  for (let index = 0; index < count; index += 1) {
    const deal = chance.happens(0.75) ? focus : chance.below(3);
    const [first, ...others] = doneTogether(chance, families);
    const who = { kind: "action", side: chance.pick(sides), deal } as const;
    items.push({ ...who, afterMs: pauseFrom(chance), action: first, with: chance.below(1000) });
    for (const action of others) items.push({ ...who, afterMs: 2000 + chance.below(120_000), action, with: chance.below(1000) });
  }
  return items;
}

function doneTogether(chance: Chance, families: ReadonlySet<Family>): readonly [ActionName, ...ActionName[]] {
  if (chance.happens(0.15)) return chance.pick(HABITS);
  const names = Object.entries(ACTIONS).flatMap(([name, { weight, admin }]) => (admin && !families.has("admin") ? [] : Array<ActionName>(weight).fill(name as ActionName)));
  return [chance.pick(names)];
}

/** Mostly while the last thing is still being worked on; sometimes long after. */
function pauseFrom(chance: Chance): number {
  const long = chance.next();
  if (long < 0.35) return chance.below(400);
  if (long < 0.7) return chance.below(8000);
  return long < 0.93 ? chance.below(180_000) : chance.below(5 * 3_600_000);
}

function troublesFrom(chance: Chance, sides: SideName[], families: ReadonlySet<Family>): Item[] {
  const items: Item[] = [];
  const vendors: VendorName[] = ["hubspot", ...sides];
  if (families.has("calls")) for (let count = 1 + chance.below(4); count > 0; count -= 1) items.push(callTrouble(chance, vendors));
  if (families.has("lost-answers")) for (let count = 1 + chance.below(3); count > 0; count -= 1) items.push(lostAnswer(chance, sides));
  if (families.has("posts")) {
    for (let count = 1 + chance.below(8); count > 0; count -= 1) items.push({ kind: "post", vendor: chance.pick(vendors), nth: 1 + chance.below(4), trouble: chance.pick(POST_TROUBLES) });
  }
  if (families.has("crashes")) for (let count = 1 + chance.below(2); count > 0; count -= 1) items.push(crash(chance));
  if (families.has("database")) for (let count = 1 + chance.below(3); count > 0; count -= 1) items.push({ kind: "database", nth: 1 + chance.below(120), fault: chance.pick(DATABASE_FAULTS) });
  return items;
}

function callTrouble(chance: Chance, vendors: VendorName[]): Item {
  const vendor = chance.pick(vendors);
  if (chance.happens(0.2)) return { kind: "call", vendor, of: "batch", nth: 1 + chance.below(4), fault: { when: "after", kind: "partial" } };
  // A process that is suspended in a call goes on from what it saw long ago.
  const kind = chance.happens(0.15) ? "stall" : chance.pick(FAULT_KINDS);
  const of = chance.pick(["write", "write", "read", "oauth"] as const);
  const when = ONLY_AFTER.has(kind) ? "after" : ONLY_BEFORE.has(kind) ? "before" : chance.pick(["before", "after"] as const);
  return { kind: "call", vendor, of, nth: 1 + chance.below(of === "oauth" ? 2 : 6), fault: { when, kind } };
}

/** The worst of them: carried out, and nobody was told. Some vendors are gone then, for longer than they know a key again. */
function lostAnswer(chance: Chance, sides: SideName[]): Item {
  const call = { kind: "call", vendor: chance.pick(sides), of: "write", nth: 1 + chance.below(5) } as const;
  if (chance.happens(0.25)) return { ...call, fault: { when: "before", kind: "applied-late" } };
  const kind = chance.pick(["timeout", "reset", "mid-body", "truncated", "html", "empty", "status-500", "status-502"] as const);
  const item: Item = { ...call, fault: { when: "after", kind } };
  return chance.happens(0.4) ? { ...item, thenDownMs: chance.pick([30_000, 600_000, 1_500_000]) } : item;
}

function crash(chance: Chance): Item {
  const point = chance.pick(POINTS);
  return { kind: "crash", point, nth: 1 + chance.below(point.endsWith("commit") ? 90 : 8), downMs: chance.pick([0, 1000, 60_000, 900_000]) };
}

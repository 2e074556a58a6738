import { afterEach, describe, expect, it, vi } from "vitest";
import { createClock } from "../../../sandbox/kit/clock.ts";
import { openStore } from "../../../sandbox/kit/store.ts";

afterEach(() => vi.useRealTimers());
const NOON = Date.parse("2026-11-23T12:00:00Z");

function frozenAtNoon() {
  const clock = createClock();
  clock.freeze(true);
  clock.set(NOON);
  return clock;
}

describe("moving the clock", () => {
  it("runs what falls due in order, each at its own time, and leaves the rest", () => {
    const clock = frozenAtNoon();
    const ran: [string, number][] = [];
    const note = (name: string) => () => ran.push([name, clock.now() - NOON]);
    clock.after(3000, note("third"));
    clock.after(1000, note("first"));
    clock.after(2000, () => {
      note("second")();
      clock.after(500, note("second and a half"));
    });
    clock.after(9000, note("too late"));
    clock.advance(5000);
    expect(ran).toEqual([["first", 1000], ["second", 2000], ["second and a half", 2500], ["third", 3000]]);
    expect(clock.now()).toBe(NOON + 5000);
    clock.close();
  });

  it("does not run what was cancelled, nor anything twice", () => {
    const clock = frozenAtNoon();
    let runs = 0;
    clock.after(1000, () => (runs += 1))();
    clock.after(1000, () => (runs += 1));
    clock.advance(1000);
    clock.advance(1000);
    expect(runs).toBe(1);
    clock.close();
  });

  it("comes to an end even when a timer renews itself without delay", () => {
    const clock = frozenAtNoon();
    let runs = 0;
    const again = () => void clock.after(0, () => ((runs += 1), again()));
    again();
    clock.advance(1);
    expect(runs).toBeGreaterThan(1000);
    clock.close();
  });

  it("backward lets what waits wait for its own time", () => {
    const clock = frozenAtNoon();
    let runs = 0;
    clock.after(1000, () => (runs += 1));
    clock.set(NOON - 60_000);
    clock.advance(60_999);
    expect(runs).toBe(0);
    clock.advance(1);
    expect(runs).toBe(1);
    clock.close();
  });
});

describe("a frozen clock", () => {
  it("stands still while real time goes on, but lets through what is due at once", () => {
    vi.useFakeTimers({ now: NOON });
    const clock = createClock();
    const ran: string[] = [];
    clock.freeze(true);
    clock.after(0, () => ran.push("at once"));
    clock.after(1, () => ran.push("later"));
    vi.advanceTimersByTime(120_000);
    expect(clock.now()).toBe(NOON);
    expect(ran).toEqual(["at once"]);
    expect(clock.state()).toEqual({ now: "2026-11-23T12:00:00.000Z", frozen: true, offsetMs: -120_000 });
    clock.close();
  });

  it("goes on from where it stood, and reset brings it back to real time", () => {
    vi.useFakeTimers({ now: NOON });
    const clock = createClock();
    clock.freeze(true);
    vi.advanceTimersByTime(5000);
    clock.freeze(false);
    vi.advanceTimersByTime(1000);
    expect(clock.now()).toBe(NOON + 1000);
    clock.reset();
    expect(clock.now()).toBe(NOON + 6000);
    clock.close();
  });
});

it("a running clock wakes what is due by itself, also after long waits", () => {
  vi.useFakeTimers({ now: NOON });
  const clock = createClock();
  let runs = 0;
  clock.after(3 * 3600_000, () => (runs += 1));
  vi.advanceTimersByTime(3 * 3600_000 - 1);
  expect(runs).toBe(0);
  vi.advanceTimersByTime(1);
  expect(runs).toBe(1);
  clock.close();
});

it("a clock that was moved is still moved after a restart", () => {
  vi.useFakeTimers({ now: NOON });
  const store = openStore(":memory:");
  const first = createClock(store);
  first.advance(86_400_000);
  first.close();
  expect(createClock(store).now()).toBe(NOON + 86_400_000);
  const second = createClock(store);
  second.freeze(true);
  vi.advanceTimersByTime(1000);
  expect(createClock(store).state()).toMatchObject({ frozen: true, now: "2026-11-24T12:00:00.000Z" });
  store.close();
});

import type { Store } from "./store.ts";

/** A clock that tests and outsiders can move: real time plus an offset, or frozen. All times are epoch milliseconds. */
export interface SandboxClock {
  now(): number;
  /** Calls `run` once sandbox time has reached now + delayMs; returns a canceller. */
  after(delayMs: number, run: () => void): () => void;
  /** Moves time forward and runs what falls due on the way, each at its own time and in order. */
  advance(ms: number): void;
  /** Like `advance` where it leads forward; backward, what waits keeps waiting for its time. */
  set(epochMs: number): void;
  freeze(frozen: boolean): void;
  /** Back to real, running time. */
  reset(): void;
  state(): { now: string; frozen: boolean; offsetMs: number };
  close(): void;
}

interface Setting {
  offset: number;
  frozenAt?: number;
}

/** With a store, a clock that was moved is still moved after a restart, as what it dated would else lie in the future. */
export function createClock(store?: Store): SandboxClock {
  const saved = store?.collection<Setting>("clock");
  let { offset, frozenAt }: Setting = saved?.get("setting") ?? { offset: 0 };
  const now = () => frozenAt ?? Date.now() + offset;
  const timers = createTimers({ now, place, frozen: () => frozenAt !== undefined });

  function place(epochMs: number): void {
    if (frozenAt !== undefined) frozenAt = epochMs;
    else offset = epochMs - Date.now();
  }

  function settle(): void {
    saved?.put("setting", { offset, ...(frozenAt !== undefined && { frozenAt }) });
    timers.schedule();
  }

  function moveTo(epochMs: number): void {
    if (epochMs >= now()) timers.runUntil(epochMs);
    place(epochMs);
    settle();
  }

  return {
    now,
    after: timers.add,
    advance: (ms) => moveTo(now() + ms),
    set: moveTo,
    freeze(frozen) {
      if (frozen) frozenAt ??= now();
      else if (frozenAt !== undefined) {
        offset = frozenAt - Date.now();
        frozenAt = undefined;
      }
      settle();
    },
    reset() {
      offset = 0;
      frozenAt = undefined;
      settle();
    },
    state: () => ({ now: new Date(now()).toISOString(), frozen: frozenAt !== undefined, offsetMs: now() - Date.now() }),
    close: timers.close,
  };
}

interface Timer {
  due: number;
  run: () => void;
}

const LONGEST_WAIT_MS = 60_000;
/** More than this in one move can only be a timer that renews itself without delay. */
const MOST_TIMERS_IN_ONE_MOVE = 100_000;

/** What waits for sandbox time. Real time wakes it while the clock runs; a frozen clock wakes only what is due already. */
function createTimers(time: { now: () => number; place: (epochMs: number) => void; frozen: () => boolean }) {
  const timers = new Set<Timer>();
  let wake: NodeJS.Timeout | undefined;

  const earliest = () => [...timers].reduce<Timer | undefined>((first, timer) => (first && first.due <= timer.due ? first : timer), undefined);

  function run(until: number, before: (timer: Timer) => void): void {
    for (let count = 0; count < MOST_TIMERS_IN_ONE_MOVE; count += 1) {
      const next = earliest();
      if (!next || next.due > until) return;
      timers.delete(next);
      before(next);
      next.run();
    }
  }

  function schedule(): void {
    clearTimeout(wake);
    wake = undefined;
    const next = earliest();
    if (!next) return;
    const wait = next.due - time.now();
    if (wait > 0 && time.frozen()) return;
    wake = setTimeout(() => {
      run(time.now(), () => undefined);
      schedule();
    }, Math.min(Math.max(wait, 0), LONGEST_WAIT_MS));
    wake.unref();
  }

  return {
    schedule,
    add: (delayMs: number, work: () => void): (() => void) => {
      const timer = { due: time.now() + Math.max(0, delayMs), run: work };
      timers.add(timer);
      schedule();
      return () => timers.delete(timer);
    },
    /** Runs what falls due until then, the clock showing each its own time. */
    runUntil: (epochMs: number) => run(epochMs, ({ due }) => due > time.now() && time.place(due)),
    close: () => {
      timers.clear();
      clearTimeout(wake);
    },
  };
}

import type { PGliteInterface } from "@electric-sql/pglite";
import { fromPglite, TestClock, type ConstructorOptions } from "pg-boss";
import type { SandboxClock } from "../../sandbox/kit/clock.ts";
import { instantOf, type Clock } from "../../server/platform/clock.ts";

interface Timer {
  due: number;
  order: number;
  run: () => void;
  /** A tick waits only because time must pass somehow, and never moves time by itself; so does a poll of the queue. */
  sort: "event" | "tick" | "poll";
  every: number | null;
}

/** Beyond this many timers in one move of time, something renews itself without delay. */
const MOST_TIMERS = 50_000;

/**
 * The one time of a simulated world. Nothing moves by itself: `pass` goes from one waiting thing to the next, and only
 * when everything in the process has come to rest. Where a world sleeps for hours, its polls wake once, as in a process
 * that was suspended.
 */
export class Timeline {
  #now: number;
  #order = 0;
  #timers: Timer[] = [];
  /** Counts whatever happens in the process; rest is when it stands still. */
  #busy = 0;
  #happened = 0;
  readonly #bossClock: TestClock;

  readonly #pglite: PGliteInterface;
  #attached: Promise<unknown> | null = null;

  constructor(start: number, pglite: PGliteInterface) {
    this.#now = start;
    this.#pglite = pglite;
    this.#bossClock = new TestClock(start);
  }

  now = (): number => this.#now;

  /** Whether polls of the queue are worth their while. Where nothing waits there, they would find nothing and cost most of a run. */
  polling = true;

  after(ms: number, run: () => void, { sort = "event", every = null }: Partial<Pick<Timer, "sort" | "every">> = {}): () => void {
    const timer = { due: this.#now + Math.max(0, ms), order: (this.#order += 1), run, sort, every };
    this.#timers.push(timer);
    return () => void this.#drop(timer);
  }

  /** Work that is under way on its own feet: time does not pass before it is done. */
  async busy<T>(work: () => Promise<T>): Promise<T> {
    this.#busy += 1;
    try {
      return await work();
    } finally {
      this.#busy -= 1;
      this.#happened += 1;
    }
  }

  noteActivity(): void {
    this.#happened += 1;
  }

  /** Until nothing moves any more without time passing. */
  async rest(): Promise<void> {
    for (let still = 0, before = -1; still < 2; ) {
      await new Promise((resolve) => setImmediate(resolve));
      still = this.#busy === 0 && before === this.#happened ? still + 1 : 0;
      before = this.#happened;
    }
  }

  /** Lets so much time pass; what falls due on the way runs at its own time. */
  async pass(ms: number): Promise<void> {
    const until = this.#now + ms;
    for (let count = 0; ; count += 1) {
      if (count > MOST_TIMERS) throw new Error("Time does not get on: something renews itself without delay");
      await this.rest();
      const next = this.#earliest((timer) => timer.sort === "event");
      const to = Math.max(this.#now, Math.min(next?.due ?? until, until));
      if (to > this.#now) {
        this.#now = to;
        await this.#bossClock.setTime(to);
      }
      const timer = this.#earliest((one) => this.polling || one.sort !== "poll");
      if (!timer || timer.due > this.#now) {
        if (this.#now >= until) return;
        continue;
      }
      this.#fire(timer);
    }
  }


  /** What comes now is later than everything so far: nobody does in the same millisecond what a server has just done. */
  async nextMoment(): Promise<void> {
    await this.rest();
    this.#now += 1;
    await this.#bossClock.setTime(this.#now);
  }

  forgetTimers(): void {
    this.#timers = [];
  }

  #earliest(which: (timer: Timer) => boolean): Timer | undefined {
    let first: Timer | undefined;
    for (const timer of this.#timers) {
      if (which(timer) && (!first || timer.due < first.due || (timer.due === first.due && timer.order < first.order))) first = timer;
    }
    return first;
  }

  #fire(timer: Timer): void {
    this.#happened += 1;
    if (timer.every === null) this.#drop(timer);
    else {
      // As a process that was suspended: the periods that were slept through are not made up for.
      timer.due = this.#now + timer.every;
      timer.order = this.#order += 1;
    }
    timer.run();
  }

  #drop(timer: Timer): void {
    const at = this.#timers.indexOf(timer);
    if (at >= 0) this.#timers.splice(at, 1);
  }

  /** Time as one server sees it, its clock wrong by `skewMs`. Timers end with `alive`. */
  serverClock(alive: () => boolean, skewMs: number): Clock {
    const now = () => this.#now + skewMs;
    return {
      now,
      instant: () => instantOf(now()),
      sleep: (ms, signal) =>
        new Promise((resolve) => {
          if (signal?.aborted) return resolve();
          // Only a loop without end hands in a signal: the tick.
          const cancel = this.after(ms, () => alive() && done(), { sort: signal === undefined ? "event" : "tick" });
          signal?.addEventListener("abort", done, { once: true });
          function done() {
            cancel();
            signal?.removeEventListener("abort", done);
            resolve();
          }
        }),
    };
  }

  /** The queue's timers are its polls. The database's own idea of now goes with them. */
  queueClock(alive: () => boolean): NonNullable<ConstructorOptions["clock"]> {
    const poll = (run: () => void, ms: number, every: number | null) => this.after(ms, () => alive() && run(), { sort: "poll", every });
    const clock = {
      now: this.now,
      setTimeout: (run: () => void, ms: number) => poll(run, ms, null),
      setInterval: (run: () => void, ms: number) => poll(run, ms, Math.max(ms, 1)),
      clearTimeout: (cancel: unknown) => (cancel as (() => void) | null | undefined)?.(),
      clearInterval: (cancel: unknown) => (cancel as (() => void) | null | undefined)?.(),
      attach: async (target: Parameters<TestClock["attach"]>[0]) => {
        // Past the server's own way to the database, which ends with its life. One database, so once is enough.
        await (this.#attached ??= this.#bossClock.attach({ db: fromPglite(this.#pglite), schema: target.schema }));
        return { [Symbol.asyncDispose]: () => Promise.resolve() };
      },
    };
    return clock;
  }

  sandboxClock(): SandboxClock {
    return {
      now: this.now,
      after: (delayMs, run) => this.after(delayMs, run),
      advance: () => refuse(),
      set: () => refuse(),
      freeze: () => refuse(),
      reset: () => undefined,
      state: () => ({ now: instantOf(this.#now), frozen: true, offsetMs: 0 }),
      close: () => undefined,
    };
  }
}

function refuse(): never {
  throw new Error("A simulated world has one time, moved by its timeline");
}

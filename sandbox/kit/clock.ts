/** A clock that tests and outsiders can move: real time plus an offset, or frozen. All times are epoch milliseconds. */
export interface SandboxClock {
  now(): number;
  /** Calls `run` once sandbox time has reached now + delayMs; returns a canceller. */
  after(delayMs: number, run: () => void): () => void;
  /** Moves time forward and runs what falls due on the way. */
  advance(ms: number): void;
  set(epochMs: number): void;
  freeze(frozen: boolean): void;
  state(): { now: string; frozen: boolean; offsetMs: number };
  close(): void;
}

interface Timer {
  due: number;
  run: () => void;
}

const LONGEST_WAIT_MS = 60_000;

export function createClock(): SandboxClock {
  const timers = new Set<Timer>();
  let offset = 0;
  let frozenAt: number | undefined;
  let wake: NodeJS.Timeout | undefined;

  const now = () => frozenAt ?? Date.now() + offset;

  function runDue(): void {
    const due = [...timers].filter((timer) => timer.due <= now()).sort((a, b) => a.due - b.due);
    for (const timer of due) {
      if (timers.delete(timer)) timer.run();
    }
    schedule();
  }

  function schedule(): void {
    clearTimeout(wake);
    wake = undefined;
    if (timers.size === 0 || frozenAt !== undefined) return;
    const next = Math.min(...[...timers].map((timer) => timer.due));
    wake = setTimeout(runDue, Math.min(Math.max(next - now(), 0), LONGEST_WAIT_MS));
    wake.unref();
  }

  function moveTo(epochMs: number): void {
    if (frozenAt !== undefined) frozenAt = epochMs;
    else offset = epochMs - Date.now();
    runDue();
  }

  return {
    now,
    after(delayMs, run) {
      const timer = { due: now() + Math.max(0, delayMs), run };
      timers.add(timer);
      schedule();
      return () => timers.delete(timer);
    },
    advance: (ms) => moveTo(now() + ms),
    set: moveTo,
    freeze(frozen) {
      if (frozen) frozenAt ??= now();
      else if (frozenAt !== undefined) {
        offset = frozenAt - Date.now();
        frozenAt = undefined;
      }
      schedule();
    },
    state: () => ({ now: new Date(now()).toISOString(), frozen: frozenAt !== undefined, offsetMs: offset }),
    close() {
      timers.clear();
      clearTimeout(wake);
    },
  };
}

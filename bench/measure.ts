/** Milliseconds of many calls, told by their middle and their tail. */
export interface Timings {
  count: number;
  p50: number;
  p99: number;
  longest: number;
}

export function timingsOf(all: readonly number[]): Timings {
  const sorted = [...all].sort((a, b) => a - b);
  const at = (share: number) => round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0);
  return { count: sorted.length, p50: at(0.5), p99: at(0.99), longest: at(1) };
}

export const round = (value: number): number => Math.round(value * 100) / 100;

export async function timed(work: () => Promise<unknown>): Promise<number> {
  const started = performance.now();
  await work();
  return performance.now() - started;
}

/** One after the other, the first tenth thrown away: it warms up. */
export async function oneByOne(count: number, work: () => Promise<unknown>): Promise<Timings> {
  const all: number[] = [];
  for (let n = 0; n < count; n += 1) all.push(await timed(work));
  return timingsOf(all.slice(Math.ceil(count / 10)));
}

/** So many a second whether or not the earlier ones are answered: a caller that waits would hide the queue it made. */
export async function atRate(perSecond: number, seconds: number, work: () => Promise<unknown>): Promise<Timings> {
  const started = performance.now();
  const running: Promise<number>[] = [];
  for (let n = 0; n < perSecond * seconds; n += 1) {
    const due = started + (n * 1000) / perSecond;
    const wait = due - performance.now();
    if (wait > 0) await new Promise((resolve) => setTimeout(resolve, wait));
    // From when it should have left, so that a late start counts too.
    running.push(work().then(() => performance.now() - due));
  }
  return timingsOf(await Promise.all(running));
}

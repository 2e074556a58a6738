/** A clock that jumps to the end of every sleep. */
export function jumpingClock() {
  let now = 1_000_000;
  return { now: () => now, instant: () => "", sleep: (ms: number) => Promise.resolve(void (now += ms)), move: (ms: number) => void (now += ms) };
}

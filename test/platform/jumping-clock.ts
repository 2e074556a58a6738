/** A clock that jumps to the end of every sleep. */
export function jumpingClock() {
  let now = 1_000_000;
  return { now: () => now, instant: () => "", sleep: (ms: number) => Promise.resolve(void (now += ms)), move: (ms: number) => void (now += ms) };
}

/** A clock of a process that sleeps longer than it meant to, by these times in turn; whoever is due by then wakes together. */
export function lateClock(lateness: readonly number[]) {
  let [now, turn] = [1_000_000, 0];
  const sleeping: { until: number; wake: () => void }[] = [];
  const goOn = () => {
    if (sleeping.length === 0) return;
    now = Math.min(...sleeping.map(({ until }) => until)) + (lateness[turn % lateness.length] ?? 0);
    turn += 1;
    const due = sleeping.filter(({ until }) => until <= now);
    for (const one of due) sleeping.splice(sleeping.indexOf(one), 1);
    for (const { wake } of due) wake();
    setImmediate(goOn);
  };
  const sleep = (ms: number) =>
    new Promise<void>((wake) => {
      if (sleeping.push({ until: now + ms, wake }) === 1) setImmediate(goOn);
    });
  return { now: () => now, instant: () => "", sleep };
}

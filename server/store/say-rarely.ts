const EVERY = 100;
/** Messages are few; one that quotes something that always differs must not fill the memory. */
const MOST_MESSAGES = 50;

/**
 * For a failure that repeats with every poll of every worker while the database is away: its first, hundredth, two
 * hundredth … occurrence is told, with how often it has come, until `recovered` is called.
 */
export function sayRarely(tell: (error: Error, times: number) => void): { failed(error: Error): void; recovered(): void } {
  const counts = new Map<string, number>();
  return {
    failed(error) {
      if (counts.size >= MOST_MESSAGES) counts.clear();
      const times = (counts.get(error.message) ?? 0) + 1;
      counts.set(error.message, times);
      if (times === 1 || times % EVERY === 0) tell(error, times);
    },
    recovered: () => counts.clear(),
  };
}

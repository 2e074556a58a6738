import type { Clock } from "../platform/clock.ts";

/** Facts that change once in years are not worth a metered read, or a call, each hour. */
const KEPT_MS = 12 * 3_600_000;
const MOST_COMPANIES = 1000;

/** What is known of each company, for half a day; of too many companies the one known longest is forgotten. */
export class Kept<T> {
  readonly #clock: Clock;
  readonly #known = new Map<string, { value: T; until: number }>();

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  of(id: string): T | undefined {
    const known = this.#known.get(id);
    return known && known.until > this.#clock.now() ? known.value : undefined;
  }

  keep(id: string, value: T): T {
    this.#known.delete(id);
    const [oldest] = this.#known.keys();
    if (this.#known.size >= MOST_COMPANIES && oldest !== undefined) this.#known.delete(oldest);
    this.#known.set(id, { value, until: this.#clock.now() + KEPT_MS });
    return value;
  }
}

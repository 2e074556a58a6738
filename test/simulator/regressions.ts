/** Seeds that once broke a promise, each with what was wrong. They are run with every test. */
export const REGRESSIONS: readonly { seed: number; sentence: string }[] = [];

/** Seeds that once broke a promise, each with what was wrong. They are run with every test. */
export const REGRESSIONS: readonly { seed: number; sentence: string }[] = [
  { seed: 20_785_001, sentence: "a server suspended in a call, whose deal another look has finished meanwhile, goes on from what it saw and fails" },
  { seed: 5150, sentence: "a server whose clock is ahead takes a lease for run out, and two send the same invoice" },
  { seed: 30_081, sentence: "a server suspended in the look-up of a lost write sends it again, although another look has found it meanwhile" },
];

import type { Bridge } from "../bridge/steps.ts";

/** One bar of a waterfall, in minor units. */
export interface Bar<Name extends string> {
  name: Name | "from" | "to";
  /** The running number before and after; for the two ends 0 and the number. */
  before: number;
  after: number;
}

/** The bridge as bars that hang together: each begins where the one before ends. Steps that are zero are left out. */
export function waterfallOf<Name extends string>({ from, to, steps }: Bridge<Name>): Bar<Name>[] {
  let running = from.minor;
  const moved = steps.filter(({ amount }) => amount.minor !== 0).map(({ step, amount }): Bar<Name> => {
    const before = running;
    running += amount.minor;
    return { name: step, before, after: running };
  });
  return [{ name: "from", before: 0, after: from.minor }, ...moved, { name: "to", before: 0, after: to.minor }];
}

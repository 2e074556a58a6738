import { useEffect, useRef, useState } from "react";
import type { Problem, Shape } from "../../api/client.ts";
import { useApi } from "../../api/surface.tsx";

export type Check = Shape<"LogCheck">;

interface State {
  check: Check | null;
  problem: Problem | null;
  running: boolean;
}

export interface Checking extends State {
  /** From the first entry. */
  start: () => void;
  stop: () => void;
}

/** The server checks a part at a time; each answer leads to the next until the end, a break, or a stop. */
export function useCheck(): Checking {
  const api = useApi();
  const [state, setState] = useState<State>({ check: null, problem: null, running: false });
  const turn = useRef(0);
  useEffect(
    () => () => {
      turn.current += 1;
    },
    [],
  );

  async function run(): Promise<void> {
    const own = (turn.current += 1);
    setState({ check: null, problem: null, running: true });
    let [from, end, running] = [1, null as number | null, true];
    while (running) {
      const answer = await api.get("/api/v1/log/verify", { query: { from } });
      if (turn.current !== own) return;
      if (!answer.ok) return setState((before) => ({ ...before, problem: answer.problem, running: false }));
      // The first answer fixes the end: a log that grows meanwhile is not followed for ever.
      end ??= answer.data.last;
      const check = fitted(answer.data, end);
      const isFurther = check.checkedTo >= from;
      running = check.brokenAt === null && check.checkedTo < end && isFurther;
      from = check.checkedTo + 1;
      setState({ check, problem: null, running });
    }
  }

  const stop = () => {
    turn.current += 1;
    setState((before) => ({ ...before, running: false }));
  };
  return { ...state, start: () => void run(), stop };
}

/** A log that has become shorter since the check began was cut off behind its present end. */
function fitted({ checkedTo, last, brokenAt }: Check, end: number): Check {
  return { checkedTo: Math.min(checkedTo, end), last: end, brokenAt: brokenAt ?? (last < end ? last + 1 : null) };
}

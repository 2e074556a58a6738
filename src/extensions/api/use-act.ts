import { useEffect, useRef, useState } from "react";
import type { Answer, Problem } from "./client.ts";

export interface Acting {
  busy: boolean;
  /** Why the last try was refused. */
  problem: Problem | null;
  /** Runs one at a time: a second press while the first is under way is none. */
  act: <T>(ask: () => Promise<Answer<T>>, then?: (data: T) => void) => void;
}

/** A button's work: busy while it runs, a problem where it was refused, and nothing once the surface is gone. */
export function useAct(): Acting {
  const [state, setState] = useState<{ busy: boolean; problem: Problem | null }>({ busy: false, problem: null });
  const running = useRef(false);
  const gone = useRef(false);
  useEffect(() => {
    gone.current = false;
    return () => {
      gone.current = true;
    };
  }, []);

  async function run<T>(ask: () => Promise<Answer<T>>, then?: (data: T) => void): Promise<void> {
    if (running.current) return;
    running.current = true;
    setState({ busy: true, problem: null });
    const answer = await ask();
    running.current = false;
    if (gone.current) return;
    setState({ busy: false, problem: answer.ok ? null : answer.problem });
    if (answer.ok) then?.(answer.data);
  }
  return { ...state, act: (ask, then) => void run(ask, then) };
}

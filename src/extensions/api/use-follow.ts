import { useEffect, useRef } from "react";

/** Seconds between questions: quick at first, then patient. About seven minutes in all. */
const WAITS = [1, 1, 1, 2, 2, 3, 5, 5, 10, 10, 15, 15, 20, 30, 30, 30, 60, 60, 60, 60];

/**
 * While `working`, asks again and again, ever more rarely, and gives up after the last wait: a person can always refresh.
 * Stops at once when the surface is gone. `restart` begins the waits anew, for example with each press of a button or with each step forward.
 */
export function useFollow(working: boolean, ask: () => Promise<void>, restart: number | string = 0): void {
  const question = useRef(ask);
  question.current = ask;
  useEffect(() => {
    if (!working) return;
    let stopped = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const wait = (turn: number): void => {
      const seconds = WAITS[turn];
      if (stopped || seconds === undefined) return;
      timer = setTimeout(() => void question.current().then(() => wait(turn + 1)), seconds * 1000);
    };
    wait(0);
    return () => {
      stopped = true;
      clearTimeout(timer);
    };
  }, [working, restart]);
}

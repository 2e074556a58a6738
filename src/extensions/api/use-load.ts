import { useCallback, useEffect, useRef, useState } from "react";
import type { Answer, Problem } from "./client.ts";

/** What a surface shows of something it asked the server for. `data` stays while it is asked for again. */
export interface Loaded<T> {
  data: T | null;
  /** Set when the last try failed; `data` may still hold what was known before. */
  problem: Problem | null;
  loading: boolean;
  /** Asks again, keeping what is shown; resolves when the answer is in. */
  reload: () => Promise<void>;
  /** Shows something newer that came by another way, such as the answer to a save. */
  show: (data: T) => void;
}

/**
 * Asks once, and again whenever `key` changes. An answer that comes after a newer question, or after the surface is gone,
 * is dropped.
 */
export function useLoad<T>(ask: () => Promise<Answer<T>>, key = ""): Loaded<T> {
  const [state, setState] = useState<{ data: T | null; problem: Problem | null; loading: boolean }>({ data: null, problem: null, loading: true });
  const latest = useRef(0);
  const question = useRef(ask);
  question.current = ask;

  const reload = useCallback(async () => {
    const turn = (latest.current += 1);
    setState((before) => ({ ...before, loading: true }));
    const answer = await question.current();
    if (turn !== latest.current) return;
    setState((before) =>
      answer.ok ? { data: answer.data, problem: null, loading: false } : { data: before.data, problem: answer.problem, loading: false },
    );
  }, []);

  const show = useCallback((data: T) => {
    latest.current += 1;
    setState({ data, problem: null, loading: false });
  }, []);

  useEffect(() => {
    void reload();
    return () => {
      latest.current += 1;
    };
  }, [reload, key]);

  return { ...state, reload, show };
}

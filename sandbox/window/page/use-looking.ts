import { useCallback, useEffect, useRef, useState } from "react";

/**
 * What `read` finds, looked at again every so often while the page is seen, and at once by `again`. An answer that comes
 * after a newer question is dropped.
 * @param everyMs milliseconds between two looks
 */
export function useLooking<T>(read: () => Promise<T>, key: string, everyMs: number): { found: T | null; trouble: string | null; again: () => void } {
  const [state, setState] = useState<{ key: string; found: T | null; trouble: string | null }>({ key, found: null, trouble: null });
  const latest = useRef(0);
  const question = useRef(read);
  question.current = read;
  const look = useCallback(() => {
    const turn = (latest.current += 1);
    question.current().then(
      (found) => turn === latest.current && setState({ key, found, trouble: null }),
      (error: Error) => turn === latest.current && setState((before) => ({ ...before, key, trouble: error.message })),
    );
  }, [key]);
  useEffect(() => {
    look();
    const timer = setInterval(() => document.visibilityState === "visible" && look(), everyMs);
    return () => {
      clearInterval(timer);
      latest.current += 1;
    };
  }, [look, everyMs]);
  return { found: state.key === key ? state.found : null, trouble: state.trouble, again: look };
}

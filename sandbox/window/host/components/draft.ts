import { useEffect, useRef, useState } from "react";
import { run } from "../strict.tsx";

/**
 * What a person is typing, held here while the extension's worker learns of it: its answer is late, and an echo of what
 * was typed a moment ago must not undo what was typed since.
 */
export function useDraft<T>(value: T | undefined, first: T, tell: ((value: T) => unknown)[]): [T, (value: T) => void] {
  const [draft, setDraft] = useState<T>(value ?? first);
  const sent = useRef<T[]>([]);
  useEffect(() => {
    if (value === undefined) return;
    const echo = sent.current.indexOf(value);
    if (echo < 0) {
      sent.current = [];
      setDraft(value);
    } else sent.current = sent.current.slice(echo + 1);
  }, [value]);
  const change = (next: T) => {
    sent.current.push(next);
    setDraft(next);
    for (const one of tell) run(one, next);
  };
  return [draft, change];
}

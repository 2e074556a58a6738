import { useEffect, useState } from "react";

/** Something that is good for a while, such as a link; null once it has ended. A little early, so that nobody opens it in its last second. */
export function useShortLived<T extends { goodForSeconds: number }>(): [T | null, (value: T) => void] {
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    if (value === null) return;
    const timer = setTimeout(() => setValue(null), (value.goodForSeconds - 10) * 1000);
    return () => clearTimeout(timer);
  }, [value]);
  return [value, setValue];
}

import { useTexts } from "../api/surface.tsx";
import { reasonTexts } from "../texts/home/reasons/index.ts";

/** What a deal waits for, in a few words. A reason newer than this page reads as its code. */
export function useReason(): (code: string) => string {
  const texts = useTexts(reasonTexts);
  return (code) => texts[code] ?? code.replaceAll("-", " ");
}

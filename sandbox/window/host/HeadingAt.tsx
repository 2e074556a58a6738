import { createContext, useContext, type ReactNode } from "react";

/** How deep headings of a surface stand on the page around it: below a card's title, or right below the page's. */
export const HeadingLevel = createContext<"h2" | "h3">("h3");

export function HeadingAt({ look, children }: { look?: string; children: ReactNode }) {
  const Level = useContext(HeadingLevel);
  return <Level className={look}>{children}</Level>;
}

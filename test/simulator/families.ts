/** What can go wrong, by sort. Stands alone: whoever plants a bug must load nothing of the server before. */
export const FAMILIES = ["calls", "lost-answers", "posts", "crashes", "database", "two-servers", "skew", "admin", "slow"] as const;
export type Family = (typeof FAMILIES)[number];

/** Throws with a sentence for people. */
export function familiesIn(text: string): Family[] {
  return text
    .split(",")
    .filter((name) => name !== "")
    .map((name) => {
      const family = FAMILIES.find((one) => one === name);
      if (!family) throw new Error(`There is no family of troubles "${name}". There are: ${FAMILIES.join(", ")}`);
      return family;
    });
}

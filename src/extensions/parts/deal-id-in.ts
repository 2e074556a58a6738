/** The number of a deal, typed as it is or inside the address of its page; null where there is none. */
export function dealIdIn(text: string): string | null {
  const plain = text.trim();
  if (/^\d{1,20}$/.test(plain)) return plain;
  return /\/record\/0-3\/(\d{1,20})(?:[/?#]|$)/.exec(plain)?.[1] ?? /\/deals?\/(\d{1,20})(?:[/?#]|$)/.exec(plain)?.[1] ?? null;
}

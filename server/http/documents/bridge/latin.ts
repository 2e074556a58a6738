/**
 * The fonts every PDF reader brings along know the letters of western Europe. What they do not know is written without
 * its accent, and where there is no such letter as a question mark; the numbers beside a name still tell which record it is.
 */
const BEYOND_LATIN_1 = "€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ";
const PLAIN: Record<string, string> = { "\u202f": " ", "\u00a0": " ", "\u2212": "-", "\u2011": "-", ł: "l", Ł: "L", đ: "d", Đ: "D", ı: "i" };

export function latin(text: string): string {
  return [...text.replaceAll(/\s/g, " ")].map(drawable).join("");
}

function drawable(letter: string): string {
  const plain = PLAIN[letter] ?? letter;
  if (isKnown(plain)) return plain;
  const base = letter.normalize("NFKD").replaceAll(/\p{M}/gu, "");
  return base !== "" && [...base].every(isKnown) ? base : "?";
}

const isKnown = (letter: string): boolean => /^[\u0020-\u007e\u00a1-\u00ff]$/.test(letter) || BEYOND_LATIN_1.includes(letter);

/**
 * The code a tax word most likely means: one of the same name, else the only one that names the same rate. Only offered;
 * a person sees it before it is saved. null where nothing is likely enough.
 */
export function likelyTaxCode(word: string, codes: readonly { id: string; name: string }[]): string | null {
  const plain = (text: string) => text.trim().toLowerCase();
  const same = codes.find(({ id, name }) => plain(name) === plain(word) || plain(id) === plain(word));
  if (same) return same.id;
  const rate = rateIn(word);
  const named = rate === null ? [] : codes.filter(({ name }) => rateIn(name) === rate);
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}

function rateIn(text: string): number | null {
  const found = /(\d{1,2}(?:[.,]\d{1,4})?)\s*%/.exec(text)?.[1];
  return found === undefined ? null : Number(found.replace(",", "."));
}

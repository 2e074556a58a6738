/**
 * The payment term a word most likely means: one of the same name, else the only one that names the same number. Only
 * offered; a person sees it before it is saved. null where nothing is likely enough.
 */
export function likelyTerm(word: string, terms: readonly { id: string; name: string }[]): string | null {
  const plain = (text: string) => text.trim().toLowerCase();
  const same = terms.find(({ name }) => plain(name) === plain(word));
  if (same) return same.id;
  const number = numberIn(word);
  const named = number === null ? [] : terms.filter(({ name }) => numberIn(name) === number);
  return named.length === 1 ? (named[0]?.id ?? null) : null;
}

/** "net_30", "2% 10 net 30" names more than one and so none. */
function numberIn(text: string): number | null {
  const found = text.match(/\d+/g) ?? [];
  return found.length === 1 ? Number(found[0]) : null;
}

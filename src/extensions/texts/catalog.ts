/** The same texts in every language Onebook speaks. */
export type Catalog<Texts> = Record<"en" | "de" | "fr", Texts>;

/** The texts in the user's language; English where we do not speak it. `language` is the CRM's: "en", "de", "fr-fr". */
export function textsFor<Texts>(catalog: Catalog<Texts>, language: string): Texts {
  const short = language.slice(0, 2).toLowerCase();
  return short === "de" || short === "fr" ? catalog[short] : catalog.en;
}

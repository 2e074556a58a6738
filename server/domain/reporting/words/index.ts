import { de } from "./de.ts";
import { en, type Words } from "./en.ts";
import { fr } from "./fr.ts";

export type { Words } from "./en.ts";

/** In the language of a locale such as "de-de"; English where we do not speak it. */
export function wordsFor(locale: string): Words {
  const language = locale.slice(0, 2).toLowerCase();
  return language === "de" ? de : language === "fr" ? fr : en;
}

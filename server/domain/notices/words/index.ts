import { formatsFor, type Formats } from "../../reporting/format.ts";
import { de } from "./de.ts";
import { en, type NoticeWords } from "./en.ts";
import { fr } from "./fr.ts";

export type Language = "en" | "de" | "fr";

/** How each language writes amounts and days. */
export const LOCALES: Record<Language, string> = { en: "en-us", de: "de-de", fr: "fr-fr" };
const WORDS: Record<Language, NoticeWords> = { en, de, fr };

/** The words and forms of one account's messages. */
export interface Speech {
  words: NoticeWords;
  formats: Formats;
}

export const speechOf = (language: Language, timeZone: string): Speech => ({ words: WORDS[language], formats: formatsFor(LOCALES[language], timeZone) });

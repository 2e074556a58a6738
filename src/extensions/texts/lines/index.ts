import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

export type LinesTexts = typeof en;
export const linesTexts = { en, de, fr };

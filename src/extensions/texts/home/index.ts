import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

export const homeTexts = { en, de, fr };
export type HomeTexts = typeof en;

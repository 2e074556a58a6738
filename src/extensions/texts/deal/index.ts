import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

export const dealTexts = { en, de, fr };
export type DealTexts = typeof en;

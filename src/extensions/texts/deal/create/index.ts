import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

export const createTexts = { en, de, fr };
export type CreateTexts = typeof en;

import { de } from "./de.ts";
import { en } from "./en.ts";
import { fr } from "./fr.ts";

export const bulkTexts = { en, de, fr };
export type BulkTexts = typeof en;

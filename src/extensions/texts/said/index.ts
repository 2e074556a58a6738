import type { Catalog } from "../catalog.ts";
import { de } from "./de.ts";
import { fr } from "./fr.ts";
import type { Sayings } from "./sayings.ts";

/** null: as the server says it. */
export const saidTexts: Catalog<Sayings | null> = { en: null, de, fr };

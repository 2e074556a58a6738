import type { Catalog } from "../../catalog.ts";
import type { MoneySayings } from "../sayings.ts";
import { de } from "./de.ts";
import { fr } from "./fr.ts";

/** null: as the server says it. */
export const moneySaidTexts: Catalog<MoneySayings | null> = { en: null, de, fr };

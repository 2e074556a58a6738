import type { Catalog } from "../../catalog.ts";
import type { LogSayings } from "../sayings.ts";
import { de } from "./de.ts";
import { fr } from "./fr.ts";

/** null: as the server says it. */
export const logSaidTexts: Catalog<LogSayings | null> = { en: null, de, fr };

import { readdirSync, readFileSync } from "node:fs";
import { basename, extname, join, relative } from "node:path";

const APP = "hubspot-app/src/app";
const SOURCES = "src/extensions";

/** One surface of the app as its project declares it. */
export interface DeclaredSurface {
  uid: string;
  title: string;
  /** "crm.record.tab", "crm.record.sidebar", "crm.bulkActions", "settings" or "pages". */
  location: string;
  objectTypes: string[];
  /** Our own source of it, from the project's root. */
  source: string;
  /** What is uploaded of it: "/app/cards/DealCard.js". */
  entrypoint: string;
}

interface Meta {
  uid: string;
  type: string;
  config: { name?: string; label?: string; location?: string; entrypoint?: string; objectTypes?: string[] };
}

const LOCATIONS: Record<string, string> = { settings: "settings", page: "pages", "crm-bulk-action": "crm.bulkActions" };

/** Every surface that has an entry point. Throws where an entry has no source of that name under src/extensions. */
export function declaredSurfaces(): DeclaredSurface[] {
  const sources = filesIn(SOURCES, ".tsx");
  return filesIn(APP, "-hsmeta.json").flatMap((file) => {
    const { uid, type, config } = JSON.parse(readFileSync(file, "utf8")) as Meta;
    if (config.entrypoint === undefined) return [];
    const entry = basename(config.entrypoint, extname(config.entrypoint));
    const source = sources.find((path) => basename(path, ".tsx") === entry);
    if (source === undefined) throw new Error(`${file}: there is no ${entry}.tsx under ${SOURCES}`);
    return [{ uid, title: config.name ?? config.label ?? "Onebook", location: config.location ?? LOCATIONS[type] ?? type, objectTypes: (config.objectTypes ?? []).map((name) => name.toLowerCase()), source, entrypoint: config.entrypoint }];
  });
}

function filesIn(folder: string, ending: string): string[] {
  const found = readdirSync(folder, { recursive: true, withFileTypes: true });
  return found.filter((entry) => entry.isFile() && entry.name.endsWith(ending)).map((entry) => relative(".", join(entry.parentPath, entry.name))).sort();
}

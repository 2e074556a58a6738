import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";
import type { Family } from "../families.ts";

/** A bug put into one file as it is loaded; what is on disk, and so what ships, never has it. */
export interface Plant {
  name: string;
  /** Which promise it breaks, for people. */
  breaks: string;
  /** Families of trouble without which nothing would come of it: only stories that have them are lived. */
  with?: readonly Family[];
  /** Below the project's root. */
  file: string;
  /** Stands in the file exactly once. */
  find: string;
  replace: string;
}

const root = new URL("../../../", import.meta.url);

/** The file as it stands on disk. Throws where the plant's text is not in it exactly once. */
export function soilOf({ name, file, find }: Plant): string {
  const source = readFileSync(fileURLToPath(new URL(file, root)), "utf8");
  const times = source.split(find).length - 1;
  if (times !== 1) throw new Error(`Plant ${name}: its text stands ${times} times in ${file}, not once. Bring the plant up to date.`);
  return source;
}

/** To be called before the file is loaded. */
export function sow(plant: Plant): void {
  const target = new URL(plant.file, root).href;
  const source = soilOf(plant);
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      return url === target ? { ...loaded, source: source.replace(plant.find, () => plant.replace) } : loaded;
    },
  });
}

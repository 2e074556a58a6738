import { readFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { fileURLToPath } from "node:url";

/** A bug put into one file as it is loaded; what is on disk, and so what ships, never has it. */
export interface Plant {
  name: string;
  /** Which promise it breaks, for people. */
  breaks: string;
  /** Below the project's root. */
  file: string;
  /** Stands in the file exactly once. */
  find: string;
  replace: string;
}

const root = new URL("../../../", import.meta.url);

/** To be called before the file is loaded. Throws where the text to replace is not there exactly once. */
export function sow({ name, file, find, replace }: Plant): void {
  const target = new URL(file, root).href;
  const source = readFileSync(fileURLToPath(target), "utf8");
  if (source.split(find).length !== 2) throw new Error(`Plant ${name}: its text stands ${source.split(find).length - 1} times in ${file}, not once. Bring the plant up to date.`);
  registerHooks({
    load(url, context, next) {
      const loaded = next(url, context);
      return url === target ? { ...loaded, source: source.replace(find, () => replace) } : loaded;
    },
  });
}

import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { build } from "esbuild";
import { declaredSurfaces } from "./surfaces.ts";

const APP = "hubspot-app/src";
/** HubSpot's own build supplies these, in the versions the folder's package.json names. */
const SUPPLIED = ["react", "@hubspot/ui-extensions"] as const;

/**
 * Every file that is built for `hubspot-app/src/app`, by its path: one readable module an entry, and the package.json of
 * its folder. The same sources give the same bytes on any machine: no minifier, no times, no absolute paths.
 */
export async function builtFiles(): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  for (const { source, entrypoint } of declaredSurfaces()) {
    const path = join(APP, entrypoint);
    if (files.has(path)) continue;
    files.set(path, await moduleOf(source));
    files.set(join(dirname(path), "package.json"), packageJson());
  }
  return files;
}

/** Writes what differs and removes what nothing declares any more; the paths that were written or removed. */
export async function writeBuiltFiles(): Promise<string[]> {
  const files = await builtFiles();
  const stale = staleFiles(files);
  for (const path of stale.removed) rmSync(path);
  for (const path of stale.changed) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, files.get(path) ?? "");
  }
  return [...stale.changed, ...stale.removed];
}

/** Which of the built files are not there as they should be, and which are there without being built. */
export function staleFiles(files: ReadonlyMap<string, string>): { changed: string[]; removed: string[] } {
  const changed = [...files].filter(([path, text]) => !existsSync(path) || readFileSync(path, "utf8") !== text).map(([path]) => path);
  const there = readdirSync(APP, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && (entry.name.endsWith(".js") || entry.name === "package.json"));
  const removed = there.map((entry) => join(entry.parentPath, entry.name)).filter((path) => !files.has(path));
  return { changed, removed: removed.sort() };
}

async function moduleOf(source: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [source],
    bundle: true,
    write: false,
    format: "esm",
    target: "es2022",
    jsx: "automatic",
    external: SUPPLIED.flatMap((name) => [name, `${name}/*`]),
    charset: "utf8",
    legalComments: "none",
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

function packageJson(): string {
  const { devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { devDependencies: Record<string, string> };
  const dependencies = Object.fromEntries([...SUPPLIED].sort().map((name): [string, string] => [name, devDependencies[name] ?? ""]));
  return `${JSON.stringify({ name: "onebook-extensions", private: true, type: "module", dependencies }, null, 2)}\n`;
}

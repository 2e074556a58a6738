import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { remoteBuild } from "@hubspot/ui-extensions-dev-server/build";
import { declaredSurfaces, type DeclaredSurface } from "./surfaces.ts";

const CACHE = "node_modules/.cache/onebook-bundles";
const LOCK = "package-lock.json";

export interface RemoteBundle extends DeclaredSurface {
  /** The bundle's file: what HubSpot's own build makes of our source, minified. */
  bundle: string;
}

/** Builds each surface as HubSpot does when the project is uploaded; a bundle whose sources did not change is kept. */
export async function remoteBundles(): Promise<RemoteBundle[]> {
  const surfaces = declaredSurfaces();
  const digest = digestOf("src/extensions");
  const bundles = new Map<string, string>();
  for (const source of new Set(surfaces.map((one) => one.source))) bundles.set(source, await bundleOf(source, digest));
  return surfaces.map((one) => ({ ...one, bundle: bundles.get(one.source) ?? "" }));
}

/** Of every source and the lock file, so that neither a change nor another version of a library is missed. */
function digestOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  const hash = createHash("sha256").update(readFileSync(LOCK));
  for (const path of paths) hash.update(path).update(readFileSync(path));
  return hash.digest("hex").slice(0, 16);
}

async function bundleOf(source: string, digest: string): Promise<string> {
  const name = source.replaceAll(/[^A-Za-z]+/g, "-");
  const kept = resolve(CACHE, `${name}-${digest}.js`);
  if (existsSync(kept)) return kept;
  mkdirSync(CACHE, { recursive: true });
  const making = resolve(CACHE, `${name}-${process.pid}`);
  await remoteBuild({ root: resolve("."), entryPoint: resolve(source), outputDir: making, logLevel: "error" });
  const made = readdirSync(making).find((file) => file.endsWith(".js"));
  if (made === undefined) throw new Error(`${source} could not be built`);
  // Moved when whole: another process never reads half a bundle.
  renameSync(join(making, made), kept);
  rmSync(making, { recursive: true, force: true });
  return kept;
}

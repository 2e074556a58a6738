import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { remoteBuild } from "@hubspot/ui-extensions-dev-server/build";
import { declaredSurfaces, type DeclaredSurface } from "./surfaces.ts";

const CACHE = "node_modules/.cache/onebook-bundles";
const LOCK = "package-lock.json";
const SOURCES = "src/extensions";
const UPLOAD = "hubspot-app/src";

export interface RemoteBundle extends DeclaredSurface {
  /** The bundle's file: minified, with the libraries it needs. */
  bundle: string;
}

/**
 * Builds each surface with HubSpot's own build; a bundle whose sources did not change is kept.
 * @param from "sources" is at work while one writes; "upload" is what HubSpot makes of the files that are uploaded, where
 * they are there
 */
export async function remoteBundles(from: "sources" | "upload" = "sources"): Promise<RemoteBundle[]> {
  const declared = declaredSurfaces().map((one) => ({ ...one, entry: from === "sources" ? one.source : join(UPLOAD, one.entrypoint) }));
  const surfaces = declared.filter(({ entry }) => existsSync(entry));
  const digest = digestOf(from === "sources" ? SOURCES : UPLOAD);
  const bundles = new Map<string, string>();
  for (const entry of new Set(surfaces.map((one) => one.entry))) bundles.set(entry, await bundleOf(entry, digest));
  return surfaces.map(({ entry, ...one }) => ({ ...one, bundle: bundles.get(entry) ?? "" }));
}

/** Of every source and the lock file, so that neither a change nor another version of a library is missed. */
function digestOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  const paths = files.map((entry) => join(entry.parentPath, entry.name)).sort();
  const hash = createHash("sha256").update(readFileSync(LOCK)).update("production");
  for (const path of paths) hash.update(path).update(readFileSync(path));
  return hash.digest("hex").slice(0, 16);
}

async function bundleOf(entry: string, digest: string): Promise<string> {
  const name = entry.replaceAll(/[^A-Za-z]+/g, "-");
  const kept = resolve(CACHE, `${name}-${digest}.js`);
  if (existsSync(kept)) return kept;
  mkdirSync(CACHE, { recursive: true });
  const making = resolve(CACHE, `${name}-${process.pid}`);
  await inProduction(() => remoteBuild({ root: resolve("."), entryPoint: resolve(entry), outputDir: making, logLevel: "error" }));
  const made = readdirSync(making).find((file) => file.endsWith(".js"));
  if (made === undefined) throw new Error(`${entry} could not be built`);
  // Moved when whole: another process never reads half a bundle.
  renameSync(join(making, made), kept);
  rmSync(making, { recursive: true, force: true });
  return kept;
}

/** HubSpot's build takes the libraries' variant from the environment: under a test runner it would not be the one people get. */
async function inProduction<T>(build: () => Promise<T>): Promise<T> {
  const before = process.env["NODE_ENV"];
  process.env["NODE_ENV"] = "production";
  try {
    return await build();
  } finally {
    if (before === undefined) delete process.env["NODE_ENV"];
    else process.env["NODE_ENV"] = before;
  }
}

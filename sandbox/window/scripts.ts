import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const ENTRIES = { page: "page/main.tsx", worker: "worker/worker.ts" } as const;
export type ScriptName = keyof typeof ENTRIES;

const built = new Map<ScriptName, Promise<string>>();

/** The page's own script, or the one its workers run; built once, when first asked for. */
export function script(name: ScriptName): Promise<string> {
  const known = built.get(name);
  if (known) return known;
  const fresh = bundle(ENTRIES[name]);
  built.set(name, fresh);
  return fresh;
}

async function bundle(entry: string): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [fileURLToPath(new URL(entry, import.meta.url))],
    bundle: true,
    write: false,
    format: "iife",
    target: "es2022",
    jsx: "automatic",
    minify: true,
    define: { "process.env.NODE_ENV": '"production"' },
    logLevel: "silent",
  });
  return outputFiles[0]?.text ?? "";
}

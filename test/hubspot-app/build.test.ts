import { readFileSync } from "node:fs";
import { basename, dirname } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import { builtFiles, staleFiles } from "../../scripts/hubspot/build-app.ts";
import { declaredSurfaces } from "../../scripts/hubspot/surfaces.ts";

const CARD = "hubspot-app/src/app/cards/DealCard.js";

describe("what is built for the upload", () => {
  let files: Map<string, string>;
  beforeAll(async () => {
    files = await builtFiles();
  });
  const modules = () => [...files].filter(([path]) => path.endsWith(".js"));

  test("is what the sources give: run npm run hubspot:build where this fails", () => {
    expect(staleFiles(files)).toEqual({ changed: [], removed: [] });
  });

  test("is the same when it is built twice", async () => {
    expect([...(await builtFiles())]).toEqual([...files]);
  });

  test("holds each declared surface once, however many places show it", () => {
    const entries = new Set(declaredSurfaces().map(({ entrypoint }) => `hubspot-app/src${entrypoint}`));
    expect(new Set(modules().map(([path]) => path))).toEqual(entries);
  });

  test("is readable, says which source each part came from, and names no place of the machine", () => {
    for (const [path, text] of modules()) {
      expect(text, path).toMatch(/^\/\/ src\/extensions\/\w+\/\w+\.tsx$/m);
      expect(text, path).not.toContain(process.cwd());
      expect(Math.max(...text.split("\n").map((line) => line.length)), path).toBeLessThan(1000);
    }
  });

  test("imports nothing but what its package.json names", () => {
    for (const [path, text] of modules()) {
      const imported = [...text.matchAll(/^import .*?from "([^"]+)";$/gms)].map(([, name = ""]) => name.split("/").slice(0, name.startsWith("@") ? 2 : 1).join("/"));
      expect([...new Set(imported)].sort(), path).toEqual(["@hubspot/ui-extensions", "react"]);
    }
  });

  test("is installed with the very versions it was tested with", () => {
    const { devDependencies } = JSON.parse(readFileSync("package.json", "utf8")) as { devDependencies: Record<string, string> };
    for (const folder of new Set(modules().map(([path]) => dirname(path)))) {
      const { dependencies } = JSON.parse(files.get(`${folder}/package.json`) ?? "{}") as { dependencies: Record<string, string> };
      expect(dependencies, folder).toEqual({ "@hubspot/ui-extensions": devDependencies["@hubspot/ui-extensions"], react: devDependencies["react"] });
      for (const version of Object.values(dependencies)) expect(version).toMatch(/^\d+\.\d+\.\d+$/);
    }
  });

  test("is known to be stale when a file differs, is missing, or is declared by nothing any more", () => {
    const differing = new Map([...files, [CARD, "an older build"]]);
    expect(staleFiles(differing)).toEqual({ changed: [CARD], removed: [] });
    const added = "hubspot-app/src/app/cards/NewCard.js";
    expect(staleFiles(new Map([...files, [added, ""]]))).toEqual({ changed: [added], removed: [] });
    const settings = [...files.keys()].filter((path) => path.includes("/settings/")).sort();
    const without = new Map([...files].filter(([path]) => !settings.includes(path)));
    expect(settings.map((path) => basename(path))).toEqual(["SettingsPage.js", "package.json"]);
    expect(staleFiles(without)).toEqual({ changed: [], removed: settings });
  });
});

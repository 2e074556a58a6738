import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { components } from "../../sandbox/window/host/components/index.ts";
import { strict } from "../../sandbox/window/host/strict.tsx";

/** The names a source takes from HubSpot's library that are components: they begin with a capital and are drawn as tags. */
function drawnBy(source: string): string[] {
  const imports = [...source.matchAll(/import \{([^}]*)\} from "@hubspot\/ui-extensions(?:\/pages)?"/g)].flatMap(([, names]) => (names ?? "").split(","));
  const taken = imports.map((name) => name.trim()).filter((name) => /^[A-Z]/.test(name) && source.includes(`<${name}`));
  const parts = [...source.matchAll(/<(Dropdown|PageHeader|PageBreadcrumbs)\.(\w+)/g)].map(([, whole, part]) => `${whole}${part}`);
  return [...taken, ...parts].filter((name) => name !== "PageRoutes");
}

test("every component the surfaces use is drawn", () => {
  const files = readdirSync("src/extensions", { recursive: true, withFileTypes: true }).filter((file) => file.name.endsWith(".tsx"));
  const used = new Set(files.flatMap((file) => drawnBy(readFileSync(join(file.parentPath, file.name), "utf8"))));
  expect(used.size).toBeGreaterThan(20);
  expect([...used].filter((name) => !(name in components))).toEqual([]);
});

test("a prop that is not drawn fails by name, and a test id does not", () => {
  const Box = strict<{ width?: number; height?: number }>("Box", ["width"], ({ width }) => `wide ${width}`);
  expect(Box({ width: 3, testId: "x" })).toBe("wide 3");
  expect(() => Box({ width: 3, height: 4 })).toThrow("This page does not draw Box with height");
});

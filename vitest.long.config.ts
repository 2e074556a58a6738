import { defineConfig } from "vitest/config";

/** Runs of many thousands, each a command of its own; `npm test` has a small share of every one of them. */
export default defineConfig({
  test: { include: ["test/**/*.long.ts"], reporters: ["default", "./test/closing-line.ts"], pool: "forks", testTimeout: 3_600_000, hookTimeout: 600_000 },
});

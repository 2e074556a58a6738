import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    reporters: ["default", "./test/closing-line.ts"],
    pool: "forks",
    maxWorkers: 2,
    testTimeout: 400_000,
    hookTimeout: 120_000,
  },
});

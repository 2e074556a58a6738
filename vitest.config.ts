import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.{ts,tsx}"],
    reporters: ["default", "./test/closing-line.ts"],
    pool: "forks",
    // For two cores: stories and browsers wait for much of their time.
    maxWorkers: 3,
    testTimeout: 400_000,
    hookTimeout: 120_000,
  },
});

import type { Reporter } from "vitest/node";

/** Ends a run with one plain line, "12 passed, 0 failed", which any reader of a log understands. */
export default class ClosingLine implements Reporter {
  onTestRunEnd(modules: Parameters<NonNullable<Reporter["onTestRunEnd"]>>[0]): void {
    const states = modules.flatMap((module) => [...module.children.allTests()].map((one) => one.result().state));
    const count = (state: string) => states.filter((one) => one === state).length;
    const broken = modules.filter((module) => module.state() === "failed" && [...module.children.allTests()].length === 0).length;
    const skipped = count("skipped") > 0 ? `, ${count("skipped")} skipped` : "";
    process.stdout.write(`\n${count("passed")} passed, ${count("failed") + broken} failed${skipped}\n`);
  }
}

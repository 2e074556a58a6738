import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";

const folder = mkdtempSync(join(tmpdir(), "onebook-bridge-"));
afterAll(() => rmSync(folder, { recursive: true }));

function run(book: unknown, ...more: string[]) {
  const file = join(folder, "book.json");
  writeFileSync(file, typeof book === "string" ? book : JSON.stringify(book));
  return spawnSync(process.execPath, ["scripts/bridge.ts", "--book", file, "--from", "2026-01-01", "--to", "2026-03-31", ...more], { encoding: "utf8" });
}

/** The example of docs/book-format.md, as it stands there. */
const example = /```json\n([\s\S]*?)```/.exec(readFileSync("docs/book-format.md", "utf8"))?.[1] ?? "";

test("the documented example prints its bridge as JSON, with every step and its records", () => {
  const { stdout, status } = run(example);
  expect(status).toBe(0);
  const printed = JSON.parse(stdout) as { unexplained: string; steps: { step: string; amount: string; records: object[] }[] };
  expect(printed).toMatchObject({ currency: "USD", from: "1200.00", to: "1000.00", unexplained: "0.00" });
  expect(printed.steps).toHaveLength(13);
  expect(printed.steps.find(({ step }) => step === "tax-in-amount")).toEqual({
    step: "tax-in-amount",
    amount: "-200.00",
    records: [{ kind: "deal", id: "D1", amount: "-200.00" }],
  });
});

test("the shorter bridges are there by name", () => {
  const { stdout } = run(example, "--bridge", "billings-to-cash");
  expect(JSON.parse(stdout)).toMatchObject({ bridge: "billings-to-cash", from: "1200.00", to: "0.00" });
  expect(run(example, "--bridge", "billings-to-cash", "--owner", "ann")).toMatchObject({ status: 2, stderr: expect.stringMatching(/whole book/) as string });
});

test.each([
  ["a misspelt field", { currency: "USD", deal: [] }, /Unrecognized key/],
  ["a JSON number", { currency: "USD", deals: [{ id: "D", amount: 5, closedOn: "2026-01-01" }] }, /deals\.0\.amount/],
  ["too many decimals", { currency: "USD", deals: [{ id: "D", amount: "5.001", closedOn: "2026-01-01" }] }, /deals\.0\.amount: 5\.001 has more decimals than USD/],
  ["a rate that is missing", { currency: "USD", deals: [{ id: "D", amount: "5", currency: "EUR", closedOn: "2026-01-01" }] }, /deals\.0\.rate: Say how many USD one EUR is/],
  ["a link to nowhere", { currency: "USD", links: [{ deal: "D", document: "I" }] }, /links\.0\.deal: There is no record D/],
  ["an id that stands twice", { currency: "USD", deals: ["D", "D"].map((id) => ({ id, amount: "5", closedOn: "2026-01-01" })) }, /The id D stands there twice/],
  ["duplicates in a circle", { currency: "USD", deals: [{ id: "D", amount: "5", closedOn: "2026-01-01", duplicateOf: "D" }] }, /Deal D is a duplicate of itself/],
  ["no JSON at all", "{", /JSON/],
])("%s is told with its place, and nothing is printed", (_name, book, fault) => {
  const { stdout, stderr, status } = run(book);
  expect(stderr).toMatch(fault);
  expect([stdout, status]).toEqual(["", 2]);
});

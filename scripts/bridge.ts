import { readFileSync } from "node:fs";
import { parseArgs } from "node:util";
import { z } from "zod";
import { bridge } from "../server/domain/bridge/bridge.ts";
import { BookError } from "../server/domain/bridge/book-format.ts";
import { readBook } from "../server/domain/bridge/read-book.ts";
import type { Book, Period, Scope } from "../server/domain/bridge/book.ts";
import { billingsToCash, billingsToRevenue, bookingsToBillings } from "../server/domain/bridge/shorter-bridges.ts";
import type { Bridge } from "../server/domain/bridge/steps.ts";
import { amountText } from "../server/domain/money.ts";

const USAGE = "npm run -s bridge -- --book FILE.json --from 2026-01-01 --to 2026-03-31 [--bridge NAME] [--pipeline P] [--owner O] [--currency EUR]";

const BRIDGES = {
  "bookings-to-revenue": bridge,
  "bookings-to-billings": bookingsToBillings,
  "billings-to-revenue": billingsToRevenue,
  "billings-to-cash": billingsToCash,
} satisfies Record<string, (book: Book, period: Period, scope: Scope) => Bridge>;

const kinds = z.enum(Object.keys(BRIDGES) as (keyof typeof BRIDGES)[]);

const argumentsSchema = z
  .object({
    book: z.string(),
    from: z.iso.date(),
    to: z.iso.date(),
    bridge: kinds.default("bookings-to-revenue"),
    pipeline: z.string().optional(),
    owner: z.string().optional(),
    currency: z.string().optional(),
  })
  .refine(({ bridge: kind, pipeline, owner, currency }) => kind.startsWith("bookings") || (pipeline ?? owner ?? currency) === undefined, {
    path: ["bridge"],
    message: "a bridge that begins with billings is over the whole book",
  })
  .refine(({ from, to }) => from <= to, { path: ["to"], message: "must not be before --from" });

/** `npm run bridge`: reads a book from a file and prints the bridge as JSON. Exits with 2 where it was asked wrongly. */
function main(): void {
  const options = Object.fromEntries(Object.keys(argumentsSchema.shape).map((name) => [name, { type: "string" as const }]));
  const { book, from, to, bridge: kind, ...scope } = argumentsSchema.parse(parseArgs({ options, strict: true }).values);
  const json: unknown = JSON.parse(readFileSync(book, "utf8"));
  const found = BRIDGES[kind](readBook(json), { from, to }, defined(scope));
  console.log(JSON.stringify({ bridge: kind, period: { from, to }, scope, ...shown(found) }, null, 2));
}

const defined = <T extends object>(scope: T) => Object.fromEntries(Object.entries(scope).filter(([, wanted]) => wanted !== undefined));

function shown({ from, to, steps }: Bridge) {
  const unexplained = steps.find(({ step }) => step === "unexplained")?.amount;
  return {
    currency: from.currency,
    from: amountText(from),
    steps: steps.map(({ step, amount, evidence }) => ({
      step,
      amount: amountText(amount),
      records: evidence.map((one) => ({ kind: one.kind, id: one.id, amount: amountText(one.amount) })),
    })),
    to: amountText(to),
    ...(unexplained ? { unexplained: amountText(unexplained) } : {}),
  };
}

function faultText(error: unknown): string {
  if (error instanceof BookError) return ["The book cannot be read:", ...error.faults.map(({ path, message }) => `  ${path}: ${message}`)].join("\n");
  if (error instanceof z.ZodError) return `${error.issues.map(({ path, message }) => `--${path.join(".")}: ${message}`).join("\n")}\n${USAGE}`;
  return `${error instanceof Error ? error.message : String(error)}\n${USAGE}`;
}

try {
  main();
} catch (error) {
  console.error(faultText(error));
  process.exit(2);
}

import type { z } from "zod";
import { taxCodeOf } from "../../../domain/invoicing/checks.ts";
import type { Part } from "../../../domain/invoicing/instalments.ts";
import { totalOf, type PlannedLine } from "../../../domain/invoicing/lines.ts";
import type { InvoiceRequest, Plan } from "../../../domain/invoicing/plan.ts";
import { dueDateOf } from "../../../domain/invoicing/terms.ts";
import { amountText } from "../../../domain/money.ts";
import type { Preview } from "../../../flows/look/preview.ts";
import { showMoney } from "../money.ts";
import { showReason } from "../reason.ts";
import type { previewSchema } from "./preview-schema.ts";

type Shown = z.infer<typeof previewSchema>;
type ShownInvoice = NonNullable<Shown["invoice"]>;
type ShownLine = ShownInvoice["parts"][number]["lines"][number];

/** What a card can take in: an answer must stay under 1 MB. */
const MOST_LINES = 500;
const MOST_CHARACTERS = 500;

export function showPreview(found: Preview, labelOf: (system: string) => string): Shown {
  const { plan, problems, organisation, system, deliver, customer, invoiced } = found;
  return {
    organisation: organisation?.name ?? null,
    system: system === null ? null : labelOf(system),
    keepsDrafts: organisation?.hasDrafts ?? false,
    deliver,
    asked: showAsked(found.request),
    customer,
    invoice: plan && showPlan(plan, found),
    problems: problems.map(showReason),
    invoiced,
    ready: plan !== null && problems.length === 0 && !invoiced,
  };
}

const showAsked = (request: InvoiceRequest | null): Shown["asked"] => ({
  deliver: request?.deliver ?? null,
  invoiceDate: request?.invoiceDate ?? null,
  dueDate: request?.dueDate ?? null,
  memo: request?.memo ?? null,
  poNumber: request?.poNumber ?? null,
  email: request?.email ?? null,
});

function showPlan(plan: Plan, found: Preview): ShownInvoice {
  const { total, discount, dueDate, termWord, memo, poNumber, exchangeRate, billTo, parts } = plan;
  return {
    total: showMoney(total),
    discount: showDiscount(discount),
    taxMode: found.settings.tax.mode,
    dueDate,
    terms: termWord,
    memo,
    poNumber,
    exchangeRate,
    email: billTo.email,
    copiesTo: billTo.cc,
    parts: parts.map((part) => showPart(part, plan, found)),
    lineCount: parts[0]?.lines.length ?? 0,
  };
}

function showPart(part: Part, plan: Plan, found: Preview): ShownInvoice["parts"][number] {
  const { number, of, share, date, lines } = part;
  return {
    number,
    of,
    share,
    date,
    dueDate: found.terms && dueDateOf(plan.dueDate, date, found.terms, found.settings.dueDays),
    amount: showMoney(totalOf(lines, plan.currency)),
    lines: number === 1 ? lines.slice(0, MOST_LINES).map((line) => showLine(line, found)) : [],
  };
}

const showLine = (line: PlannedLine, found: Preview): ShownLine => ({
  description: line.description.slice(0, MOST_CHARACTERS),
  quantity: line.quantity,
  unitPrice: line.unitPrice,
  discount: showDiscount(line.discount),
  amount: showMoney(line.amount),
  taxWord: line.taxWord,
  tax: taxOf(line, found),
});

/** The ERP computes the tax; all that is known before is which code the line is given. */
function taxOf({ taxWord }: PlannedLine, { settings, organisation }: Preview): ShownLine["tax"] {
  if (settings.tax.mode === "none") return { by: "none", name: null, rate: null };
  const id = taxCodeOf(taxWord, settings);
  if (id === undefined) return { by: "unmapped", name: taxWord, rate: null };
  if (id === null) return { by: "erp", name: null, rate: null };
  const code = organisation?.taxCodes.find((one) => one.id === id);
  return { by: "code", name: code?.name ?? id, rate: code?.rate ?? null };
}

function showDiscount(discount: PlannedLine["discount"]): string | null {
  if (discount === null) return null;
  return discount.kind === "percent" ? `${discount.percent}%` : amountText(discount.amount);
}

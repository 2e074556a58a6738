import type { z } from "zod";
import type { Part } from "../../../domain/invoicing/instalments.ts";
import { totalOf, type PlannedLine } from "../../../domain/invoicing/lines.ts";
import type { Plan } from "../../../domain/invoicing/plan.ts";
import { amountText } from "../../../domain/money.ts";
import type { Preview } from "../../../flows/look/preview.ts";
import { showMoney } from "../money.ts";
import { showReason } from "../reason.ts";
import type { previewSchema } from "./preview-schema.ts";

type Shown = z.infer<typeof previewSchema>;

export function showPreview({ plan, problems, organisationName, customer, invoiced }: Preview): Shown {
  return {
    organisation: organisationName,
    customer,
    invoice: plan && showPlan(plan),
    problems: problems.map(showReason),
    invoiced,
    ready: plan !== null && problems.length === 0 && !invoiced,
  };
}

function showPlan(plan: Plan): NonNullable<Shown["invoice"]> {
  const { total, discount, dueDate, termWord, memo, poNumber, exchangeRate, billTo, parts, currency } = plan;
  return {
    total: showMoney(total),
    discount: showDiscount(discount),
    dueDate,
    terms: termWord,
    memo,
    poNumber,
    exchangeRate,
    email: billTo.email,
    copiesTo: billTo.cc,
    parts: parts.map((part) => showPart(part, currency)),
  };
}

const showPart = ({ number, of, share, date, lines }: Part, currency: string) => ({
  number,
  of,
  share,
  date,
  amount: showMoney(totalOf(lines, currency)),
  lines: lines.map(showLine),
});

const showLine = ({ description, quantity, unitPrice, discount, amount, taxWord }: PlannedLine) => ({
  description,
  quantity,
  unitPrice,
  discount: showDiscount(discount),
  amount: showMoney(amount),
  taxWord,
});

function showDiscount(discount: PlannedLine["discount"]): string | null {
  if (discount === null) return null;
  return discount.kind === "percent" ? `${discount.percent}%` : amountText(discount.amount);
}

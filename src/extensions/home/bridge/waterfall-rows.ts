import type { Shape } from "../../api/client.ts";

type Bridge = Shape<"Bridge">;

export interface WaterfallRow {
  [field: string]: string | number;
  step: string;
  amount: number;
  what: string;
}

export interface WaterfallWords {
  nameOf: (step: "crm" | "erp" | Bridge["steps"][number]["step"]) => string;
  total: string;
  kept: string;
  less: string;
  more: string;
}

/**
 * The bridge as stacked parts: what a step carries on from the number before it, and what it takes away or adds on top. A
 * step that crosses zero carries nothing on and stands on both sides of it. The amounts are for drawing only; the table
 * beside the chart has the exact ones. Steps that are zero are left out.
 */
export function waterfallRows({ crm, erp, steps }: Pick<Bridge, "crm" | "erp" | "steps">, { nameOf, total, kept, less, more }: WaterfallWords): WaterfallRow[] {
  const moved = steps.filter(({ amount }) => amount.minor !== 0).flatMap(({ step, amount, before, after }) => {
    const [from, to] = [Number(before.amount), Number(after.amount)];
    const row = (value: number, what: string): WaterfallRow => ({ step: nameOf(step), amount: value, what });
    const change = amount.minor < 0 ? less : more;
    if (from * to < 0) return [row(from, change), row(to, change)];
    const common = Math.abs(from) < Math.abs(to) ? from : to;
    // The part beyond what is carried on, on the side of zero on which both numbers are.
    const beyond = Math.abs(Number(amount.amount)) * Math.sign(from || to);
    return common === 0 ? [row(beyond, change)] : [row(common, kept), row(beyond, change)];
  });
  return [{ step: nameOf("crm"), amount: Number(crm.amount), what: total }, ...moved, { step: nameOf("erp"), amount: Number(erp.amount), what: total }];
}

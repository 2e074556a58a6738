import type { useFormats } from "../api/surface.tsx";

/** The server says "10%" or an amount in the deal's currency. */
export function discountText(discount: string, currency: string, formats: Pick<ReturnType<typeof useFormats>, "money" | "percent">): string {
  return discount.endsWith("%") ? formats.percent(discount.slice(0, -1)) : formats.money({ amount: discount, currency });
}

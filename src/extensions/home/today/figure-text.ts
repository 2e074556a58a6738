import type { Shape } from "../../api/client.ts";
import type { useFormats } from "../../api/surface.tsx";
import type { HomeTexts } from "../../texts/home/index.ts";

type Formats = Pick<ReturnType<typeof useFormats>, "money" | "count">;

/** Further currencies that are named; more are only counted. */
const NAMED = 2;

export interface FigureText {
  /** "$1,200.50"; "0" where there is nothing */
  number: string;
  /** "3 invoices"; null where there is nothing */
  invoices: string | null;
  /** "and 50,00 €, 3 more currencies"; null where there is one currency. */
  also: string | null;
}

/** A figure as it reads: money first, in the currency most used; others beside it, never added to it. */
export function figureText({ count, amounts }: Pick<Shape<"Figures">, "count" | "amounts">, texts: HomeTexts, formats: Formats): FigureText {
  const [first, ...others] = amounts;
  if (first === undefined) return { number: formats.count(0), invoices: null, also: null };
  const named = others.slice(0, others.length > NAMED + 1 ? NAMED : others.length).map(formats.money);
  const rest = others.length - named.length;
  const also = [...named, ...(rest > 0 ? [texts.today.moreCurrencies(formats.count(rest))] : [])];
  return {
    number: formats.money(first),
    invoices: texts.invoices(formats.count(count), count === 1),
    also: also.length === 0 ? null : texts.today.also(also.join(", ")),
  };
}

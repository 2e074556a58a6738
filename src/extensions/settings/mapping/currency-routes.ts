import type { Settings } from "../../parts/use-settings.ts";

export type Route = Settings["routes"][number];

/** A rule that asks for the currency and for nothing else. */
const isPlain = ({ currency, pipelineId, country, property }: Route): boolean =>
  currency !== undefined && pipelineId === undefined && country === undefined && property === undefined;

/**
 * The rules people see as rules, and those at the end that are a table by currency. A rule for a currency alone that
 * stands before another rule stays a rule: in the table it would read as if the other came first.
 */
export function splitRoutes(routes: readonly Route[]): { rules: readonly Route[]; byCurrency: readonly Route[] } {
  const last = routes.findLastIndex((route) => !isPlain(route));
  return { rules: routes.slice(0, last + 1), byCurrency: routes.slice(last + 1) };
}

/** Where the table sends a currency; null: to wherever it goes anyway. */
export const companyFor = (currency: string, routes: readonly Route[]): string | null =>
  splitRoutes(routes).byCurrency.find((route) => route.currency === currency)?.connectionId ?? null;

export function withCompanyFor(currency: string, connectionId: string | null, routes: readonly Route[]): Route[] {
  const { rules, byCurrency } = splitRoutes(routes);
  const others = byCurrency.filter((route) => route.currency !== currency);
  return [...rules, ...others, ...(connectionId === null ? [] : [{ connectionId, currency }])];
}

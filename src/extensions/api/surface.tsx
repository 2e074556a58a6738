import { createContext, useContext, useMemo, type ReactNode } from "react";
import { dateText, dayText, momentText, monthText } from "../format/dates.ts";
import { countText, decimalText, moneyText, percentText } from "../format/money.ts";
import { textsFor, type Catalog } from "../texts/catalog.ts";
import { createApi, type Api, type Shape } from "./client.ts";

/** As much of the CRM's context as every surface needs, wherever it is drawn. */
export interface SurfaceContext {
  user: { id: number; email: string; locale?: string; language?: string };
  portal: { id: number; timezone: string };
  variables?: Record<string, string | number | bigint | boolean>;
}

interface Surroundings {
  api: Api;
  context: SurfaceContext;
  locale: string;
  language: string;
}

const Around = createContext<Surroundings | null>(null);

/** Gives everything below it the server, the user's language and formats. Each entry wraps its surface in one. */
export function Surface({ context, children }: { context: SurfaceContext; children: ReactNode }) {
  const origin = String(context.variables?.["API_ORIGIN"] ?? "");
  const { locale = "en-us", language = locale } = context.user;
  const api = useMemo(() => createApi(origin), [origin]);
  const around = useMemo(() => ({ api, context, locale, language }), [api, context, locale, language]);
  return <Around.Provider value={around}>{children}</Around.Provider>;
}

function useSurroundings(): Surroundings {
  const around = useContext(Around);
  if (around === null) throw new Error("Draw this inside a <Surface>");
  return around;
}

export const useApi = (): Api => useSurroundings().api;
export const useSurfaceContext = (): SurfaceContext => useSurroundings().context;
export const useTexts = <Texts,>(catalog: Catalog<Texts>): Texts => textsFor(catalog, useSurroundings().language);

/** Amounts and dates as this user writes them, moments in the portal's time zone. */
export function useFormats() {
  const { locale, context } = useSurroundings();
  return useMemo(
    () => ({
      locale,
      money: (value: Pick<Shape<"Money">, "amount" | "currency">) => moneyText(value, locale),
      percent: (percent: string) => percentText(percent, locale),
      decimal: (decimal: string) => decimalText(decimal, locale),
      count: (count: number) => countText(count, locale),
      date: (date: string) => dateText(date, locale),
      day: (date: string) => dayText(date, locale),
      month: (month: string) => monthText(month, locale),
      moment: (instant: string) => momentText(instant, locale, context.portal.timezone),
    }),
    [locale, context.portal.timezone],
  );
}

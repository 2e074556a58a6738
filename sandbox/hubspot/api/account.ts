import { Hono, type Context } from "hono";
import { requireScope } from "../identity/caller.ts";
import type { Owner, PortalFacts } from "../portal.ts";
import { notFound, validation } from "../refusal.ts";
import { boundedNumber, pagingOf, portalOf, type Api } from "./desk.ts";

/** What was there before the first day of the seeds. */
export const SETTLED = { createdAt: "2025-01-06T09:00:00.000Z", updatedAt: "2025-01-06T09:00:00.000Z", archived: false };

/** Account details, owners and currencies. */
export function createAccountRoutes(api: Api): Hono {
  const routes = new Hono();
  for (const version of ["v3", "2026-03", "2026-09"]) {
    routes.get(`/account-info/${version}/details`, (c) => {
      requireScope(api.caller(c), "oauth");
      return c.json(detailsOf(portalOf(api, c).facts(), api.clock.now()));
    });
  }
  for (const path of ["/crm/v3/owners", "/crm/owners/2026-03", "/crm/owners/2026-09"]) addOwners(routes, api, path);
  for (const path of ["/settings/v3/currencies", "/settings/currencies/2026-03", "/settings/currencies/2026-09"]) addCurrencies(routes, api, path);
  return routes;
}

function detailsOf({ portalId, timeZone, companyCurrency, currencies }: PortalFacts, now: number): object {
  const offset = new Intl.DateTimeFormat("en", { timeZone, timeZoneName: "longOffset" }).formatToParts(now).find((part) => part.type === "timeZoneName");
  const [, sign = "+", hours = "00", minutes = "00"] = /GMT([+-])(\d\d):(\d\d)/.exec(offset?.value ?? "") ?? [];
  const milliseconds = (Number(hours) * 60 + Number(minutes)) * 60_000 * (sign === "-" ? -1 : 1);
  return {
    portalId,
    accountType: "STANDARD",
    timeZone,
    companyCurrency,
    additionalCurrencies: currencies.map((one) => one.code),
    utcOffset: `${sign}${hours}:${minutes}`,
    utcOffsetMilliseconds: milliseconds,
    uiDomain: "app.hubspot.com",
    dataHostingLocation: "na1",
  };
}

function addOwners(routes: Hono, api: Api, path: string): void {
  routes.get(path, (c) => {
    requireScope(api.caller(c), "crm.objects.owners.read");
    const limit = boundedNumber(c.req.query("limit"), { name: "limit", fallback: 100, least: 1, most: 500 });
    const after = boundedNumber(c.req.query("after"), { name: "after", fallback: 0, most: Number.MAX_SAFE_INTEGER });
    const email = c.req.query("email")?.toLowerCase();
    const archived = c.req.query("archived") === "true";
    const all = archived ? [] : portalOf(api, c).owners.values().filter((one) => Number(one.id) > after && (email === undefined || one.email.toLowerCase() === email));
    return c.json({ results: all.slice(0, limit).map(shownOwner), ...pagingOf(api, c, all.length > limit ? all[limit - 1]?.id : undefined) });
  });
  routes.get(`${path}/:id`, (c) => {
    requireScope(api.caller(c), "crm.objects.owners.read");
    const idProperty = c.req.query("idProperty") ?? "id";
    if (idProperty !== "id" && idProperty !== "userId") throw validation("idProperty must be id or userId");
    const found = portalOf(api, c).owners.values().find((one) => String(one[idProperty]) === c.req.param("id"));
    if (!found) throw notFound();
    return c.json(shownOwner(found));
  });
}

const shownOwner = (owner: Readonly<Owner>) => ({ ...owner, type: "PERSON", userIdIncludingInactive: owner.userId, teams: [], ...SETTLED });

/** One rate for each additional currency, in force since the portal began; for reading. */
function addCurrencies(routes: Hono, api: Api, path: string): void {
  const facts = (c: Context): PortalFacts => {
    requireScope(api.caller(c), "settings.currencies.read", "multi-currency-read");
    return portalOf(api, c).facts();
  };
  const rates = ({ companyCurrency, currencies }: PortalFacts) =>
    currencies.map(({ code, rate }, index) => ({
      id: String(index + 1),
      fromCurrencyCode: code,
      toCurrencyCode: companyCurrency,
      conversionRate: Number(rate),
      effectiveAt: SETTLED.createdAt,
      visibleInUI: true,
      createdAt: SETTLED.createdAt,
      updatedAt: SETTLED.updatedAt,
    }));
  routes.get(`${path}/company-currency`, (c) => {
    const { createdAt, updatedAt } = SETTLED;
    return c.json({ id: "1", currencyCode: facts(c).companyCurrency, createdAt, updatedAt });
  });
  routes.get(`${path}/exchange-rates/current`, (c) => c.json({ results: rates(facts(c)) }));
  routes.get(`${path}/exchange-rates`, (c) => {
    const [from, to] = [c.req.query("fromCurrencyCode"), c.req.query("toCurrencyCode")];
    return c.json({ results: rates(facts(c)).filter((one) => (from ?? one.fromCurrencyCode) === one.fromCurrencyCode && (to ?? one.toCurrencyCode) === one.toCurrencyCode) });
  });
}

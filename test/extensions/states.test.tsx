import { Alert, Button, LoadingSpinner } from "@hubspot/ui-extensions";
import type { ReactNode } from "react";
import { describe, expect, it } from "vitest";
import { BulkInvoices } from "../../src/extensions/bulk/BulkInvoices.tsx";
import { CompanyBalance } from "../../src/extensions/company/CompanyBalance.tsx";
import { OpenInvoices } from "../../src/extensions/contact/OpenInvoices.tsx";
import { DealInvoices } from "../../src/extensions/deal/DealInvoices.tsx";
import { PAGES } from "../../src/extensions/home/page-list.ts";
import { HomePages } from "../../src/extensions/home/routes.tsx";
import { Settings } from "../../src/extensions/settings/Settings.tsx";
import { contextOf, draw, FakeServer, settled } from "./surface.tsx";

/** Every surface a person can open, and every page of the app. */
const SURFACES: { name: string; location: Parameters<typeof draw>[2]; surface: ReactNode; page?: string }[] = [
  { name: "the deal's card", location: "crm.record.tab", surface: <DealInvoices dealId="5" compact={false} onChanged={() => undefined} watch={() => undefined} /> },
  { name: "the deal's card beside the record", location: "crm.record.sidebar", surface: <DealInvoices dealId="5" compact onChanged={() => undefined} watch={() => undefined} /> },
  { name: "the company's card", location: "crm.record.tab", surface: <CompanyBalance companyId="7" compact={false} /> },
  { name: "the contact's card", location: "crm.record.sidebar", surface: <OpenInvoices contactId="9" copy={() => Promise.resolve()} announce={() => undefined} /> },
  { name: "the action on many deals", location: "crm.bulkActions", surface: <BulkInvoices dealIds={["1", "2"]} /> },
  { name: "the settings", location: "settings", surface: <Settings /> },
  ...PAGES.map(({ path, name }) => ({ name: `the page ${name}`, location: "pages" as const, surface: <HomePages />, page: path })),
];

const REFUSALS = {
  "the server fails": { status: 500, code: "our-fault", detail: "Onebook failed in a way it should not have." },
  "the person may not": { status: 403, code: "not-allowed", detail: "You may not see this in this HubSpot account." },
  "the account is not installed": { status: 403, code: "not-installed", detail: "Onebook is not installed in this HubSpot account." },
} as const;

const TITLES: Record<string, Record<keyof typeof REFUSALS | "no answer comes", string>> = {
  "en-us": { ...mapped(({ detail }) => detail), "no answer comes": "Onebook did not answer." },
  "de-de": { "the server fails": "Onebook ist auf eine Weise gescheitert, die nicht sein sollte.", "the person may not": "Das dürfen Sie in diesem HubSpot-Konto nicht.", "the account is not installed": "Onebook ist in diesem HubSpot-Konto nicht installiert.", "no answer comes": "Onebook hat nicht geantwortet." },
  "fr-fr": { "the server fails": "Onebook a échoué d'une manière qui ne devrait pas arriver.", "the person may not": "Vous n'avez pas ce droit dans ce compte HubSpot.", "the account is not installed": "Onebook n'est pas installé dans ce compte HubSpot.", "no answer comes": "Onebook n’a pas répondu." },
};

function mapped(of: (refusal: (typeof REFUSALS)[keyof typeof REFUSALS]) => string) {
  return Object.fromEntries(Object.entries(REFUSALS).map(([name, refusal]) => [name, of(refusal)])) as Record<keyof typeof REFUSALS, string>;
}

describe.each(SURFACES)("$name", ({ surface, location, page }) => {
  const open = async (server: FakeServer, locale = "en-us") => {
    const view = draw(surface, server, location, contextOf({ locale, language: locale.slice(0, 2) }), page === undefined ? undefined : { path: page, params: {} });
    await settled();
    return view;
  };
  const titles = (view: Awaited<ReturnType<typeof open>>) => view.findAll(Alert).map(({ props }) => props.title);

  it("says that it is loading, offers nothing that could be pressed too early, and can be left meanwhile", async () => {
    const server = new FakeServer().refuseAll({ status: 500 });
    server.hold = true;
    const view = await open(server);
    expect(view.findAll(LoadingSpinner).length).toBeGreaterThan(0);
    expect(view.findAll(LoadingSpinner).every(({ props }) => typeof props.label === "string" && props.label.length > 0)).toBe(true);
    expect(view.findAll(Button)).toEqual([]);
    view.leave();
    server.release();
    await settled();
    expect(view.findAll(Alert)).toEqual([]);
  });

  it.each(Object.entries(TITLES).flatMap(([locale, of]) => Object.entries(of).map(([what, title]) => [what, locale, title] as const)))("where %s says so in %s, and what to do", async (what, locale, title) => {
    const server = new FakeServer().refuseAll(what === "no answer comes" ? null : REFUSALS[what as keyof typeof REFUSALS]);
    const view = await open(server, locale);
    expect(titles(view)).toContain(title);
    expect(view.findAll(LoadingSpinner)).toEqual([]);
  });

  it("asks again when a person says so", async () => {
    const server = new FakeServer().refuseAll({ status: 503, code: "unreachable", detail: "Xero could not be reached." });
    const view = await open(server);
    const before = server.asked.length;
    view.find(Button, ({ text }) => text === "Try again").trigger("onClick");
    await settled();
    expect(server.asked.length).toBeGreaterThan(before);
    expect(titles(view)).toContain("Xero could not be reached.");
  });
});

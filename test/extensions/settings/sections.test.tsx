import { Button, Input, LoadingButton, MultiSelect, NumberInput, Select, TextArea, Toggle } from "@hubspot/ui-extensions";
import { describe, expect, it } from "vitest";
import { SECTIONS } from "../../../src/extensions/settings/sections.ts";
import type { FakeServer } from "../surface.tsx";
import { crm, drawSettings, mapping, serverWith, xero } from "./draw-settings.tsx";

const long = (text: string) => `${text} ${"x".repeat(400)}`;
const many = <T,>(count: number, of: (number: number) => T) => Array.from({ length: count }, (_none, number) => of(number));

/** What a page that lists rehearsed deals, journals and the like asks for beside the settings themselves. */
const elsewhere = (server: FakeServer) => server.refuseAll({ status: 503, code: "unreachable", detail: "Not now." });

/** An account with as much of everything as there can be, and names as long as they get. */
const full = () =>
  elsewhere(
    serverWith({
      admins: many(100, (number) => `${"a".repeat(60)}${number}@northwind.example`),
      connections: [
        crm(),
        ...many(4, (number) => {
          const one = xero({ id: `6b0f7c3e-5a39-4c3e-9a53-0a4e5f1f2c${String(number).padStart(2, "0")}`, name: long(`Books ${number}`), warning: long("Access ends"), state: number % 2 ? "needs-reconnect" : "active" });
          const reference = one.reference && { ...one.reference, currencies: many(150, (code) => `C${code}`), taxCodes: many(100, (id) => ({ id: String(id), name: long(`Code ${id}`) })), terms: many(40, (id) => ({ id: String(id), name: long(`Term ${id}`) })) };
          return { ...one, reference };
        }),
      ],
      settings: {
        tax: { codes: Object.fromEntries(many(20, (number) => [long(`Word ${number}`).slice(0, 100), String(number)])) },
        fields: { terms: "gone" },
        roles: { admins: many(60, (number) => `admin${number}@northwind.example`), finance: many(120, (number) => `finance${number}@northwind.example`) },
      },
    })
      .on("get", "/api/v1/mapping", "/api/v1/mapping", mapping({ truncated: true, currencies: many(170, (code) => `C${code}`), dealFields: many(150, (number) => ({ name: `field_${number}`, label: long(`Field ${number}`), kind: "text" })), pipelines: many(50, (number) => ({ id: String(number), label: long(`Pipeline ${number}`), stages: many(20, (stage) => ({ id: String(stage), label: long(`Stage ${stage}`), outcome: "open" })) })) }))
      .on("get", "/api/v1/mapping/products", "/api/v1/mapping/products", { products: many(100, (number) => ({ id: String(number), name: long(`Product ${number}`), sku: long("SKU"), item: null })), more: true }),
  );

/** What may be typed into although nothing may be changed: it only asks. */
const ASKS = ["testDeal", "productSearch"];

describe.each(SECTIONS)("the section $name", ({ name }) => {
  it("lets somebody who may not change settings change nothing", async () => {
    const view = await drawSettings(name, elsewhere(serverWith({ rights: ["see"], admins: ["boss@northwind.example"], settings: { tax: { codes: { VAT: "ZERO" } }, instalments: { kind: "monthly", months: 12 } } })));
    expect(view.text()).toContain("Ask boss@northwind.example.");
    const fields = [...view.findAll(Input), ...view.findAll(Select), ...view.findAll(MultiSelect), ...view.findAll(NumberInput), ...view.findAll(Toggle), ...view.findAll(TextArea)].map(({ props }) => props as { name?: string; readOnly?: boolean });
    expect(fields.filter((field) => !ASKS.includes(String(field.name)) && field.readOnly !== true).map((field) => field.name)).toEqual([]);
    expect(view.findAll(LoadingButton)).toEqual([]);
    const words = view.findAll(Button).map(({ text }) => text ?? "");
    expect(words.filter((word) => /^(Add|Remove|Save|Disconnect|Reconnect|Connect|Go live|Back to|This is right|Choose|Read them|Yes)/.test(word))).toEqual([]);
  });

  it.each(["en-us", "de-de", "fr-fr"])("stays whole in %s with very many companies, words, people and very long names, and where the rest fails", async (locale) => {
    const view = await drawSettings(name, full(), locale);
    expect(view.text().length).toBeGreaterThan(40);
    expect(view.text()).not.toMatch(/undefined|\[object|NaN|\{\w+(:\w+)?\}/);
  });

  it("before anything is connected draws what there is, and says what comes first", async () => {
    const view = await drawSettings(name, elsewhere(serverWith({ connections: [crm()], mode: "shadow" }).on("get", "/api/v1/mapping", "/api/v1/mapping", mapping({ pipelines: [], currencies: [], dealFields: [], companyFields: [] }))));
    expect(view.tabs()).toHaveLength(SECTIONS.length);
    expect(view.text()).not.toMatch(/undefined|\[object|NaN/);
  });
});

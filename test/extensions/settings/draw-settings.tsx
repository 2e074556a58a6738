import { Button, Form, Input, LoadingButton, SearchInput, Select, Tab, Tabs } from "@hubspot/ui-extensions";
import type { Shape } from "../../../src/extensions/api/client.ts";
import { Settings } from "../../../src/extensions/settings/Settings.tsx";
import { settingsSchema } from "../../../server/domain/settings.ts";
import { contextOf, draw, settled, FakeServer } from "../surface.tsx";

export type Connection = Shape<"Connection">;
export const ID = { crm: "6b0f7c3e-5a39-4c3e-9a53-0a4e5f1f2b10", xero: "6b0f7c3e-5a39-4c3e-9a53-0a4e5f1f2b11", other: "6b0f7c3e-5a39-4c3e-9a53-0a4e5f1f2b12" };
const RIGHTS = ["see", "create-invoices", "settle", "change-settings"] as const;

export const xero = (changes: Partial<Connection> = {}): Connection => ({
  id: ID.xero,
  role: "erp",
  system: "xero",
  label: "Xero",
  name: "Northside Books",
  externalId: "org",
  state: "active",
  connectedBy: "dana@northwind.example",
  connectedAt: "2026-11-01T15:00:00.000Z",
  warning: null,
  health: { lastGoodAt: "2026-11-23T15:00:00.000Z", lastFailure: null, renewsBefore: null, endsAt: null },
  use: { everything: true, rules: [], invoices: 12, open: 3 },
  reference: {
    country: "GB",
    timeZone: "Europe/London",
    homeCurrency: "GBP",
    currencies: ["GBP", "EUR"],
    closedUntil: null,
    taxCodes: [
      { id: "OUTPUT2", name: "20% (VAT on Income)" },
      { id: "ZERO", name: "Zero rated" },
    ],
    terms: [],
    incomeAccounts: [{ id: "200", name: "Sales" }],
    otherAccounts: [{ id: "830", name: "Deferred Revenue" }],
    dimensions: [{ id: "region", name: "Region", options: [{ id: "north", name: "North" }, { id: "south", name: "South" }] }],
  },
  ...changes,
});
export const crm = (): Connection => ({ ...xero(), id: ID.crm, role: "crm", system: "hubspot", label: "HubSpot", name: "Northwind", use: null, reference: null });

export const settingsOf = (changes: object = {}) => settingsSchema.parse(changes);

export const mapping = (changes: Partial<Shape<"Mapping">> = {}): Shape<"Mapping"> => ({
  readAt: "2026-11-23T15:00:00.000Z",
  pipelines: [{ id: "default", label: "Sales", stages: [{ id: "closedwon", label: "Closed won", outcome: "won" }] }],
  currencies: ["USD", "EUR"],
  dealFields: [
    { name: "po_number", label: "PO number", kind: "text" },
    { name: "bill_on", label: "Bill on", kind: "date" },
  ],
  companyFields: [{ name: "vat_id", label: "VAT id", kind: "text" }],
  truncated: false,
  ...changes,
});

interface Drawing {
  settings?: object;
  rights?: Shape<"SettingsPage">["rights"];
  admins?: string[];
  connections?: Connection[];
  mode?: "shadow" | "live";
  locale?: string;
}

/** A server that answers everything the settings page asks when it is opened. */
export function serverWith({ settings = {}, rights = [...RIGHTS], admins = [], connections = [crm(), xero()], mode = "live" }: Drawing = {}): FakeServer {
  return new FakeServer()
    .on("get", "/api/v1/settings", "/api/v1/settings", { version: 4, settings: settingsOf(settings), mode, rights, admins })
    .on("get", "/api/v1/connections", "/api/v1/connections", { connections, connectable: [{ system: "xero", label: "Xero" }, { system: "quickbooks", label: "QuickBooks Online" }] })
    .on("get", "/api/v1/mapping", "/api/v1/mapping", mapping())
    .on("get", "/api/v1/mapping/products", "/api/v1/mapping/products", { products: [{ id: "301", name: "Website", sku: "WEB-1", item: null }, { id: "302", name: "Care", sku: null, item: { id: "17", name: "Care plan", origin: "matched" } }], more: false })
    .on("get", "/api/v1/notices", "/api/v1/notices", { channel: null, last: null })
    .on("put", "/api/v1/settings", "/api/v1/settings", { version: 5 });
}

type Node = { text?: string | null; childNodes?: readonly Node[] };

/** Every word below a node, in order, as it reads. */
export function words(node: Node): string {
  const all = node.childNodes === undefined ? (node.text ?? "") : node.childNodes.map(words).join("");
  return all.replaceAll(/[\u00a0\u202f]/g, " ");
}

/** Draws the settings page and opens one of its sections. */
export async function drawSettings(section: string, server: FakeServer = serverWith(), locale = "en-us") {
  const view = draw(<Settings />, server, "settings", contextOf({ locale, language: locale.slice(0, 2) }));
  await settled();
  const field = (name: string) => {
    const found = [...view.findAll(Select), ...view.findAll(Input)].find((node) => (node.props as { name?: string }).name === name);
    if (!found) throw new Error(`There is no field ${name}`);
    return found;
  };
  const open = async (name: string) => {
    (view.find(Tabs).props as { onSelectedChange?: (id: string) => void }).onSelectedChange?.(name);
    await settled();
  };
  if (section !== "connections") await open(section);
  return {
    ...view,
    server,
    open,
    field,
    text: () => words(view.getRootNode()),
    tabs: () => view.findAll(Tab).map(({ props }) => props.title),
    /** As a person does it: chooses or types. */
    set: async (name: string, value: string) => {
      (field(name).props as { onChange?: (value: string) => void }).onChange?.(value);
      await settled();
    },
    /** Types into a search. */
    type: async (name: string, text: string) => {
      view.findAll(SearchInput).find(({ props }) => props.name === name)?.trigger("onChange", text as never);
      await settled();
    },
    press: async (label: string) => {
      const button = [...view.findAll(Button), ...view.findAll(LoadingButton)].find((node) => node.text === label);
      if (!button) throw new Error(`There is no button ${label}`);
      button.trigger("onClick");
      await settled();
    },
    /** Sends the form a field stands in. */
    submit: async (name: string) => {
      const form = view.findAll(Form).find((one) => [...one.findAll(Input), ...one.findAll(SearchInput)].some(({ props }) => props.name === name));
      form?.trigger("onSubmit", { targetValue: {} } as never);
      await settled();
    },
    saveButton: () => view.find(LoadingButton).props,
    saved: () => server.calls("put", "/api/v1/settings").map(({ body }) => body as { version: number; settings: ReturnType<typeof settingsOf> }),
  };
}

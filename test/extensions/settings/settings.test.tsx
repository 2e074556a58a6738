import { Alert, Button, Form, Link, Modal, MultiSelect, NumberInput, Select, StatusTag, StepIndicator, Table, TableRow, Tile, Toggle } from "@hubspot/ui-extensions";
import { describe, expect, it } from "vitest";
import type { Shape } from "../../../src/extensions/api/client.ts";
import { FakeServer, settled } from "../surface.tsx";
import { crm, drawSettings, ID, mapping, serverWith, settingsOf, words, xero } from "./draw-settings.tsx";

describe("The settings page", () => {
  it("says what went wrong, and loads when it is tried again", async () => {
    const server = serverWith().refuse("get", "/api/v1/settings", { status: 503, detail: "The database is away.", nextStep: "Wait a minute." });
    const view = await drawSettings("connections", server);
    expect(view.find(Alert).props.title).toBe("The database is away.");
    server.on("get", "/api/v1/settings", "/api/v1/settings", { version: 4, settings: settingsOf(), mode: "live", rights: ["see", "change-settings"], admins: [] });
    await view.press("Try again");
    expect(view.tabs()).toEqual(["First steps", "Connections", "Invoicing", "Mapping", "Customer data", "Recognised revenue", "Commission", "Reminders", "Customers' health", "People", "Messages", "Go live"]);
  });

  it("saves what was changed in any section as one document, against the version it was read with", async () => {
    const view = await drawSettings("invoicing");
    expect(view.saveButton().disabled).toBe(true);
    await view.set("deliver", "draft");
    await view.open("owners");
    await view.set("owner-phone", "erp");
    expect(view.text()).toContain("There are changes that are not saved.");
    await view.press("Save settings");
    expect(view.saved()).toEqual([{ version: 4, settings: settingsOf({ trigger: { deliver: "draft" }, owners: { phone: "erp" } }) }]);
    expect(view.findAll(Alert).map(({ props }) => props.title)).toContain("Saved. What waits for a person is looked at again.");
    view.server.verify();
  });

  it("shows a refused field where it is, and keeps what was typed", async () => {
    const server = serverWith().refuse("put", "/api/v1/settings", { status: 400, detail: "Some fields are not right.", nextStep: "Correct them.", errors: [{ path: "body.settings.numbering", message: "Not possible here" }] });
    const view = await drawSettings("invoicing", server);
    await view.set("numbering", "reference");
    await view.press("Save settings");
    expect(view.field("numbering").props).toMatchObject({ value: "reference", error: true, validationMessage: "Not possible here" });
    expect(view.findAll(Alert).map(({ props }) => props.title)).toContain("Some fields are not right.");
  });

  it("tells of somebody else's save, and loads theirs instead of writing over it", async () => {
    const server = serverWith().refuse("put", "/api/v1/settings", { status: 409, code: "settings-changed", detail: "Somebody else has changed the settings meanwhile.", nextStep: "Reload them." });
    const view = await drawSettings("invoicing", server);
    await view.set("deliver", "sent");
    await view.press("Save settings");
    expect(view.saveButton().disabled).toBe(true);
    await view.press("Load their changes");
    expect(view.field("deliver").props.value).toBe("approved");
  });

  it("has rates of commission added, changed and removed", async () => {
    const view = await drawSettings("commission");
    await view.press("Add a rate");
    await view.set("percent-0", "7,5");
    await view.press("Add a rate");
    await view.set("owner-1", "11");
    await view.press("Save settings");
    expect(view.saved()[0]?.settings.commission.rates).toEqual([
      { from: "2026-01-01", ownerId: null, percent: "7.5" },
      { from: "2026-01-01", ownerId: "11", percent: "7.5" },
    ]);
  });

  it("has reminders switched on with a least amount by currency and quiet dates", async () => {
    const view = await drawSettings("reminders");
    await view.set("remindersMode", "draft");
    await view.set("thresholds", "EUR 150; USD 100");
    await view.set("quietDates", "2026-12-25");
    await view.press("Save settings");
    expect(view.saved()[0]?.settings.reminders).toMatchObject({ mode: "draft", via: "erp-mail", thresholds: { EUR: "150", USD: "100" }, quietDates: ["2026-12-25"], quietWeekdays: [6, 7] });
  });

  it("has the field of the last contact for the health of customers", async () => {
    const view = await drawSettings("health");
    await view.set("lastContactField", " notes_last_contacted ");
    await view.press("Save settings");
    expect(view.saved()[0]?.settings.health).toEqual({ lastContactField: "notes_last_contacted", weights: { punctuality: 40, overdue: 30, takenBack: 10, engagement: 20 }, bands: { good: 70, watch: 40 } });
  });

  it("is read by those who may not change it, with whom to ask", async () => {
    const view = await drawSettings("owners", serverWith({ rights: ["see"], admins: ["owner@northwind.example"] }));
    expect(view.find(Alert).props.title).toBe("You see these settings; an admin changes them");
    expect(words(view.find(Alert))).toContain("Ask owner@northwind.example.");
    expect(view.findAll(Select).every(({ props }) => props.readOnly)).toBe(true);
    expect(view.text()).not.toContain("Save settings");
  });

  it("speaks German and French", async () => {
    expect((await drawSettings("people", serverWith(), "de-de")).text()).toContain("Personen sind unter der E-Mail-Adresse bekannt");
    expect((await drawSettings("owners", serverWith(), "fr-fr")).text()).toContain("Une fois un client lié");
  });
});

describe("Connections", () => {
  it("are shown with health, who made them and what they hold; the CRM's cannot be disconnected here", async () => {
    const view = await drawSettings("connections");
    expect(view.findAll(Tile).map((tile) => tile.find(StatusTag).text)).toEqual(["Works", "Works"]);
    const [, erp] = view.findAll(Tile).map(words);
    expect(erp).toContain("Connected Nov 1, 2026, 10:00 AM by dana@northwind.example · Last answered Nov 23, 2026, 10:00 AM · Invoices: 12, open: 3");
    expect(view.findAll(Tile).map((tile) => tile.findAll(Button).length > 0)).toEqual([false, true]);
  });

  it("without an accounting system say so, and offer each", async () => {
    const view = await drawSettings("connections", serverWith({ connections: [crm()] }));
    expect(view.text()).toContain("Until then no invoice is made.");
    expect(view.findAll(Button).map(({ text }) => text)).toEqual(expect.arrayContaining(["Connect Xero", "Connect QuickBooks Online"]));
  });

  it("open the accounting system's own page through a ticket", async () => {
    const server = serverWith().on("post", "/api/v1/connections/{system}/ticket", "/api/v1/connections/xero/ticket", { ticket: "t", url: "https://onebook.example/connect/xero?ticket=t" });
    const view = await drawSettings("connections", server);
    await view.press("Connect Xero");
    expect(view.find(Link).props.href).toEqual({ url: "https://onebook.example/connect/xero?ticket=t", external: true });
    view.leave();
    await settled();
  });

  it("to another company than before write nothing until that is confirmed", async () => {
    const server = serverWith({ connections: [crm(), xero({ state: "awaiting-confirmation" })] }).on("post", "/api/v1/connections/{connectionId}/confirm", `/api/v1/connections/${ID.xero}/confirm`, { accepted: true, why: null });
    const view = await drawSettings("connections", server);
    expect(view.text()).toContain("Nothing is written to it until you confirm");
    await view.press("Yes, this is the right company");
    expect(server.calls("post", `/api/v1/connections/${ID.xero}/confirm`)).toHaveLength(1);
  });
});

describe("Invoicing", () => {
  it("offers the stages of the CRM, every won one while none is chosen", async () => {
    const view = await drawSettings("invoicing");
    expect(view.find(MultiSelect).props).toMatchObject({ value: [], description: "None chosen: from every stage that counts as won", options: [{ label: "Sales: Closed won" }] });
    const [option] = view.find(MultiSelect).props.options;
    view.find(MultiSelect).props.onChange?.([option?.value ?? ""]);
    view.find(Toggle).props.onChange?.(false);
    await settled();
    await view.press("Save settings");
    expect(view.saved()[0]?.settings.trigger).toEqual({ automatic: false, deliver: "approved", stages: [{ pipelineId: "default", stageId: "closedwon" }] });
  });

  it("keeps a stage that is no longer there visible", async () => {
    const view = await drawSettings("invoicing", serverWith({ settings: { trigger: { stages: [{ pipelineId: "old", stageId: "gone" }] } } }));
    expect(view.find(MultiSelect).props.options.map(({ label }) => label)).toEqual(["Sales: Closed won", "old: gone ?"]);
  });

  it("reads the lists from the CRM by itself on the first day", async () => {
    const server = serverWith().on("get", "/api/v1/mapping", "/api/v1/mapping", mapping({ readAt: null, pipelines: [] })).on("post", "/api/v1/mapping/refresh", "/api/v1/mapping/refresh", mapping());
    const view = await drawSettings("invoicing", server);
    expect(server.calls("post", "/api/v1/mapping/refresh")).toHaveLength(1);
    expect(view.find(MultiSelect).props.options).toHaveLength(1);
  });

  it("takes instalments as percent and days, and says how where they cannot be read", async () => {
    const view = await drawSettings("invoicing");
    await view.set("instalments", "percent");
    await view.set("shares", "30 @ 0; 70 @ 30");
    await view.set("shares", "half");
    expect(view.field("shares").props).toMatchObject({ error: true });
    await view.press("Save settings");
    expect(view.saved()[0]?.settings.instalments).toEqual({ kind: "percent", issue: "on-date", parts: [{ percent: "30", afterDays: 0 }, { percent: "70", afterDays: 30 }] });
  });

  it("keeps days between their limits", async () => {
    const view = await drawSettings("invoicing");
    const days = view.findAll(NumberInput).find(({ props }) => props.name === "dueDays");
    days?.props.onChange?.(9999);
    await settled();
    expect(view.findAll(NumberInput).find(({ props }) => props.name === "dueDays")?.props.value).toBe(365);
  });
});

describe("Mapping", () => {
  it("takes a date from dates only, and the tax number from the company", async () => {
    const view = await drawSettings("mapping");
    const labels = (name: string) => (view.field(name).props as { options: { label: string }[] }).options.map(({ label }) => label);
    expect(labels("invoiceDate")).toEqual(["From nowhere", "Bill on (bill_on)"]);
    expect(labels("poNumber")).toEqual(["From nowhere", "PO number (po_number)"]);
    await view.set("poNumber", "po_number");
    await view.set("taxNumber", "vat_id");
    await view.set("dimension-region", "po_number");
    await view.press("Save settings");
    expect(view.saved()[0]?.settings.fields).toMatchObject({ poNumber: "po_number", taxNumber: "vat_id", dimensions: { region: "po_number" } });
  });

  it("offers the likely code for a new tax word, for a person to see before it is saved", async () => {
    const view = await drawSettings("mapping");
    await view.set("taxWord", "VAT 20%");
    await view.submit("taxWord");
    expect(view.field("tax-VAT 20%").props.value).toBe("OUTPUT2");
  });

  it("maps a word of the deal's terms field to a term of each company, and shows a refused one where it is", async () => {
    const terms = [{ id: "3", name: "Net 15" }, { id: "5", name: "30 days" }];
    const reference = xero().reference && { ...xero().reference!, terms };
    const connections = [crm(), xero({ reference }), xero({ id: ID.other, name: "Southside Books" })];
    const server = serverWith({ connections, settings: { fields: { terms: "terms" } } }).refuse("put", "/api/v1/settings", { status: 400, errors: [{ path: `body.settings.terms.words.${ID.xero}.soon`, message: "Choose one, or remove the word" }] });
    const view = await drawSettings("mapping", server);
    for (const word of ["net_30", "soon"]) {
      await view.set("terms0Word", word);
      await view.submit("terms0Word");
    }
    expect([view.field("terms0-net_30").props.value, view.field("terms0-soon").props.value]).toEqual(["5", ""]);
    await view.press("Save settings");
    expect(view.saved()[0]?.settings.terms).toEqual({ words: { [ID.xero]: { net_30: "5", soon: "" } } });
    expect(view.field("terms0-soon").props).toMatchObject({ error: true, validationMessage: "Choose one, or remove the word" });
  });

  it("sends a currency to a company behind every other rule, and says where it is not kept", async () => {
    const books = xero({ id: ID.other, name: "Dollar Books", reference: { ...xero().reference!, currencies: ["USD"] } });
    const routes = [{ connectionId: ID.xero, pipelineId: "default", currency: "USD" }];
    const view = await drawSettings("mapping", serverWith({ connections: [crm(), xero(), books], settings: { routes, defaultConnectionId: ID.xero } }));
    const row = (currency: string) => view.findAll(TableRow).map(words).find((text) => text.startsWith(currency));
    expect([row("USD"), row("EUR")]).toEqual(["USDNo: the deal waits", "EURYes"]);
    await view.set("company-USD", ID.other);
    expect(row("USD")).toBe("USDYes");
    await view.press("Add a rule");
    await view.press("Save settings");
    expect(view.saved()[0]?.settings.routes).toEqual([...routes, { connectionId: ID.xero }, { connectionId: ID.other, currency: "USD" }]);
  });

  it("lets a person say which item a product is, searching both sides, and keeps that at once", async () => {
    const mapped = { products: [{ id: "301", name: "Website", sku: "WEB-1", item: { id: "WEB", name: "Web design", origin: "by-hand" as const } }], more: false };
    const server = serverWith()
      .on("get", "/api/v1/mapping/items", "/api/v1/mapping/items", { items: [{ id: "WEB", name: "Web design", sku: "WEB" }] })
      .on("post", "/api/v1/mapping/products", "/api/v1/mapping/products", { accepted: true, why: null });
    const view = await drawSettings("mapping", server);
    const rows = () => view.findAll(TableRow).map(words).filter((row) => row.includes("Website") || row.includes("Care"));
    expect(rows()).toEqual(["WebsiteWEB-1Not settled yetChoose an item for Website", "CareCare plan (found by SKU or name)Choose an item for Care"]);
    await view.press("Choose an item for Website");
    await view.submit("itemSearch");
    server.on("get", "/api/v1/mapping/products", "/api/v1/mapping/products", mapped);
    await view.press("Use Web design");
    expect(server.calls("post", "/api/v1/mapping/products").map(({ body }) => body)).toEqual([{ connectionId: ID.xero, productId: "301", itemId: "WEB" }]);
    expect(server.calls("get", "/api/v1/mapping/items").map(({ path }) => path)).toEqual([`/api/v1/mapping/items?connectionId=${ID.xero}&text=Website`]);
    expect(rows()).toEqual(["WebsiteWEB-1Web design (chosen by a person)Choose an item for Website"]);
    expect(view.saved()).toEqual([]);
  });

  it("shows the default item by its name, and lets a person search another, saved with the rules", async () => {
    const server = serverWith({ settings: { items: { defaultItemId: "17" } } }).on("get", "/api/v1/mapping/items", "/api/v1/mapping/items", { items: [{ id: "17", name: "Consulting", sku: null }] });
    const view = await drawSettings("mapping", server);
    expect(view.text()).toContain("ConsultingFor lines without");
    await view.press("Choose an item");
    server.on("get", "/api/v1/mapping/items", "/api/v1/mapping/items", { items: [{ id: "WEB", name: "Web design", sku: "W-1" }] });
    await view.type("itemSearch", "web");
    await view.submit("itemSearch");
    await view.press("Use Web design");
    expect(view.text()).toContain("Web design (W-1)For lines without");
    expect(server.calls("get", "/api/v1/mapping/items").map(({ path }) => path)).toEqual([`/api/v1/mapping/items?connectionId=${ID.xero}&itemId=17`, `/api/v1/mapping/items?connectionId=${ID.xero}&text=web`]);
    await view.press("Save settings");
    expect(view.saved()[0]?.settings.items.defaultItemId).toBe("WEB");
    await view.press("No default item");
    expect(view.text()).toContain("NoneFor lines without");
  });

  it("says that a default item is gone, and asks no vendor for those who may not choose", async () => {
    const gone = serverWith({ settings: { items: { defaultItemId: "17" } } }).on("get", "/api/v1/mapping/items", "/api/v1/mapping/items", { items: [] });
    expect((await drawSettings("mapping", gone, "de-de")).text()).toContain("Artikel 17, der nicht mehr in Gebrauch ist");
    const reader = serverWith({ rights: ["see"], settings: { items: { defaultItemId: "17" } } });
    expect((await drawSettings("mapping", reader)).text()).toContain("Item 17For lines without");
    expect(reader.calls("get", "/api/v1/mapping/items")).toEqual([]);
  });

  describe("a try on a deal", () => {
    const preview: Shape<"Preview"> = { asked: { deliver: null, dueDate: null, email: null, invoiceDate: null, memo: null, poNumber: null }, customer: { erpName: null, how: "new", name: "Acme", why: [] }, deliver: "approved", invoice: null, invoiced: false, keepsDrafts: true, organisation: "Northside Books", problems: [{ code: "tax-unmapped", sentence: "The tax word is not mapped.", nextStep: "Map it.", choices: [], said: null }], ready: false, system: "Xero" };
    const titles = (view: Awaited<ReturnType<typeof drawSettings>>) => view.findAll(Alert).map(({ props }) => props.title);
    const tryOn = async (view: Awaited<ReturnType<typeof drawSettings>>) => {
      await view.set("testDeal", "https://app.hubspot.com/contacts/1/record/0-3/77/");
      view.findAll(Form).find((form) => words(form).includes("Try"))?.trigger("onSubmit", { targetValue: {} } as never);
      await settled();
    };

    it("takes the settings as they stand on the page, saves nothing, and says when they have changed since", async () => {
      const server = serverWith().on("post", "/api/v1/settings/try", "/api/v1/settings/try", preview);
      const view = await drawSettings("mapping", server);
      await view.set("taxMode", "inclusive");
      await tryOn(view);
      expect(server.calls("post", "/api/v1/settings/try").map(({ body }) => body)).toEqual([{ dealId: "77", settings: settingsOf({ tax: { mode: "inclusive" } }) }]);
      expect(titles(view)).toEqual(["The tax word is not mapped."]);
      await view.set("taxMode", "none");
      expect(titles(view)).toEqual(["The settings have been changed since this try", "The tax word is not mapped."]);
      expect(view.saved()).toEqual([]);
      server.verify();
    });

    it("by somebody who may not change them takes the saved ones", async () => {
      const server = serverWith({ rights: ["see"] }).on("get", "/api/v1/deals/{dealId}/preview", "/api/v1/deals/77/preview", { ...preview, problems: [], invoiced: true });
      const view = await drawSettings("mapping", server);
      await tryOn(view);
      expect(titles(view)).toContain("This deal has its invoice already");
      expect(server.asked.filter(({ method }) => method !== "get")).toEqual([]);
    });
  });

  it("without an accounting system says what to do first", async () => {
    expect((await drawSettings("mapping", serverWith({ connections: [crm()] }))).text()).toContain("Connect an accounting system first.");
  });
});

describe("Owners and people", () => {
  it("says in a sentence what each owner means", async () => {
    const view = await drawSettings("owners", serverWith({ settings: { owners: { address: "either" } } }));
    const rows = view.findAll(TableRow).map(words);
    expect(rows.find((row) => row.startsWith("Billing address"))).toContain("A change on one side goes to the other.");
    expect(rows.find((row) => row.startsWith("Name"))).toContain("A change there is shown to a person and never overwritten.");
  });

  it("warns while nobody is named, and before somebody locks themselves out", async () => {
    const view = await drawSettings("people");
    expect(view.find(Alert).props.title).toBe("Everybody may do everything");
    await view.set("admins-email", "Somebody@Else.example");
    view.findAll(Form)[0]?.trigger("onSubmit", { targetValue: {} } as never);
    await settled();
    expect(view.find(Alert).props.title).toBe("You are not among the admins");
    await view.press("Save settings");
    expect(view.saved()[0]?.settings.roles.admins).toEqual(["somebody@else.example"]);
  });

  it("offers to take people off, but never the last admin", async () => {
    const removable = async (roles: object) => (await drawSettings("people", serverWith({ settings: { roles } }))).findAll(Button).map(words).filter((label) => label.startsWith("Remove "));
    expect(await removable({ admins: ["a@x.example"], finance: ["f@x.example"] })).toEqual(["Remove f@x.example"]);
    expect(await removable({ admins: ["a@x.example", "b@x.example"], finance: [] })).toEqual(["Remove a@x.example", "Remove b@x.example"]);
  });

  it("takes no text for an address", async () => {
    const view = await drawSettings("people");
    await view.set("finance-email", "somebody");
    expect(view.field("finance-email").props).toMatchObject({ error: true, validationMessage: "This is no e-mail address." });
  });

  it("stays whole with hundreds of people", async () => {
    const finance = Array.from({ length: 300 }, (_none, at) => `person.${at}@${"long".repeat(20)}.example`);
    const view = await drawSettings("people", serverWith({ settings: { roles: { finance } } }));
    expect(view.text()).toContain("person.299@");
  });
});

describe("The first run", () => {
  const states = (view: Awaited<ReturnType<typeof drawSettings>>) => view.findAll(Tile).map((tile) => tile.find(StatusTag).text);

  it("in shadow is what an admin sees first: six steps, those done already as such", async () => {
    const view = await drawSettings("firstRun", serverWith({ mode: "shadow", settings: { firstRun: ["mapping"] } }));
    expect(states(view)).toEqual(["Done", "Next", "Done", "Later", "Later", "Later"]);
    expect(view.find(StepIndicator).props).toMatchObject({ currentStep: 1, stepNames: ["Connect", "Invoicing", "Mapping", "People", "Try it", "Go live"] });
    await view.press("Open");
    expect(view.findAll(Tile).length).toBeGreaterThan(0);
  });

  it("keeps what was called right at once, so that it can be left and gone on with", async () => {
    const view = await drawSettings("firstRun", serverWith({ mode: "shadow" }));
    await view.press("This is right");
    expect(view.saved().map(({ settings }) => settings.firstRun)).toEqual([["invoicing"]]);
  });

  it("ends with a try on a deal that creates nothing, and says so when all is done", async () => {
    const reviewed = ["invoicing", "mapping", "people"];
    const view = await drawSettings("firstRun", serverWith({ mode: "shadow", settings: { firstRun: reviewed } }));
    expect(view.text()).toContain("Shows what these settings, as they stand here, would make of a deal. Nothing is created, and nothing is saved.");
    const all = await drawSettings("firstRun", serverWith({ mode: "live", settings: { firstRun: [...reviewed, "try"] } }));
    expect(all.find(Alert).props.title).toBe("Everything is set up. You can come back to any step.");
  });

  it("without an accounting system begins with connecting one; who may not change it only reads", async () => {
    const view = await drawSettings("firstRun", serverWith({ mode: "shadow", connections: [crm()], rights: ["see"] }));
    expect(states(view)[0]).toBe("Next");
    expect(view.findAll(Button).map(({ text }) => text)).not.toContain("This is right");
  });
});

describe("Going live", () => {
  const rehearsed = (count: number) => Array.from({ length: count }, (_none, at) => ({ dealId: String(at), deal: `Deal ${at}`, customer: "Acme", total: { amount: "100.00", currency: "USD", minor: 10_000 }, date: "2026-11-23", invoices: 1, seenAt: "2026-11-23T15:00:00.000Z" }));
  const rights = ["see", "create-invoices", "settle", "change-settings"] as const;
  const inMode = (mode: "shadow" | "live", count = 0) => serverWith().on("get", "/api/v1/shadow", "/api/v1/shadow", { mode, rehearsed: rehearsed(count), rights: [...rights] });

  it("lists what would have been invoiced, page by page, and leaves it to the button unless told otherwise", async () => {
    const server = inMode("shadow", 25).on("post", "/api/v1/go-live", "/api/v1/go-live", { accepted: true, why: null });
    const view = await drawSettings("goLive", server);
    expect(view.find(Alert).props.title).toBe("Onebook runs in shadow mode");
    expect(view.find(Table).props).toMatchObject({ paginated: true, pageCount: 3 });
    const modal = (view.findAll(Button).find(({ text }) => text === "Go live")?.props.overlay as unknown as { find: typeof view.find }).find(Modal);
    modal.find(Button).trigger("onClick");
    await settled();
    expect(server.calls("post", "/api/v1/go-live").map(({ body }) => body)).toEqual([{ rehearsed: "leave" }]);
  });

  it("with nothing yet says so; live, it offers the way back", async () => {
    expect((await drawSettings("goLive", inMode("shadow"))).text()).toContain("No deal would have been invoiced yet.");
    const view = await drawSettings("goLive", inMode("live"));
    expect(view.find(Alert).props.title).toBe("Onebook is live");
    expect(view.findAll(Button).map(({ text }) => text)).toContain("Back to shadow mode");
  });

  it("a server that answers nothing is said so", async () => {
    const view = await drawSettings("connections", new FakeServer().noAnswer("get", "/api/v1/settings").noAnswer("get", "/api/v1/connections"));
    expect(view.find(Alert).props.title).toBe("Onebook did not answer.");
  });
});

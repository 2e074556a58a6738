import { Alert, DescriptionListItem, Link, ProgressBar, StatisticsItem, StatusTag, Table, TableCell, TableRow } from "@hubspot/ui-extensions";
import { describe, expect, it } from "vitest";
import { DealInvoices } from "../../../src/extensions/deal/DealInvoices.tsx";
import { draw, FakeServer, pass, settled, virtualTime } from "../surface.tsx";
import { card, invoice, invoiced, money, parked, status } from "./cards.ts";
import { CARD, drawCard, words } from "./draw-card.tsx";

const plain = (text: string | null) => (text ?? "").replaceAll(/\s/g, " ");

const hrefs = (links: { text: string | null; props: { href: unknown } }[]) =>
  Object.fromEntries(links.map(({ text, props }) => [text ?? "", (props.href as { url: string }).url]));

describe("A deal's card", () => {
  it("says that it is loading, then shows what came with that one request", async () => {
    const server = new FakeServer();
    server.hold = true;
    const view = await drawCard([invoiced("sent")], { server });
    expect(view.isWorking()).toBe(true);
    server.release();
    await settled();
    expect(view.isWorking()).toBe(false);
    expect(view.find(StatusTag).text).toBe("Sent");
    expect(view.text()).toContain("Invoice 1043 sent, due Dec 12");
    expect(server.asked).toEqual([{ method: "get", path: CARD, body: undefined }]);
  });

  it("says what went wrong, and tries again when asked to", async () => {
    const server = new FakeServer().refuse("get", CARD, { status: 503, detail: "The database is away.", nextStep: "Wait a minute." });
    const view = draw(<DealInvoices dealId="5" compact={false} onChanged={() => undefined} watch={() => undefined} />, server);
    await settled();
    expect(view.find(Alert).props.title).toBe("The database is away.");
    server.verify();
  });

  it("in shadow mode says what would have been made, and offers no invoice", async () => {
    const create = { allowed: false, why: "Onebook runs in shadow mode." };
    const shadow = card({ mode: "shadow", rehearsal: { customer: "Bluewater Dental", total: money("1000.00"), date: "2026-11-23", invoices: 1 }, actions: { create, refresh: true, answerChange: false } });
    const view = await drawCard([shadow]);
    expect(view.find(Alert).props.title).toBe("Shadow mode: nothing is created");
    expect(view.text()).toContain("Onebook would have made an invoice over $1,000.00 before tax for Bluewater Dental, dated Nov 23, 2026.");
    expect(view.maybeButton("Create invoice")?.props.disabled ?? true).toBe(true);
    expect((await drawCard([{ ...shadow, rehearsal: null }])).text()).toContain("Nothing would have been created for this deal so far.");
  });

  it("follows a deal that somebody moved until a look has come to its end", async () => {
    const time = virtualTime();
    const before = card({ lookedAt: "2026-11-23T15:00:00.000Z" });
    const view = await drawCard([before, before, before, { ...invoiced("sent"), lookedAt: "2026-11-23T15:00:09.000Z" }]);
    await view.stageChanged();
    expect(view.isWorking()).toBe(true);
    await pass(3);
    expect(view.text()).toContain("Invoice 1043 sent");
    expect(view.isWorking()).toBe(false);
    const opened = view.opened();
    await pass(60);
    expect(view.opened()).toBe(opened);
    time.useRealTimers();
  });

  it("shows what the CRM says has changed, and reads nothing more once it is gone", async () => {
    const view = await drawCard([card(), invoiced("sent")]);
    expect(view.text()).toContain("Invoice will be created when this deal closes");
    await view.dealChanged();
    expect(view.text()).toContain("Invoice 1043 sent");
    expect(view.opened()).toBe(2);
    view.leave();
    await settled();
    await view.dealChanged();
    expect(view.opened()).toBe(2);
  });

  it("of an open deal says what will happen, and offers the invoice", async () => {
    const view = await drawCard([card()]);
    expect(view.text()).toContain("Invoice will be created when this deal closes");
    expect(view.maybeFind(StatisticsItem)).toBeNull();
    expect(view.maybeFind(Table)).toBeNull();
    expect(view.button("Create invoice").props.variant).toBe("primary");
  });

  it("of a part-paid deal shows every amount, how far it is, and each payment and credit in order", async () => {
    const movements = [
      { kind: "payment" as const, label: "CHQ 7", amount: money("400.00"), date: "2026-11-22" },
      { kind: "credit-note" as const, label: null, amount: money("100.00"), date: "2026-11-23" },
    ];
    const view = await drawCard([invoiced("part_paid", { paid: money("400.00"), credited: money("100.00"), balance: money("500.00"), movements })]);
    expect(view.findAll(StatisticsItem).map(({ props }) => `${props.label} ${props.number}`)).toEqual(["Total $1,000.00", "Paid $400.00", "Credited $100.00", "Open $500.00"]);
    expect(view.find(ProgressBar).props).toMatchObject({ value: 50_000, maxValue: 100_000, valueDescription: "$500.00 of $1,000.00 settled", "aria-label": "Settled part of the total" });
    expect(view.findAll(TableRow).map((row) => row.findAll(TableCell).map(words).join(" | "))).toEqual([
      "",
      "Nov 22, 2026 | Payment CHQ 7 | $400.00",
      "Nov 23, 2026 | Credit note | $100.00",
    ]);
    expect(hrefs(view.findAll(Link))).toEqual({ "Invoice 1043": "https://go.xero.example/266" });
    expect(view.maybeButton("Create invoice")).toBeNull();
  });

  it("leaves out credits where there are none, and shows a paid invoice as full", async () => {
    const view = await drawCard([invoiced("paid", { state: "paid", paid: money("1000.00"), balance: money("0.00") }, { lastPaymentDate: "2026-11-03", status: status("paid", "invoiced", "success") })]);
    expect(view.text()).toContain("Paid Nov 3");
    expect(view.findAll(StatisticsItem).map(({ props }) => props.label)).toEqual(["Total", "Paid", "Open"]);
    expect(view.find(ProgressBar).props).toMatchObject({ variant: "success", value: 100_000 });
    expect(view.find(StatusTag).props.variant).toBe("success");
  });

  it("marks an overdue invoice, and shows the page where it can be paid while something is open", async () => {
    const view = await drawCard([invoiced("overdue", { payUrl: "https://pay.example/266" }, { daysOverdue: 9, status: status("overdue", "invoiced", "danger") })]);
    expect(view.find(ProgressBar).props.variant).toBe("danger");
    expect(hrefs(view.findAll(Link))["Payment page"]).toBe("https://pay.example/266");
  });

  it.each([
    ["voided", { state: "voided" as const }, "Invoice 1043 was voided in Xero", "Voided"],
    ["credited", {}, "Invoice 1043 credited in full", "Open"],
    ["draft", { state: "draft" as const, payUrl: "https://pay.example" }, "Draft in Xero, not approved yet", "Draft"],
  ] as const)("of a %s invoice says so, and offers no page to pay it where it cannot be paid", async (state, of, sentence, tag) => {
    const view = await drawCard([invoiced(state, { ...of, balance: money("0.00") }, { amounts: null })]);
    expect(view.text()).toContain(sentence);
    expect(view.findAll(StatusTag).at(-1)?.text).toBe(tag);
    expect(view.maybeFind(Link, (link) => link.text === "Payment page")).toBeNull();
  });

  it("shows what is wrong with the money in a sentence of its own", async () => {
    const view = await drawCard([invoiced("part_paid", {}, { trouble: "A payment of 40.00 USD was taken back, 100.00 USD is open" })]);
    expect(view.find(Alert).props).toMatchObject({ title: "A payment of 40.00 USD was taken back, 100.00 USD is open", variant: "warning" });
  });

  it("lists several invoices with the newest first, and the instalments ahead", async () => {
    const invoices = [invoice({ id: "1", number: "A", date: "2026-10-01" }), invoice({ id: "2", number: "B", date: "2026-11-01", superseded: true })];
    const upcoming = [{ date: "2026-12-23", share: "70%", amount: money("700.00") }];
    const view = await drawCard([invoiced("sent", {}, { invoices, upcoming })]);
    const rows = view.findAll(TableRow).map(words);
    expect(rows[1]).toMatch(/^Invoice BReplacedNov 1, 2026Dec 12, 2026\$1,000\.00\$1,000\.00/);
    expect(rows[2]).toMatch(/^Invoice AOpenOct 1, 2026/);
    expect(rows.at(-1)).toBe("Dec 23, 202670%$700.00");
  });

  it("fits in the sidebar: the same facts, one below the other", async () => {
    const view = await drawCard([invoiced("sent", {}, { invoices: [invoice(), invoice({ id: "2", number: "1044" })] })], { location: "crm.record.sidebar" });
    expect(view.maybeFind(StatisticsItem)).toBeNull();
    expect(view.findAll(DescriptionListItem).map(({ props }) => props.label)).toEqual(["Total", "Paid", "Open"]);
    expect(view.find(Table).findAll(TableRow).map(words)[0]).toBe("InvoiceOpen");
  });

  it.each([
    [["see", "create-invoices", "settle", "change-settings"] as const, "Connect QuickBooks Online or Xero in the app's settings; invoices for deals you win then follow.", true],
    [["see"] as const, "Ask an admin to connect QuickBooks Online or Xero in the app's settings.", false],
  ])("without an accounting system tells %s what can be done", async (rights, sentence, leads) => {
    const shown = card({ status: status("not_invoiced", "no-connection"), erp: { name: "the ERP", connectionId: null, state: "none" }, rights: [...rights] });
    const view = await drawCard([{ ...shown, actions: { ...shown.actions, create: { allowed: false, why: "No accounting system is connected." }, refresh: false } }]);
    expect(view.find(Alert).props).toMatchObject({ title: "No accounting system is connected", variant: "info" });
    expect(view.text()).toContain(sentence);
    expect(view.maybeFind(Link)?.props.href).toEqual(leads ? { url: "https://app.hubspot.com/connected-apps/100001/installed", external: true } : undefined);
    expect(view.maybeButton("Create invoice")).toBeNull();
    expect(view.button("Refresh").props.disabled).toBe(true);
  });

  it("where the connection was lost shows the last known state and says so", async () => {
    const view = await drawCard([invoiced("sent", {}, { erp: { name: "Xero", connectionId: null, state: "reconnect" }, rights: ["see"] })]);
    expect(view.find(Alert).props).toMatchObject({ title: "Xero is disconnected", variant: "danger" });
    expect(view.text()).toContain("Invoice 1043 sent, due Dec 12");
    expect(view.findAll(StatisticsItem)).toHaveLength(3);
  });

  it("to somebody who may only look shows the status without the button", async () => {
    const view = await drawCard([card({ rights: ["see"], parked: [parked()], status: status("parked", "parked") })]);
    expect(view.maybeButton("Create invoice")).toBeNull();
    expect(view.maybeButton("Retry")).toBeNull();
    expect(view.maybeButton("Dismiss")).toBeNull();
    expect(view.find(Alert).props.title).toBe("The deal has neither a company nor a contact to bill.");
    expect(view.text()).toContain("Someone with the right to settle can answer this.");
  });

  it("stays whole with very long names, huge amounts and more rows than fit", async () => {
    const name = "N".repeat(200);
    const huge = money("9999999999.99");
    const movements = Array.from({ length: 60 }, (_none, at) => ({ kind: "payment" as const, label: `${at}`, amount: money("0.01"), date: "2026-11-22" }));
    const shown = invoiced("part_paid", { total: huge, balance: huge, movements });
    const view = await drawCard([{ ...shown, deal: { ...shown.deal, customerName: name } }]);
    expect(view.findAll(StatisticsItem)[0]?.props.number).toBe("$9,999,999,999.99");
    const table = view.find(Table);
    expect(table.props).toMatchObject({ paginated: true, pageCount: 6, page: 1 });
    expect(table.findAll(TableRow)).toHaveLength(11);
    (table.props as unknown as { onPageChange: (page: number) => void }).onPageChange(6);
    await settled();
    expect(view.find(Table).findAll(TableRow).map(words).at(-1)).toContain("Payment 59");
  });

  it("writes German and French as they are written there, in currencies of 0, 2 and 3 decimals", async () => {
    const german = await drawCard([invoiced("part_paid", { total: money("1234.50", "EUR"), paid: money("400.00", "EUR"), balance: money("834.50", "EUR") })], { locale: "de-de" });
    expect(plain(german.text())).toContain("Teilweise bezahlt: 400 € von 1.234,50 €, 834,50 € fällig am 12. Dez.");
    expect(german.findAll(StatisticsItem).map(({ props }) => plain(String(props.number)))).toEqual(["1.234,50 €", "400,00 €", "834,50 €"]);
    const yen = { total: money("1234500", "JPY"), paid: money("500", "JPY"), balance: money("1234000", "JPY") };
    const french = await drawCard([invoiced("part_paid", yen)], { locale: "fr-fr" });
    expect(plain(french.text())).toContain("Payée en partie : 500 JPY sur 1 234 500 JPY");
    const dinars = await drawCard([invoiced("sent", { total: money("12.345", "KWD"), paid: money("0.000", "KWD"), credited: money("0.000", "KWD"), balance: money("12.345", "KWD") })]);
    expect(plain(dinars.find(ProgressBar).props.valueDescription ?? null)).toBe("KWD 0.000 of KWD 12.345 settled");
  });
});

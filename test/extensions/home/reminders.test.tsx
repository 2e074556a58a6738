import { Alert, EmptyState, Link, StatusTag, Tile } from "@hubspot/ui-extensions";
import { describe, expect, it } from "vitest";
import type { Shape } from "../../../src/extensions/api/client.ts";
import { datesFrom, thresholdsFrom, thresholdsText } from "../../../src/extensions/settings/reminders/lists.ts";
import { FakeServer, settled } from "../surface.tsx";
import { drawPage, words } from "./draw-page.tsx";

const LIST = "/api/v1/reminders";
const ID = "0d9a6a52-7f0e-4a31-8f0b-c9b3f3b1c001";
type Shown = Shape<"Reminder">;

const eur = (minor: number) => ({ minor, amount: (minor / 100).toFixed(2), currency: "EUR" });
const reminder = (changes: Partial<Shown> = {}): Shown => ({
  id: ID, customer: "Acme", organisation: "Northside Books", overdue: eur(15_500), more: 0, attempt: 1, via: "erp-mail", state: "drafted", hold: null, trouble: null, decidedBy: null, sentAt: null,
  invoices: [{ number: "1043", dealId: "77", dueDate: "2026-11-01", balance: eur(10_000) }, { number: "1050", dealId: "78", dueDate: "2026-11-05", balance: eur(5_500) }],
  ...changes,
});
const serverWith = (reminders: Shown[], changes: Partial<Shape<"ReminderList">> = {}) =>
  new FakeServer().on("get", LIST, LIST, { mode: "draft", shadow: false, attempts: 2, daysApart: 7, thresholds: [{ currency: "EUR", amount: "150" }], reminders, rights: ["see", "create-invoices", "settle"], ...changes });

describe("Payment reminders", () => {
  it("show how much is overdue, of which invoices, which attempt it is, and the rule", async () => {
    const view = await drawPage("/reminders", serverWith([reminder()]));
    const tile = words(view.find(Tile));
    expect(tile).toContain("€155.00 overdue");
    expect(tile).toContain("Attempt 1 of 2");
    expect(tile).toContain("The sum of:1043: €100.00, due Nov 1, 20261050: €55.00, due Nov 5, 2026");
    expect(view.find(Tile).find(Link).props.href).toEqual({ url: "https://app.hubspot.com/contacts/100001/record/0-3/77", external: true });
    expect(view.text()).toContain("From €150 overdue on; 2 attempts with 7 quiet days between them.");
  });

  it.each([
    ["Send", "release", undefined],
    ["Not this time", "skip", undefined],
    ["Disputed", "hold", { kind: "dispute" }],
    ["Promised to pay in 7 days", "hold", { kind: "promise", days: 7 }],
  ] as const)("%s", async (label, what, body) => {
    const server = serverWith([reminder()]).on("post", `/api/v1/reminders/{reminderId}/${what}`, `${LIST}/${ID}/${what}`, { accepted: true, why: null });
    const view = await drawPage("/reminders", server);
    await view.press(label);
    expect(server.calls("post", `${LIST}/${ID}/${what}`).map((call) => call.body)).toEqual([body]);
    expect(server.calls("get", LIST)).toHaveLength(2);
  });

  it("say who is left alone and why, and let a person lift that", async () => {
    const hold = { kind: "promise" as const, until: "2026-11-30", by: "Ada" };
    const server = serverWith([reminder({ state: "held", hold })]).on("post", "/api/v1/reminders/{reminderId}/lift", `${LIST}/${ID}/lift`, { accepted: true, why: null });
    const view = await drawPage("/reminders", server);
    expect(view.text()).toContain("Promised to pay by Nov 30, 2026, says Ada. Nobody is reminded before.");
    expect(view.find(Tile).find(StatusTag).text).toBe("Left alone");
    expect(view.maybeButton("Send")).toBeNull();
    await view.press("Remind again");
    expect(server.calls("post", `${LIST}/${ID}/lift`)).toHaveLength(1);
  });

  it("are sent by nobody in shadow, nor without the right, and show what went wrong", async () => {
    expect((await drawPage("/reminders", serverWith([reminder()], { shadow: true }))).maybeButton("Send")).toBeNull();
    const reader = await drawPage("/reminders", serverWith([reminder({ trouble: { sentence: "The contact has no address.", nextStep: "", said: null } })], { rights: ["see"] }));
    expect(reader.maybeButton("Send")).toBeNull();
    expect(reader.find(Alert).props.title).toBe("The contact has no address.");
    expect((await drawPage("/reminders", serverWith([], { mode: "off" }))).find(EmptyState).props.title).toBe("Nobody is reminded");
    expect((await drawPage("/reminders", new FakeServer().refuse("get", LIST, { status: 503, detail: "The database is away.", nextStep: "Wait." }))).find(Alert).props.title).toBe("The database is away.");
    await settled();
  });

  it("speak German and French", async () => {
    expect((await drawPage("/reminders", serverWith([reminder()]), { locale: "de-de" })).text()).toContain("Versuch 1 von 2");
    expect((await drawPage("/reminders", serverWith([reminder()]), { locale: "fr-fr" })).text()).toContain("Pas cette fois");
  });

  it("have their lists in the settings written as people write them", () => {
    expect(thresholdsFrom("eur 150,50; USD 100")).toEqual({ EUR: "150.50", USD: "100" });
    expect(thresholdsText({ EUR: "150", USD: "100" })).toBe("EUR 150; USD 100");
    expect(datesFrom("2026-12-25, 2026-12-26")).toEqual(["2026-12-25", "2026-12-26"]);
    expect([thresholdsFrom(" "), datesFrom("")]).toEqual([{}, []]);
  });
});

import { describe, expect, test } from "vitest";
import type { Shape } from "../../../src/extensions/api/client.ts";
import { statusSentence } from "../../../src/extensions/deal/status-sentence.ts";
import { dateText, dayText } from "../../../src/extensions/format/dates.ts";
import { moneyText } from "../../../src/extensions/format/money.ts";
import { dealTexts } from "../../../src/extensions/texts/deal/index.ts";
import { card, invoice, invoiced, money, parked, status } from "./cards.ts";

type Card = Shape<"Card">;

const sayIn = (language: keyof typeof dealTexts, locale: string) => (shown: Card) =>
  statusSentence(shown, {
    texts: dealTexts[language],
    formats: { money: (value) => moneyText(value, locale), date: (date) => dateText(date, locale), day: (date) => dayText(date, locale) },
  });
const english = sayIn("en", "en-us");
const british = sayIn("en", "en-gb");
const part = { paid: money("400.00"), balance: money("600.00") };

describe("the status in one line", () => {
  test.each<[string, Card]>([
    ["Invoice will be created when this deal closes", card()],
    ["Invoice will be created when this deal reaches the right stage", card({ status: status("not_invoiced", "at-stage") })],
    ["Not invoiced yet, create the invoice when it is time", card({ status: status("not_invoiced", "by-hand") })],
    ["The deal was lost, nothing to invoice", card({ status: status("not_invoiced", "lost") })],
    ["The deal was deleted", card({ status: status("not_invoiced", "gone") })],
    ["No accounting system is connected yet", card({ status: status("not_invoiced", "no-connection") })],
    ["The connection to Xero has to be renewed", card({ status: status("not_invoiced", "reconnect") })],
    ["Won before Onebook was connected, not invoiced by Onebook", card({ status: status("not_invoiced", "before-start") })],
    ["The invoice is being created in Xero", card({ status: status("waiting", "waiting") })],
    ["Xero has not answered yet, Onebook keeps trying", card({ status: status("waiting", "retrying") })],
    ["Waiting for a person", card({ status: status("parked", "parked"), parked: [parked()] })],
    ["2 questions wait for a person", card({ status: status("parked", "parked"), parked: [parked(), parked({ id: "2" })] })],
    ["Draft in Xero, not approved yet", invoiced("draft", { state: "draft" })],
    ["2 drafts in Xero, not approved yet", invoiced("draft", {}, { invoices: [invoice({ state: "draft" }), invoice({ state: "draft" })] })],
    ["Invoice 1043 created, not sent by e-mail, due Dec 12", invoiced("open")],
    ["Invoice 1043 sent, due Dec 12", invoiced("sent")],
    ["2 invoices sent", invoiced("sent", { dueDate: null }, { invoices: [invoice(), invoice({ id: "267" })] })],
    ["Invoice sent", invoiced("sent", { dueDate: null, number: null })],
    ["Part paid: $400 of $1,000, $600 due Dec 12", invoiced("part_paid", part)],
    ["Part paid: $400 of $1,000, $600 open", invoiced("part_paid", { ...part, dueDate: null })],
    ["Part paid: $400 of $1,000, $100 credited, $500 due Dec 12", invoiced("part_paid", { ...part, credited: money("100.00"), balance: money("500.00") })],
    ["$100 of $1,000 credited, $900 due Dec 12", invoiced("part_paid", { credited: money("100.00"), balance: money("900.00") })],
    ["Paid Nov 3", invoiced("paid", {}, { lastPaymentDate: "2026-11-03" })],
    ["Paid Dec 30, 2025", invoiced("paid", {}, { lastPaymentDate: "2025-12-30" })],
    ["Paid", invoiced("paid")],
    ["Paid Nov 3, more than was owed", invoiced("overpaid", {}, { lastPaymentDate: "2026-11-03" })],
    ["$12,400 overdue by 9 days", invoiced("overdue", { balance: money("12400.00") }, { daysOverdue: 9 })],
    ["$12,400.50 overdue by 1 day", invoiced("overdue", { balance: money("12400.50") }, { daysOverdue: 1 })],
    ["Invoice 1043 credited in full", invoiced("credited")],
    ["Paid and refunded", invoiced("refunded")],
    ["Invoice 1043 written off", invoiced("written_off")],
    ["Invoice 1043 was voided in Xero", invoiced("voided", { state: "voided" })],
    ["Invoice 1043 was deleted in Xero", invoiced("deleted", { state: "deleted" })],
  ])("%s", (sentence, shown) => expect(english(shown)).toBe(sentence));

  test("reads in each language, with amounts and dates as they are written there", () => {
    const late = invoiced("overdue", { balance: money("12400.00", "EUR") }, { daysOverdue: 9 });
    expect(british(invoiced("paid", {}, { lastPaymentDate: "2026-11-03" }))).toBe("Paid 3 Nov");
    expect(sayIn("de", "de-de")(late).replaceAll(/\s/g, " ")).toBe("12.400 € seit 9 Tagen überfällig");
    expect(sayIn("de", "de-de")(invoiced("paid", {}, { lastPaymentDate: "2026-11-03" }))).toBe("Bezahlt am 3. Nov.");
    expect(sayIn("fr", "fr-fr")(late).replaceAll(/\s/g, " ")).toBe("12 400 € en retard de 9 jours");
  });

  test("keeps the cents of currencies of none and of three decimals", () => {
    const late = (amount: string, currency: string) => english(invoiced("overdue", { balance: money(amount, currency) }, { daysOverdue: 2 })).replaceAll(/\s/g, " ");
    expect(late("1240000", "JPY")).toBe("¥1,240,000 overdue by 2 days");
    expect(late("12.345", "KWD")).toBe("KWD 12.345 overdue by 2 days");
    expect(late("1240000000000.00", "USD")).toBe("$1,240,000,000,000 overdue by 2 days");
  });

  test("every state has a name and every reason a sentence, in every language", () => {
    for (const texts of Object.values(dealTexts)) {
      expect(Object.values(texts.states).every((name) => name.length > 2)).toBe(true);
      expect(new Set(Object.values(texts.states)).size).toBe(15);
    }
  });
});

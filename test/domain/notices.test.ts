import { describe, expect, test } from "vitest";
import { brokenMessage, parkedMessage, stuckMessage, testMessage, type WaitingDeal } from "../../server/domain/notices/alerts.ts";
import { digestMessage, type Digest } from "../../server/domain/notices/digest.ts";
import { speechOf, type Language } from "../../server/domain/notices/words/index.ts";
import { de as dePages } from "../../src/extensions/texts/home/reasons/de.ts";
import { fr as frPages } from "../../src/extensions/texts/home/reasons/fr.ts";
import { money } from "../../server/domain/money.ts";

const waiting = (dealName: string | null): WaitingDeal => ({ dealName, code: "no-customer", sentence: "Nobody to bill.", nextStep: "Add a company." });
const none = { count: 0, amounts: [] };
const digest: Digest = {
  date: "2026-11-22",
  created: { count: 1, amounts: [money(123_450, "USD")] },
  paid: { count: 1200, amounts: [money(99, "USD"), money(5_000, "JPY")] },
  overdue: none,
  parked: [{ code: "customer-ambiguous", count: 2 }],
  connections: ["Xero: Northside Books"],
};
const linesIn = (language: Language) => {
  const speech = speechOf(language, "UTC");
  const messages = [parkedMessage([waiting("Workshop")], speech), stuckMessage([waiting("Workshop"), waiting(null)], 48, speech), brokenMessage(["Xero: Northside Books"], speech), testMessage("Acme", "ada@acme.example", speech), digestMessage(digest, "Acme", speech)];
  return messages.map(({ text }) => text.replaceAll(/[\u00a0\u202f]/g, " ").split("\n"));
};

describe("Messages", () => {
  test("in English say the whole reason", () => {
    expect(linesIn("en")).toEqual([
      ["A deal waits for a person", "Workshop: Nobody to bill. Add a company."],
      ["2 deals have waited for more than 48 hours", "Workshop: Nobody to bill. Add a company.", "A deal: Nobody to bill. Add a company."],
      ["A connection has ended", "Xero: Northside Books: an admin must connect it again in Onebook's settings; until then its invoices wait."],
      ["A test of Onebook's messages", "For Acme, asked for by ada@acme.example. They arrive here."],
      ["Onebook, Acme: Nov 22, 2026", "Created: 1 invoice, $1,234.50", "Paid: 1,200 invoices, $0.99 and ¥5,000", "Overdue: none", "Waiting: 2 × which customer?", "Not working: Xero: Northside Books"],
    ]);
  });

  test("in German", () => {
    expect(linesIn("de")).toEqual([
      ["Ein Deal wartet auf jemanden", "Workshop: Kein Rechnungsempfänger", "Was zu tun ist, steht in HubSpot am Deal."],
      ["2 Deals warten seit mehr als 48 Stunden", "Workshop: Kein Rechnungsempfänger", "Ein Deal: Kein Rechnungsempfänger", "Was zu tun ist, steht in HubSpot am Deal."],
      ["Eine Verbindung ist beendet", "Xero: Northside Books: Ein Admin muss sie in den Einstellungen von Onebook neu verbinden; bis dahin warten ihre Rechnungen."],
      ["Eine Probe der Nachrichten von Onebook", "Für Acme, verlangt von ada@acme.example. Sie kommen hier an."],
      ["Onebook, Acme: 22. Nov. 2026", "Erstellt: 1 Rechnung, 1.234,50 $", "Bezahlt: 1.200 Rechnungen, 0,99 $ und 5.000 ¥", "Überfällig: keine", "Wartet: 2 × Welcher Kunde?", "Geht nicht: Xero: Northside Books"],
    ]);
  });

  test("in French", () => {
    expect(linesIn("fr")).toEqual([
      ["Une transaction attend quelqu'un", "Workshop : Personne à facturer", "Ce qu'il faut faire est indiqué dans HubSpot, sur la transaction."],
      ["2 transactions attendent depuis plus de 48 heures", "Workshop : Personne à facturer", "Une transaction : Personne à facturer", "Ce qu'il faut faire est indiqué dans HubSpot, sur la transaction."],
      ["Une connexion a pris fin", "Xero: Northside Books : un admin doit la reconnecter dans les réglages d'Onebook ; d'ici là ses factures attendent."],
      ["Un essai des messages d'Onebook", "Pour Acme, demandé par ada@acme.example. Ils arrivent ici."],
      ["Onebook, Acme: 22 nov. 2026", "Créées : 1 facture, 1 234,50 $US", "Payées : 1 200 factures, 0,99 $US et 5 000 JPY", "En retard : aucune", "En attente : 2 × Quel client ?", "Ne fonctionne pas : Xero: Northside Books"],
    ]);
  });

  test.each([["de", dePages], ["fr", frPages]] as const)("call what a deal waits for as the pages do (%s)", (language, pages) => {
    expect(speechOf(language, "UTC").words.reasons).toEqual(pages);
  });

  test.each([["en", "and 3 more"], ["de", "und 3 weitere"], ["fr", "et 3 de plus"]] as const)("end after ten lines with how many more there are (%s)", (language, more) => {
    const { text } = parkedMessage(Array.from({ length: 13 }, (_, index) => waiting(`Deal ${index}`)), speechOf(language, "UTC"));
    expect(text.split("\n")[11]).toBe(more);
  });
});

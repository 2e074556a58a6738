import type { en } from "./en.ts";

export const de: typeof en = {
  intro: "Zwei gewonnene Deals, die wie ein Verkauf aussehen. Sind sie einer, zählt nur der erste: Der zweite verlässt die Zahlen sofort.",
  none: "Kein Verkauf sieht doppelt erfasst aus",
  noneHelp: "Gewonnene Deals des Zeitraums und eines Monats davor und danach werden nach Betrag, Kunde und Name verglichen.",
  mayNot: "Wer klären darf, kann hier entscheiden.",
  because: { "same-amount": "Gleicher Betrag", "same-domain": "Gleiche Domain", "same-name": "Gleicher Kunde", "same-deal-name": "Gleicher Dealname" },
  first: "Der erste",
  second: "Der zweite",
  closed: (date) => `Abgeschlossen ${date}`,
  undecided: "Zu entscheiden",
  decided: { "same-sale": "Ein Verkauf", different: "Zwei Verkäufe" },
  means: { "same-sale": "Nur der erste zählt.", different: "Beide zählen." },
  sameSale: "Ein Verkauf",
  different: "Zwei Verkäufe",
};

import type { en } from "./en.ts";

export const de: typeof en = {
  none: "Von keinem offenen Deal etwas zu sagen",
  noneHelp: "Offene Deals erscheinen hier mit ihrer nächsten Änderung in HubSpot.",
  formula: "Gewichtet: die Summe aus Betrag × Quote über die Phasen, einmal gerundet.",
  interval: (least: string) => `Die Quote einer Phase ist der gewonnene Anteil der abgeschlossenen Deals, die einmal in ihr waren, ab ${least} davon; vorher ist es die Wahrscheinlichkeit aus HubSpot. Das Intervall enthält die Wahrheit in vier von fünf Fällen: Wilsons Grenzen jeder Quote und 1,28 Standardabweichungen dafür, ob ein Deal ganz kommt oder gar nicht.`,
  weighted: "Gewichtet",
  between: (low: string, high: string) => `Zwischen ${low} und ${high}`,
  stage: "Phase",
  deals: "Deals",
  amount: "Betrag",
  rate: "Quote",
  sources: { history: (won: string, closed: string) => `${won} von ${closed} gewonnen`, crm: () => "Wahrscheinlichkeit aus HubSpot", none: () => "Nicht bekannt, als 0 gezählt" },
  fromTo: (low: string, high: string) => `${low} bis ${high}`,
  withoutAmount: (count: string) => `${count} offene Deals ohne Betrag bleiben außen vor.`,
};

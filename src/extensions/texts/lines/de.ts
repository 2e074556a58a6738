import type { en } from "./en.ts";

export const de: typeof en = {
  lines: "Positionen",
  description: "Beschreibung",
  quantity: "Menge",
  price: "Preis",
  discount: "Rabatt",
  tax: "Steuer",
  amount: "Betrag",
  linesShown: (shown, all) => `Die ersten ${shown} von ${all} Positionen`,
  taxBy: { erp: "Durch die Buchhaltung", unmapped: (word) => `${word}: nicht zugeordnet`, none: "Keine" },
  taxCode: (name, rate) => `${name} (${rate})`,
};

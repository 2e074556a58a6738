import type { en } from "./en.ts";

export const fr: typeof en = {
  lines: "Lignes",
  description: "Description",
  quantity: "Quantité",
  price: "Prix",
  discount: "Remise",
  tax: "Taxe",
  amount: "Montant",
  linesShown: (shown, all) => `Les ${shown} premières lignes sur ${all}`,
  taxBy: { erp: "Par la comptabilité", unmapped: (word) => `${word} : sans correspondance`, none: "Aucune" },
  taxCode: (name, rate) => `${name} (${rate})`,
};

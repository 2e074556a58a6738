import type { en } from "./en.ts";

export const de: typeof en = {
  none: "Beide Systeme stimmen überein",
  noneHelp: "Wird ein Feld eines Kunden gegen seinen Eigentümer oder in beiden Systemen zugleich geändert, erscheint es hier. Nichts wird überschrieben, bevor jemand entscheidet.",
  intro: "Sagen Sie für jedes Feld, welcher Wert gilt. Er wird dann in das andere System geschrieben.",
  mayNot: "Wer klären darf, kann hier entscheiden.",
  fields: { name: "Name", email: "E-Mail-Adresse", phone: "Telefonnummer", address: "Rechnungsadresse", taxNumber: "Steuernummer" },
  why: {
    "both-changed": (erp) => `Es wurde in HubSpot und in ${erp} zugleich geändert.`,
    "changed-by-other": () => "Es wurde in dem System geändert, dem es nicht gehört.",
    emptied: () => "Es wurde in dem System geleert, dem es gehört.",
    refused: (erp) => `Es zu schreiben wurde abgelehnt, von HubSpot oder von ${erp}.`,
  },
  inCrm: "HubSpot",
  empty: "Nichts",
  found: (moment) => `Gefunden ${moment}`,
  takeCrm: "Den Wert aus HubSpot nehmen",
  takeErp: (erp) => `Den Wert aus ${erp} nehmen`,
  keepBoth: "Beide lassen, wie sie sind",
};

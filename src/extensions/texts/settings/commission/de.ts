import type { commission as english } from "./en.ts";

export const commission: typeof english = {
  intro: "Zuständige verdienen Provision, wenn Geld eingeht, auf den Teil davon, der keine Steuer ist. Was zurückfließt, wird zum selben Satz zurückgenommen. Eine Rechnung behält den Satz ihres Datums.",
  none: "Kein Satz: Niemand verdient Provision.",
  from: "Ab Rechnungsdatum",
  owner: "Nummer der zuständigen Person",
  ownerHelp: "Wie HubSpot sie zählt. Leer: alle ohne eigenen Satz.",
  percent: "Prozent",
  add: "Satz hinzufügen",
  remove: "Entfernen",
};

import type { health as english } from "./en.ts";

export const health: typeof english = {
  intro: "Wie es Kunden geht, ist das nach diesen Gewichten gebildete Mittel aus vier Teilen. Ein unbekannter Teil bleibt außen vor.",
  field: "Unternehmensfeld mit dem letzten Kontakt",
  fieldHelp: "Sein Name in HubSpot, etwa notes_last_contacted. Leer: Der Teil bleibt unbekannt.",
  parts: { punctuality: "Gewicht pünktlicher Zahlung", overdue: "Gewicht des jetzt Überfälligen", takenBack: "Gewicht zurückgenommener Zahlungen", engagement: "Gewicht des letzten Kontakts" },
  good: "Geht gut ab diesem Wert",
  watch: "Einen Blick wert ab diesem Wert",
};

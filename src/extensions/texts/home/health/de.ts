import type { en } from "./en.ts";

export const de: typeof en = {
  none: "Noch von keinem Kunden etwas zu sagen",
  noneHelp: "Kunden erscheinen hier, sobald sie eine offene Rechnung haben oder innerhalb eines Jahres eine bezahlt haben.",
  intro: "Aus der Zahlungsweise eines Jahres, dem, was jetzt überfällig ist, und dem letzten Kontakt. Wem es am schlechtesten geht, der steht zuerst.",
  formula: "Wert: das nach Gewicht gebildete Mittel der bekannten Teile. Unbekanntes bleibt außen vor; es zählt nicht als 0.",
  noContact: "Wann Kunden zuletzt Kontakt hatten, ist nicht bekannt: Ein Admin kann das Feld dafür in den Einstellungen wählen.",
  bands: { good: "Geht gut", watch: "Einen Blick wert", risk: "Gefährdet" },
  unknown: "Unbekannt",
  part: "Teil",
  measured: "Gemessen",
  score: "Wert",
  weight: "Gewicht",
  parts: { punctuality: "Pünktlich bezahlt", overdue: "Jetzt überfällig", takenBack: "Zurückgenommene Zahlungen", engagement: "Letzter Kontakt" },
  measures: {
    punctuality: (days: string) => `im Mittel ${days} Tage zu spät`,
    overdue: (percent: string) => `${percent} des Offenen`,
    takenBack: (count: string) => `${count} innerhalb eines Jahres`,
    engagement: (days: string) => `vor ${days} Tagen`,
  },
  outOf: (score: string) => `${score} von 100`,
  more: (count: string) => `${count} weiteren Kunden geht es besser.`,
};

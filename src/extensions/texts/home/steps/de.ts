import type { en } from "./en.ts";

export const de: typeof en = {
  steps: {
    "duplicate-deals": {
      name: "Doppelt erfasste Deals",
      short: "Doppelt (CRM)",
      why: "Ein Deal, der einen anderen wiederholt, zählt in HubSpot und wird nie berechnet. Sein ganzer Betrag wird abgezogen.",
    },
    "duplicate-documents": {
      name: "Doppelt erfasste Rechnungen",
      short: "Doppelt (Buch)",
      why: "Das Buchhaltungssystem enthält eine Rechnung ein zweites Mal, und ihr Umsatz zählt dort doppelt. Hier steht, was die zweite hinzufügt.",
    },
    "lost-or-redated": {
      name: "Verlorene, verschobene oder geänderte Deals",
      short: "Verloren",
      why: "Der Bericht des Vertriebs zählte diese Deals. Seitdem gingen sie verloren, wurden in einen anderen Zeitraum verschoben, oder ihr Betrag wurde geändert. Heutiger Betrag − gemeldeter Betrag.",
    },
    "not-invoiced": {
      name: "Nicht berechnet",
      short: "Nicht berechnet",
      why: "Deals, die im Zeitraum gewonnen wurden und für die bis zu seinem letzten Tag ganz oder teilweise keine Rechnung datiert ist. Der Teil des Betrags, den keine Rechnung deckt.",
    },
    "tax-in-amount": {
      name: "Steuer im Deal-Betrag",
      short: "Steuer",
      why: "Der Betrag des Deals enthält Steuer, Umsatz nie. Die Steuer im berechneten Teil, zum Satz des Buchhaltungssystems.",
    },
    currency: {
      name: "Wechselkurse",
      short: "Kurse",
      why: "Die Bücher verwenden einen anderen Kurs als HubSpot. Betrag in eigener Währung × (Kurs der Bücher − Kurs in HubSpot).",
    },
    "amount-differs": {
      name: "Rabatte und geänderte Beträge",
      short: "Beträge",
      why: "Rechnungsbetrag − Deal-Betrag, beide ohne Steuer, zum Kurs von HubSpot, ohne das, was Rundung erklärt.",
    },
    "credit-notes": {
      name: "Gutschriften",
      short: "Gutschriften",
      why: "Gutschriften bis zum letzten Tag des Zeitraums zu Rechnungen seiner Deals, ohne Steuer.",
    },
    timing: {
      name: "In anderem Zeitraum realisiert",
      short: "Abgrenzung",
      why: "Was von den Rechnungen der Deals des Zeitraums vor oder nach ihm realisiert wird, laut ihren Plänen.",
    },
    "earlier-deals": {
      name: "Umsatz aus Deals anderer Zeiträume",
      short: "Andere Zeiten",
      why: "Im Zeitraum realisiert durch Rechnungen von Deals, die davor oder danach gewonnen wurden.",
    },
    "no-deal": {
      name: "Umsatz ohne Deal",
      short: "Ohne Deal",
      why: "Im Zeitraum realisiert durch Rechnungen, Barverkäufe und Journale, hinter denen kein gewonnener Deal steht.",
    },
    rounding: {
      name: "Rundung",
      short: "Rundung",
      why: "Was das Runden jeder Rechnungszeile auf ganze Cent hinzufügt: höchstens ein halber Cent je Zeile.",
    },
    unexplained: {
      name: "Ungeklärt",
      short: "Ungeklärt",
      why: "Was keine andere Ursache erklärt. Es sollte 0,00 sein; was hier steht, ist zu prüfen.",
    },
    deferred: {
      name: "In anderem Zeitraum realisiert",
      short: "Abgegrenzt",
      why: "Der Teil des im Zeitraum Berechneten, der davor oder danach realisiert wird.",
    },
    "billed-earlier": {
      name: "Früher berechnet",
      short: "Früher",
      why: "Was von Rechnungen und Gutschriften aus der Zeit davor in diesem Zeitraum zählt.",
    },
    "billed-later": {
      name: "Später berechnet",
      short: "Später",
      why: "Was von Rechnungen und Gutschriften aus der Zeit danach in diesem Zeitraum zählt.",
    },
    journals: {
      name: "Journale",
      short: "Journale",
      why: "Umsatz des Zeitraums, den ein Journal ohne Rechnung bucht.",
    },
    "not-paid": {
      name: "Noch nicht bezahlt",
      short: "Offen",
      why: "Im Zeitraum berechnet, mit Steuer, ohne das, was bis zu seinem letzten Tag dafür bezahlt wurde.",
    },
    "paid-before": {
      name: "Vor dem Zeitraum bezahlt",
      short: "Vorher bezahlt",
      why: "Rechnungen des Zeitraums, die vor seinem Beginn bezahlt wurden.",
    },
    "not-applied": {
      name: "Nicht zugeordnete Zahlungen",
      short: "Nicht zugeordnet",
      why: "Im Zeitraum eingegangenes Geld, das keiner Rechnung zugeordnet ist, ohne Erstattungen.",
    },
  },
  billed: {
    timing: { name: "In anderem Zeitraum berechnet", short: "Zeitraum", why: "Was von den Rechnungen der Deals des Zeitraums davor oder danach datiert ist." },
    "earlier-deals": { name: "Rechnungen zu Deals anderer Zeiträume", short: "Andere Zeiten", why: "Rechnungen des Zeitraums zu Deals, die davor oder danach gewonnen wurden." },
    "no-deal": { name: "Rechnungen ohne Deal", short: "Ohne Deal", why: "Rechnungen des Zeitraums, hinter denen kein gewonnener Deal steht." },
    "duplicate-documents": { name: "Doppelt erfasste Rechnungen", short: "Doppelt (Buch)", why: "Eine im Zeitraum datierte Rechnung, die ein zweites Mal erfasst ist." },
  },
};

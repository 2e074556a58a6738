import type { en } from "./en.ts";

export const de: typeof en = {
  nothing: "Nichts zu zahlen",
  nothingYet: "Rechnungen, die an diesen Kontakt gehen, erscheinen hier.",
  open: "Offen",
  overdue: "Überfällig",
  invoices: (count) => (count === 1 ? "1 Rechnung" : `${count} Rechnungen`),
  column: "Rechnung",
  invoice: (number) => `Rechnung ${number}`,
  invoiceUnnumbered: "Rechnung",
  late: (days) => `Seit ${days} ${days === 1 ? "Tag" : "Tagen"} überfällig`,
  due: (date) => `Fällig ${date}`,
  noDueDate: "Kein Fälligkeitsdatum",
  onBehalf: (customer) => `für ${customer}`,
  more: (count) => (count === 1 ? "1 weitere ist nicht aufgeführt" : `${count} weitere sind nicht aufgeführt`),
  copy: "Zahlungslink kopieren",
  copied: (invoice) => `Der Zahlungslink ist kopiert: ${invoice}.`,
  openLink: "Zahlungsseite öffnen",
  copyByHand: "Kopieren ist hier nicht möglich. Öffnen Sie die Seite und kopieren Sie ihre Adresse.",
  without: {
    draft: "Noch ein Entwurf. Geben Sie ihn zuerst in der Buchhaltung frei.",
    settled: "Hier ist nichts mehr zu zahlen.",
    ended: "Sie wurde in der Buchhaltung storniert oder gelöscht.",
    "not-offered": "Es gibt keine Zahlungsseite. Schalten Sie in der Buchhaltung Online-Zahlungen ein und geben Sie der Rechnung eine E-Mail-Adresse.",
  },
};

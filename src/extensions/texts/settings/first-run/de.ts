import type { firstRun as english } from "./en.ts";

export const firstRun: typeof english = {
  intro: "Sechs Schritte von hier bis zur ersten Rechnung. Sie können jederzeit gehen und später weitermachen; bis zum letzten wird nirgends etwas geschrieben.",
  done: "Alles ist eingerichtet. Sie können zu jedem Schritt zurück.",
  step: (number, of) => `Schritt ${number} von ${of}`,
  names: {
    connect: "Verbinden",
    invoicing: "Rechnungen",
    mapping: "Zuordnung",
    people: "Personen",
    try: "Ausprobieren",
    live: "Live gehen",
  },
  say: {
    connect: "Verbinden Sie QuickBooks Online oder Xero, und vergewissern Sie sich, dass es die richtige Firma ist.",
    invoicing: "Sehen Sie an, wann eine Rechnung entsteht und was mit ihr geschieht. Die Vorgaben passen meist: aus jeder gewonnenen Phase, freigegeben, nicht versandt, fällig in 30 Tagen.",
    mapping: "Sagen Sie, woher Bestellnummern und Ähnliches kommen und welcher Steuercode jedes Steuerwort ist.",
    people: "Benennen Sie weitere Admins und die Finanzen. Bis dahin können alle anderen nur ansehen.",
    try: "Wählen Sie einen echten Deal und sehen Sie, was aus ihm würde. Es wird nichts erstellt.",
    live: "Vergleichen Sie eine Weile, was Onebook abrechnen würde, mit dem, was Sie von Hand abrechnen. Stimmt beides überein, gehen Sie live.",
  },
  open: "Öffnen",
  right: "Das stimmt",
  isDone: "Erledigt",
  isNext: "Als Nächstes",
  isOpen: "Später",
};

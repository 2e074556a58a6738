import type { posting as english } from "./en.ts";

export const posting: typeof english = {
  intro: "Ist ein Monat vorbei, kann Onebook das darin Verdiente vom passiven Rechnungsabgrenzungsposten in den Umsatz umbuchen: eine Buchung je Monat, und je Klasse eine, wo Umsatz getrennt geführt wird.",
  elsewhere: "Wann Umsatz verdient ist, steht auf Onebooks Seite „Umsatzrealisierung“.",
  mode: "Buchungen",
  modes: { off: "Keine", draft: "Als Entwurf; eine Person gibt jede frei", post: "Von selbst gebucht" },
  means: {
    off: "Onebook zeigt den realisierten Umsatz und bucht nichts davon.",
    draft: "Entwürfe stehen auf der Seite „Realisierter Umsatz“. Xero zeigt sie ebenfalls als Entwürfe; QuickBooks kennt keine Entwürfe und sieht eine Buchung erst nach der Freigabe.",
    post: "Jede Buchung erfolgt, sobald ihr Monat vorbei und ihre Periode offen ist. Wurde eine Buchung storniert, wartet die nächste auf eine Person.",
  },
  from: "Erster Monat",
  fromHelp: "Jahr und Monat, etwa 2026-11. Was davor verdient wurde, gilt als bereits gebucht.",
  deferred: "Konto für abgegrenzten Umsatz",
  deferredHelp: "Wohin Rechnungen gebucht werden, bevor sie verdient sind.",
  revenue: "Umsatzkonto",
  choose: "Konto wählen",
  classOf: (pipeline) => `Klasse von ${pipeline}`,
  noClass: "Ohne Klasse",
  noErp: "Verbinden Sie zuerst ein Buchhaltungssystem.",
};

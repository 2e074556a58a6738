import { failed } from "../de.ts";
import type { MoneySayings } from "../sayings.ts";

const chooseAccounts = "Wählen Sie beide Konten in den Einstellungen von Onebook unter „Realisierter Umsatz“.";

const putBack = "Stellen Sie dort her, was war, oder gleichen Sie den Unterschied mit einer eigenen Buchung aus und schließen Sie den Monat mit einer Bemerkung ab.";

export const de: MoneySayings = {
  "reminder-refused": failed,
  "reminder-unsure": { sentence: "Auf eine Mail dieser Erinnerung kam keine Antwort. Sie ist vielleicht angekommen und wird nicht noch einmal gesendet.", nextStep: "" },
  "journal-refused": { ...failed, nextStep: "Beheben Sie es dort oder in den Einstellungen und drücken Sie dann „Jetzt entwerfen“." },
  "journal-delayed": { ...failed, nextStep: "Es wird von selbst noch einmal versucht." },
  "journal-closed": { sentence: "Die Bücher von {organisation} sind bis {until:date} abgeschlossen.", nextStep: "Öffnen Sie den Zeitraum dort wieder und drücken Sie „Jetzt entwerfen“, oder lassen Sie die Buchung aus: Ihre Beträge kommen dann mit denen des nächsten Monats." },
  "journal-gone": { sentence: "Diese Buchung war gebucht und steht nicht mehr in der Buchhaltung.", nextStep: "Stellen Sie sie dort wieder her, oder lassen Sie sie aus: Ihre Beträge kommen dann mit der Buchung des nächsten Monats." },
  "journal-changed": { sentence: "Diese Buchung wurde in der Buchhaltung geändert: Dort steht sie mit {there:money} vom {thereOn:date}, hier mit {here:money} vom {hereOn:date}.", nextStep: putBack },
  "journal-accounts-changed": { sentence: "Die Konten dieser Buchung wurden in der Buchhaltung geändert: Dort stehen im Soll {thereDebit} und im Haben {thereCredit}, hier {hereDebit} und {hereCredit}.", nextStep: putBack },
  "journals-without-deferred": { sentence: "Für {organisation} ist kein Konto für abgegrenzten Umsatz gewählt.", nextStep: chooseAccounts },
  "journals-without-revenue": { sentence: "Für {organisation} ist kein Umsatzkonto gewählt.", nextStep: chooseAccounts },
  "journals-one-account": { sentence: "Abgegrenzter Umsatz und Umsatz sind dasselbe Konto, eine Buchung würde also nichts bewegen.", nextStep: chooseAccounts },
  "journals-account-gone": { sentence: "Das Konto {account} gibt es bei {organisation} nicht mehr.", nextStep: chooseAccounts },
  "journals-without-month": { sentence: "Es ist kein erster Monat für Buchungen gewählt.", nextStep: "Wählen Sie ihn in den Einstellungen von Onebook unter „Realisierter Umsatz“." },
};

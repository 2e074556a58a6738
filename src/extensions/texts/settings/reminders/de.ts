import type { reminders as english } from "./en.ts";

export const reminders: typeof english = {
  intro: "Kunden werden an alles erinnert, womit sie in einer Währung im Verzug sind. Ein Widerspruch oder eine Zahlungszusage hält die Erinnerungen an; an ruhigen Tagen geht keine hinaus.",
  mode: "Zahlungserinnerungen",
  modes: { off: "Keine", draft: "Als Entwurf; eine Person sendet jede", send: "Von selbst gesendet" },
  via: "Wie",
  vias: { "erp-mail": "Das Buchhaltungssystem schickt die Rechnungen noch einmal", "crm-task": "Eine Aufgabe am Deal mit der ältesten Rechnung" },
  thresholds: "Mindestbetrag im Verzug, je Währung",
  thresholdsHelp: "Etwa EUR 150; USD 100. An eine Währung, die hier fehlt, wird nie erinnert.",
  attempts: "Versuche",
  attemptsHelp: "Danach übernimmt eine Person.",
  daysApart: "Ruhige Tage zwischen zwei Versuchen",
  afterDays: "Tage nach Fälligkeit, ab denen eine Rechnung zählt",
  quietWeekdays: "Ruhige Wochentage",
  weekdays: ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"],
  quietDates: "Ruhige Tage",
  quietDatesHelp: "Etwa 2026-12-25, 2026-12-26.",
};

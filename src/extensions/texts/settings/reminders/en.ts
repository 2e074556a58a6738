/** What the section about payment reminders says. */
export const reminders = {
  intro: "Customers are reminded of all they are late with in one currency. A dispute or a promise to pay stops the reminders; quiet days pass without one.",
  mode: "Reminders",
  modes: { off: "None", draft: "Drafted; a person sends each", send: "Sent by themselves" },
  via: "How",
  vias: { "erp-mail": "The accounting system mails the invoices once more", "crm-task": "A task on the deal with the oldest invoice" },
  thresholds: "Least overdue amount, by currency",
  thresholdsHelp: "Such as EUR 150; USD 100. A currency that is not here is never reminded of.",
  attempts: "Attempts",
  attemptsHelp: "Then a person takes over.",
  daysApart: "Quiet days between two attempts",
  afterDays: "Days past due before an invoice counts",
  quietWeekdays: "Quiet weekdays",
  weekdays: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"],
  quietDates: "Quiet dates",
  quietDatesHelp: "Such as 2026-12-25, 2026-12-26.",
};

import type { reminders as english } from "./en.ts";

export const reminders: typeof english = {
  intro: "Les clients sont relancés pour tout ce qu'ils ont en retard dans une devise. Un litige ou une promesse de paiement arrête les relances ; les jours calmes passent sans relance.",
  mode: "Relances",
  modes: { off: "Aucune", draft: "En brouillon ; une personne envoie chacune", send: "Envoyées d'elles-mêmes" },
  via: "Comment",
  vias: { "erp-mail": "Le système comptable renvoie les factures par e-mail", "crm-task": "Une tâche sur la transaction à la facture la plus ancienne" },
  thresholds: "Montant minimal en retard, par devise",
  thresholdsHelp: "Par exemple EUR 150; USD 100. Une devise absente n'est jamais relancée.",
  attempts: "Tentatives",
  attemptsHelp: "Ensuite, une personne prend le relais.",
  daysApart: "Jours calmes entre deux tentatives",
  afterDays: "Jours de retard avant qu'une facture compte",
  quietWeekdays: "Jours de semaine calmes",
  weekdays: ["lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche"],
  quietDates: "Dates calmes",
  quietDatesHelp: "Par exemple 2026-12-25, 2026-12-26.",
};

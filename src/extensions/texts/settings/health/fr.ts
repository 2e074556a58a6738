import type { health as english } from "./en.ts";

export const health: typeof english = {
  intro: "La santé d'un client est la moyenne de quatre parts selon ces poids. Une part inconnue est laissée de côté.",
  field: "Champ d'entreprise du dernier contact",
  fieldHelp: "Son nom dans HubSpot, par exemple notes_last_contacted. Vide : la part reste inconnue.",
  parts: { punctuality: "Poids du paiement à temps", overdue: "Poids de ce qui est en retard", takenBack: "Poids des paiements repris", engagement: "Poids du dernier contact" },
  good: "Va bien à partir de ce score",
  watch: "À surveiller à partir de ce score",
};

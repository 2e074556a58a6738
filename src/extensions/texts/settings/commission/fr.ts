import type { commission as english } from "./en.ts";

export const commission: typeof english = {
  intro: "Les propriétaires gagnent une commission quand l'argent arrive, sur la part qui n'est pas de la taxe. Ce qui repart est repris au même taux. Une facture garde le taux de sa date.",
  none: "Aucun taux : personne ne gagne de commission.",
  from: "À partir de la date de facture",
  owner: "Numéro du propriétaire",
  ownerHelp: "Tel que HubSpot le numérote. Vide : tous ceux sans taux propre.",
  percent: "Pour cent",
  add: "Ajouter un taux",
  remove: "Retirer",
};

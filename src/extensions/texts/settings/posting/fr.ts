import type { posting as english } from "./en.ts";

export const posting: typeof english = {
  intro: "Une fois le mois terminé, Onebook peut passer ce qui a été gagné des produits constatés d'avance au revenu : une écriture par mois, et une par classe là où le revenu est suivi séparément.",
  elsewhere: "Quand le revenu est gagné se règle sur la page Reconnaissance du revenu d'Onebook.",
  mode: "Écritures",
  modes: { off: "Aucune", draft: "En brouillon ; une personne approuve chacune", post: "Comptabilisées d'elles-mêmes" },
  means: {
    off: "Onebook montre le revenu reconnu et n'en comptabilise rien.",
    draft: "Les brouillons se trouvent sur la page Revenu reconnu. Xero les montre aussi en brouillon ; QuickBooks n'a pas de brouillons et ne voit une écriture qu'une fois approuvée.",
    post: "Chaque écriture est comptabilisée dès que son mois est terminé et sa période ouverte. Après une extourne, la suivante attend une personne.",
  },
  from: "Premier mois",
  fromHelp: "Année et mois, par exemple 2026-11. Ce qui a été gagné avant est réputé déjà comptabilisé.",
  deferred: "Compte de produits constatés d'avance",
  deferredHelp: "Là où les factures sont comptabilisées avant d'être gagnées.",
  revenue: "Compte de revenu",
  choose: "Choisir un compte",
  classOf: (pipeline) => `Classe de ${pipeline}`,
  noClass: "Sans classe",
  noErp: "Connectez d'abord un système comptable.",
};

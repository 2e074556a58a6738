import type { en } from "./en.ts";

export const fr: typeof en = {
  intro: "Deux transactions gagnées qui semblent n'être qu'une vente. Si c'est le cas, seule la première compte : la seconde quitte les chiffres aussitôt.",
  none: "Aucune vente ne semble saisie deux fois",
  noneHelp: "Les transactions gagnées de la période, et d'un mois autour, sont comparées par montant, client et nom.",
  mayNot: "Une personne qui a le droit de régler peut décider.",
  because: { "same-amount": "Même montant", "same-domain": "Même domaine", "same-name": "Même client", "same-deal-name": "Même nom de transaction" },
  first: "La première",
  second: "La seconde",
  closed: (date) => `Conclue le ${date}`,
  undecided: "À décider",
  decided: { "same-sale": "Une vente", different: "Deux ventes" },
  means: { "same-sale": "Seule la première compte.", different: "Les deux comptent." },
  sameSale: "Une vente",
  different: "Deux ventes",
};

import type { en } from "./en.ts";

export const fr: typeof en = {
  none: "Aucune transaction ouverte dont on puisse parler",
  noneHelp: "Les transactions ouvertes apparaissent ici à leur prochain changement dans HubSpot.",
  formula: "Pondéré : la somme de montant × taux sur les étapes, arrondie une seule fois.",
  interval: (least: string) => `Le taux d'une étape est la part gagnée des transactions closes qui y sont passées, à partir de ${least} ; avant, c'est la probabilité de HubSpot. L'intervalle contient la vérité quatre fois sur cinq : les bornes de Wilson de chaque taux, et 1,28 écart-type selon que chaque transaction arrive entière ou pas du tout.`,
  weighted: "Pondéré",
  between: (low: string, high: string) => `Entre ${low} et ${high}`,
  stage: "Étape",
  deals: "Transactions",
  amount: "Montant",
  rate: "Taux",
  sources: { history: (won: string, closed: string) => `${won} gagnées sur ${closed}`, crm: () => "Probabilité de HubSpot", none: () => "Inconnu, compté pour 0" },
  fromTo: (low: string, high: string) => `${low} à ${high}`,
  withoutAmount: (count: string) => `${count} transactions ouvertes sans montant sont laissées de côté.`,
};

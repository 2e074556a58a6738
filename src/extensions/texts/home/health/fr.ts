import type { en } from "./en.ts";

export const fr: typeof en = {
  none: "Aucun client dont on puisse parler pour l'instant",
  noneHelp: "Les clients apparaissent ici dès qu'ils ont une facture ouverte, ou en ont payé une dans l'année.",
  intro: "D'après les paiements d'une année, ce qui est en retard maintenant et le dernier contact. Ceux qui vont le moins bien viennent d'abord.",
  formula: "Score : la moyenne des parts connues, selon leurs poids. Ce qui est inconnu est laissé de côté ; ce n'est pas compté pour 0.",
  noContact: "On ne sait pas quand les clients ont été en contact : un admin peut choisir le champ qui le dit dans les paramètres.",
  bands: { good: "Va bien", watch: "À surveiller", risk: "À risque" },
  unknown: "Inconnu",
  part: "Part",
  measured: "Mesuré",
  score: "Score",
  weight: "Poids",
  parts: { punctuality: "Payé à temps", overdue: "En retard maintenant", takenBack: "Paiements repris", engagement: "Dernier contact" },
  measures: {
    punctuality: (days: string) => `${days} jours de retard en moyenne`,
    overdue: (percent: string) => `${percent} de ce qui est ouvert`,
    takenBack: (count: string) => `${count} dans l'année`,
    engagement: (days: string) => `il y a ${days} jours`,
  },
  outOf: (score: string) => `${score} sur 100`,
  more: (count: string) => `${count} autres clients vont mieux.`,
};

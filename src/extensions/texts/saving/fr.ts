import type { en } from "./en.ts";

export const fr: typeof en = {
  readOnly: {
    title: "Vous voyez ces réglages ; un administrateur les modifie",
    nobody: "Aucun administrateur n'est encore désigné.",
    ask: (people) => `Demandez à ${people}.`,
  },
  saving: {
    save: "Enregistrer les réglages",
    undo: "Abandonner les modifications",
    loadTheirs: "Charger leurs modifications",
    saved: "Enregistré. Ce qui attend une personne est examiné de nouveau.",
    unsaved: "Des modifications ne sont pas enregistrées.",
    nothing: "Tout est enregistré.",
  },
};

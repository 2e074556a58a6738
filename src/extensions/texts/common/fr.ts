import type { en } from "./en.ts";

export const fr: typeof en = {
  loading: "Chargement",
  retry: "Réessayer",
  cancel: "Annuler",
  close: "Fermer",
  save: "Enregistrer",
  saved: "Enregistré",
  why: "Pourquoi ?",
  refresh: "Actualiser",
  none: "Aucun",
  search: "Rechercher",
  unreachable: "Onebook n’a pas répondu.",
  unreachableNext: "Vérifiez votre connexion et réessayez dans une minute.",
  failed: "Cela n’a pas fonctionné",
  lastChecked: (moment) => `Dernière vérification : ${moment}`,
  dismiss: {
    button: "Écarter",
    title: "Retirer de la liste",
    comment: "Pourquoi n'y a-t-il rien à faire ?",
    commentHelp: "Votre commentaire est conservé dans le journal.",
  },
};

import type { firstRun as english } from "./en.ts";

export const firstRun: typeof english = {
  intro: "Six étapes jusqu'à la première facture. Vous pouvez partir à tout moment et reprendre plus tard ; avant la dernière, rien n'est écrit nulle part.",
  done: "Tout est en place. Vous pouvez revenir à chaque étape.",
  step: (number, of) => `Étape ${number} sur ${of}`,
  names: {
    connect: "Connecter",
    invoicing: "Facturation",
    mapping: "Correspondances",
    people: "Personnes",
    try: "Essayer",
    live: "Mise en service",
  },
  say: {
    connect: "Connectez QuickBooks Online ou Xero, et vérifiez que c'est la bonne société.",
    invoicing: "Regardez quand une facture est créée et ce qu'elle devient. Les valeurs par défaut conviennent le plus souvent : depuis toute étape gagnée, approuvée, non envoyée, échéance à 30 jours.",
    mapping: "Dites d'où viennent les numéros de commande et autres, et quel code est chaque mot de taxe.",
    people: "Désignez d'autres administrateurs et la finance. D'ici là, les autres ne font que consulter.",
    try: "Choisissez une vraie transaction et voyez ce qui en serait fait. Rien n'est créé.",
    live: "Pendant un temps, comparez ce que Onebook facturerait avec ce que vous facturez à la main. Quand cela concorde, mettez en service.",
  },
  open: "Ouvrir",
  right: "C'est juste",
  isDone: "Fait",
  isNext: "Ensuite",
  isOpen: "Plus tard",
};

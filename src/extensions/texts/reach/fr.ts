import type { en } from "./en.ts";

export const fr: typeof en = {
  none: {
    title: "Aucune comptabilité n'est connectée",
    admin: "Connectez QuickBooks Online ou Xero dans les paramètres de l'application.",
    others: "Demandez à un administrateur de connecter QuickBooks Online ou Xero dans les paramètres de l'application.",
  },
  reconnect: {
    title: "La comptabilité est déconnectée",
    admin: "Vous voyez le dernier état connu. Renouvelez la connexion dans les paramètres de l'application.",
    others: "Vous voyez le dernier état connu. Demandez à un administrateur de renouveler la connexion.",
  },
  settings: "Ouvrir les applications connectées",
};

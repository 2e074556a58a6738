import type { en } from "./en.ts";

export const fr: typeof en = {
  none: "Les deux systèmes concordent",
  noneHelp: "Quand un champ d'un client est modifié contre son propriétaire, ou dans les deux systèmes à la fois, il apparaît ici. Rien n'est écrasé avant qu'une personne ne décide.",
  intro: "Dites pour chaque champ quelle valeur compte. Elle est alors écrite dans l'autre système.",
  mayNot: "Une personne qui a le droit de régler peut décider.",
  fields: { name: "Nom", email: "Adresse e-mail", phone: "Téléphone", address: "Adresse de facturation", taxNumber: "Numéro fiscal" },
  why: {
    "both-changed": (erp) => `Il a été modifié dans HubSpot et dans ${erp} en même temps.`,
    "changed-by-other": () => "Il a été modifié dans le système qui n'en est pas propriétaire.",
    emptied: () => "Il a été vidé dans le système qui en est propriétaire.",
    refused: (erp) => `Son écriture a été refusée, par HubSpot ou par ${erp}.`,
  },
  inCrm: "HubSpot",
  empty: "Rien",
  found: (moment) => `Trouvé ${moment}`,
  takeCrm: "Prendre celle de HubSpot",
  takeErp: (erp) => `Prendre celle de ${erp}`,
  keepBoth: "Laisser les deux telles quelles",
};

import type { en } from "./en.ts";

export const de: typeof en = {
  none: {
    title: "Keine Buchhaltung verbunden",
    admin: "Verbinden Sie QuickBooks Online oder Xero in den Einstellungen der App.",
    others: "Bitten Sie einen Administrator, QuickBooks Online oder Xero in den Einstellungen der App zu verbinden.",
  },
  reconnect: {
    title: "Die Buchhaltung ist nicht mehr verbunden",
    admin: "Sie sehen den zuletzt bekannten Stand. Erneuern Sie die Verbindung in den Einstellungen der App.",
    others: "Sie sehen den zuletzt bekannten Stand. Bitten Sie einen Administrator, die Verbindung zu erneuern.",
  },
  settings: "Verbundene Apps öffnen",
};

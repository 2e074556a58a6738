import type { en } from "./en.ts";

export const de: typeof en = {
  loading: "Wird geladen",
  retry: "Erneut versuchen",
  cancel: "Abbrechen",
  close: "Schließen",
  save: "Speichern",
  saved: "Gespeichert",
  why: "Warum?",
  refresh: "Aktualisieren",
  none: "Keine",
  search: "Suchen",
  unreachable: "Onebook hat nicht geantwortet.",
  unreachableNext: "Prüfen Sie Ihre Verbindung und versuchen Sie es in einer Minute erneut.",
  failed: "Das hat nicht geklappt",
  lastChecked: (moment) => `Zuletzt geprüft: ${moment}`,
  dismiss: {
    button: "Erledigt",
    title: "Von der Liste nehmen",
    comment: "Warum ist nichts zu tun?",
    commentHelp: "Ihr Kommentar bleibt im Protokoll.",
  },
};

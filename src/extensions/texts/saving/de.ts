import type { en } from "./en.ts";

export const de: typeof en = {
  readOnly: {
    title: "Sie sehen diese Einstellungen; ein Admin ändert sie",
    nobody: "Es ist noch kein Admin benannt.",
    ask: (people) => `Fragen Sie ${people}.`,
  },
  saving: {
    save: "Einstellungen speichern",
    undo: "Änderungen verwerfen",
    loadTheirs: "Deren Änderungen laden",
    saved: "Gespeichert. Was auf eine Person wartet, wird neu betrachtet.",
    unsaved: "Es gibt nicht gespeicherte Änderungen.",
    nothing: "Alles ist gespeichert.",
  },
};

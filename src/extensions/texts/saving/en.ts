/** What stands around everything an admin decides: who may, and whether it is saved. */
export const en = {
  readOnly: {
    title: "You see these settings; an admin changes them",
    nobody: "No admin is named yet.",
    ask: (people: string) => `Ask ${people}.`,
  },
  saving: {
    save: "Save settings",
    undo: "Discard changes",
    loadTheirs: "Load their changes",
    saved: "Saved. What waits for a person is looked at again.",
    unsaved: "There are changes that are not saved.",
    nothing: "Everything is saved.",
  },
};

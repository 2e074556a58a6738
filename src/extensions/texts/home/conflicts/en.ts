/** What the page of customers that differ says. */
export const en = {
  none: "Both systems agree",
  noneHelp: "When a customer's field is changed against its owner, or in both systems at once, it is shown here. Nothing is overwritten before somebody decides.",
  intro: "For each field, say which value counts. It is then written to the other system.",
  mayNot: "Someone with the right to settle can decide these.",
  fields: { name: "Name", email: "E-mail address", phone: "Phone number", address: "Billing address", taxNumber: "Tax number" },
  why: {
    "both-changed": (erp: string) => `It was changed in HubSpot and in ${erp} at the same time.`,
    "changed-by-other": () => "It was changed in the system that does not own it.",
    emptied: () => "It was emptied in the system that owns it.",
    refused: (erp: string) => `Writing it was refused, by HubSpot or by ${erp}.`,
  },
  inCrm: "HubSpot",
  empty: "Nothing",
  found: (moment: string) => `Found ${moment}`,
  takeCrm: "Take HubSpot's",
  takeErp: (erp: string) => `Take the one of ${erp}`,
  keepBoth: "Leave both as they are",
};

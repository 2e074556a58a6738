/** What the section about commission says. */
export const commission = {
  intro: "Owners of deals earn commission when cash comes in, on the part of it that is not tax. What goes back is taken back at the same rate. An invoice keeps the rate of its own date.",
  none: "No rate: nobody earns commission.",
  from: "From invoice date",
  owner: "Owner id",
  ownerHelp: "As HubSpot numbers its owners. Empty: everybody without a rate of their own.",
  percent: "Percent",
  add: "Add a rate",
  remove: "Remove",
};

/** What the page of sales that may have been entered twice says. */
export const en = {
  intro: "Two won deals that look like one sale. Where they are one, only the first counts: the second leaves the numbers at once.",
  none: "No sale looks entered twice",
  noneHelp: "Won deals of the period, and of a month around it, are compared by amount, customer and name.",
  mayNot: "Someone with the right to settle can decide these.",
  because: { "same-amount": "Same amount", "same-domain": "Same web domain", "same-name": "Same customer", "same-deal-name": "Same deal name" },
  first: "The first",
  second: "The second",
  closed: (date: string) => `Closed ${date}`,
  undecided: "To be decided",
  decided: { "same-sale": "One sale", different: "Two sales" },
  means: { "same-sale": "Only the first counts.", different: "Both count." },
  sameSale: "One sale",
  different: "Two sales",
};

/** What the page of the forecast says. */
export const en = {
  none: "No open deal to tell of",
  noneHelp: "Open deals appear here with their next change in HubSpot.",
  formula: "Weighted: the sum of amount × rate over the stages, rounded once.",
  interval: (least: string) => `The rate of a stage is the share won of the closed deals that were once in it, from ${least} of them on; before that it is HubSpot's probability. The interval holds the truth four times out of five: Wilson's bounds of each rate, and 1.28 standard deviations of whether each deal comes in whole or not at all.`,
  weighted: "Weighted",
  between: (low: string, high: string) => `Between ${low} and ${high}`,
  stage: "Stage",
  deals: "Deals",
  amount: "Amount",
  rate: "Rate",
  sources: { history: (won: string, closed: string) => `${won} won of ${closed}`, crm: () => "HubSpot's probability", none: () => "Not known, counted as 0" },
  fromTo: (low: string, high: string) => `${low} to ${high}`,
  withoutAmount: (count: string) => `${count} open deals without an amount are left out.`,
};

/** What the page of customers' health says. */
export const en = {
  none: "No customer to tell of yet",
  noneHelp: "Customers appear here once they have an open invoice, or have paid one within a year.",
  intro: "From how customers paid within a year, what is overdue now, and when they were last in contact. Those doing worst come first.",
  formula: "Score: the mean of the parts that are known, by their weights. What is not known is left out; it is not counted as 0.",
  noContact: "When customers were last in contact is not known: an admin can choose the field that says so in the settings.",
  bands: { good: "Doing well", watch: "Worth a look", risk: "At risk" },
  unknown: "Unknown",
  part: "Part",
  measured: "Measured",
  score: "Score",
  weight: "Weight",
  parts: { punctuality: "Paid on time", overdue: "Overdue now", takenBack: "Payments taken back", engagement: "Last contact" },
  measures: {
    punctuality: (days: string) => `${days} days late on average`,
    overdue: (percent: string) => `${percent} of what is open`,
    takenBack: (count: string) => `${count} within a year`,
    engagement: (days: string) => `${days} days ago`,
  },
  outOf: (score: string) => `${score} of 100`,
  more: (count: string) => `${count} more customers are doing better.`,
};

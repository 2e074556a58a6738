/** What the section about customers' health says. */
export const health = {
  intro: "How customers are doing is the mean of four parts by these weights. A part that is not known is left out.",
  field: "Company field with the last contact",
  fieldHelp: "Its name in HubSpot, such as notes_last_contacted. Empty: the part stays unknown.",
  parts: { punctuality: "Weight of paying on time", overdue: "Weight of what is overdue now", takenBack: "Weight of payments taken back", engagement: "Weight of the last contact" },
  good: "Doing well from this score on",
  watch: "Worth a look from this score on",
};

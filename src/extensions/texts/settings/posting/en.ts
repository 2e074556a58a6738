/** What the section about posting recognised revenue says. */
export const posting = {
  intro: "Once a month is over, Onebook can move what was earned in it from deferred revenue to revenue: one journal entry a month, and one for each class where revenue is kept apart.",
  elsewhere: "When revenue is earned is set on Onebook's page Revenue recognition.",
  mode: "Journal entries",
  modes: { off: "None", draft: "Drafted; a person approves each", post: "Posted by themselves" },
  means: {
    off: "Onebook shows recognised revenue and posts none of it.",
    draft: "Drafts stand on the page Recognised revenue. Xero shows them as drafts too; QuickBooks has no drafts and sees an entry only once it is approved.",
    post: "Each entry is posted as soon as its month is over and its period open. After an entry was reversed, the next one waits for a person.",
  },
  from: "First month",
  fromHelp: "Year and month, such as 2026-11. What was earned before it is taken to be in the books already.",
  deferred: "Deferred revenue account",
  deferredHelp: "Where invoices are booked to before they are earned.",
  revenue: "Revenue account",
  choose: "Choose an account",
  classOf: (pipeline: string) => `Class of ${pipeline}`,
  noClass: "Without a class",
  noErp: "Connect an accounting system first.",
};

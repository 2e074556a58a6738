/** What several surfaces say. */
export const en = {
  loading: "Loading",
  retry: "Try again",
  cancel: "Cancel",
  close: "Close",
  save: "Save",
  saved: "Saved",
  why: "Why?",
  refresh: "Refresh",
  none: "None",
  search: "Search",
  unreachable: "Onebook did not answer.",
  unreachableNext: "Check your connection and try again in a minute.",
  failed: "This did not work",
  lastChecked: (moment: string) => `Last checked ${moment}`,
  dismiss: {
    button: "Dismiss",
    title: "Take this off the list",
    comment: "Why is nothing to be done?",
    commentHelp: "Your comment is kept in the log.",
  },
};

/** What surfaces say while no accounting system answers. */
export const en = {
  none: {
    title: "No accounting system is connected",
    admin: "Connect QuickBooks Online or Xero in the app's settings.",
    others: "Ask an admin to connect QuickBooks Online or Xero in the app's settings.",
  },
  reconnect: {
    title: "The accounting system is disconnected",
    admin: "What you see is the last known state. Reconnect it in the app's settings.",
    others: "What you see is the last known state. Ask an admin to reconnect it in the app's settings.",
  },
  settings: "Open the connected apps",
};

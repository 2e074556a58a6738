/** What the guided first run says. */
export const firstRun = {
  intro: "Six steps from here to the first invoice. You can leave at any time and go on later; until the last one nothing is written anywhere.",
  done: "Everything is set up. You can come back to any step.",
  step: (number: number, of: number) => `Step ${number} of ${of}`,
  names: {
    connect: "Connect",
    invoicing: "Invoicing",
    mapping: "Mapping",
    people: "People",
    try: "Try it",
    live: "Go live",
  },
  say: {
    connect: "Connect QuickBooks Online or Xero, and make sure that it is the right company.",
    invoicing: "Look at when an invoice is made, and what happens with it. The defaults suit most: from every won stage, approved, not sent, due in 30 days.",
    mapping: "Say where purchase order numbers and the like come from, and which tax code each tax word is.",
    people: "Name other admins, and finance. Until you do, everyone else only sees.",
    try: "Choose a real deal and see what would be made of it. Nothing is created.",
    live: "For a while, compare what Onebook would invoice with what you invoice by hand. When they agree, go live.",
  },
  open: "Open",
  right: "This is right",
  isDone: "Done",
  isNext: "Next",
  isOpen: "Later",
};

/**
 * The causes by which two numbers differ: `name` in a table, `short` below a bar, `why` with the formula. `billed` stands
 * in for what a cause is called where invoices are compared and not what is earned.
 */
export const en = {
  steps: {
    "duplicate-deals": {
      name: "Deals entered twice",
      short: "Twice in CRM",
      why: "A deal that repeats another one is counted in HubSpot and never invoiced. Its whole amount is taken out.",
    },
    "duplicate-documents": {
      name: "Invoices entered twice",
      short: "Twice in books",
      why: "The accounting system holds a second record of an invoice, and its revenue counts twice there. What the second record adds stands here.",
    },
    "lost-or-redated": {
      name: "Deals lost, moved or changed",
      short: "Lost or moved",
      why: "Sales' report counted these deals. Since then they were lost, moved to another period, or their amount was changed. Amount as it stands now − amount as reported.",
    },
    "not-invoiced": {
      name: "Not invoiced",
      short: "Not invoiced",
      why: "Deals won in the period for which no invoice is dated by its last day, wholly or in part. The part of the deal's amount that no invoice covers.",
    },
    "tax-in-amount": {
      name: "Tax inside the deal amount",
      short: "Tax",
      why: "The deal's amount holds tax, revenue never does. The tax within the invoiced part, at the rate the accounting system charged.",
    },
    currency: {
      name: "Exchange rates",
      short: "Rates",
      why: "The books use another exchange rate than HubSpot. Amount in its own currency × (rate in the books − rate in HubSpot).",
    },
    "amount-differs": {
      name: "Discounts and changed amounts",
      short: "Amounts",
      why: "Invoiced amount − deal amount, both without tax, at HubSpot's rate, less what rounding explains.",
    },
    "credit-notes": {
      name: "Credit notes",
      short: "Credits",
      why: "Credit notes dated by the period's last day against invoices of its deals, without tax.",
    },
    timing: {
      name: "Earned in another period",
      short: "Timing",
      why: "Of the invoices of the period's deals, what is earned before or after the period, as their schedules say.",
    },
    "earlier-deals": {
      name: "Revenue of other periods' deals",
      short: "Other periods",
      why: "Earned in the period by invoices of deals that were won before or after it.",
    },
    "no-deal": {
      name: "Revenue without a deal",
      short: "No deal",
      why: "Earned in the period by invoices, sales on the spot and journals that no won deal stands behind.",
    },
    rounding: {
      name: "Rounding",
      short: "Rounding",
      why: "What rounding each invoice line to whole cents adds: at most half a cent a line.",
    },
    unexplained: {
      name: "Unexplained",
      short: "Unexplained",
      why: "What no other cause explains. It should be 0.00; whatever stands here is to be looked into.",
    },
    deferred: {
      name: "Earned in another period",
      short: "Deferred",
      why: "Of what was billed in the period, the part that is earned before or after it.",
    },
    "billed-earlier": {
      name: "Billed in earlier periods",
      short: "Earlier",
      why: "What counts in this period of invoices and credit notes dated before it.",
    },
    "billed-later": {
      name: "Billed in later periods",
      short: "Later",
      why: "What counts in this period of invoices and credit notes dated after it.",
    },
    journals: {
      name: "Journals",
      short: "Journals",
      why: "Revenue of the period that a journal books without an invoice.",
    },
    "not-paid": {
      name: "Not paid yet",
      short: "Not paid",
      why: "Billed in the period, with tax, less what was paid for it by the period's last day.",
    },
    "paid-before": {
      name: "Paid before the period",
      short: "Paid before",
      why: "Invoices of the period that were paid before it began.",
    },
    "not-applied": {
      name: "Payments applied to nothing",
      short: "Not applied",
      why: "Money received in the period that is not applied to an invoice, less refunds.",
    },
  },
  billed: {
    timing: { name: "Billed in another period", short: "Timing", why: "Of the invoices of the period's deals, what is dated before or after the period." },
    "earlier-deals": { name: "Invoices of other periods' deals", short: "Other periods", why: "Invoices dated in the period for deals that were won before or after it." },
    "no-deal": { name: "Invoices without a deal", short: "No deal", why: "Invoices dated in the period that no won deal stands behind." },
    "duplicate-documents": { name: "Invoices entered twice", short: "Twice in books", why: "A second record of an invoice, dated in the period." },
  },
};

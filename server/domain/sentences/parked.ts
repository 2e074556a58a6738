import type { Template } from "./fill.ts";

/** What the connector said of a refusal is kept as it was said; other languages put the word for its code before it. */
const REFUSED = { sentence: "{said}", nextStep: "Correct it in {system} or on the deal, then press Retry." } as const;

/**
 * Every sentence about what waits for a person, and what to do about it. A key is the code of the reason, and after a
 * point what tells two sentences of one code apart. The surfaces say the same in other languages, by key; see
 * src/extensions/texts/said/. A key is kept with the row, so that it never changes its meaning.
 */
export const PARKED = {
  "no-connection": {
    sentence: "No ERP is connected yet.",
    nextStep: "Ask an admin to connect QuickBooks or Xero in the settings; Onebook then goes on by itself.",
  },
  "no-connection.preparing": {
    sentence: "Onebook is still reading which deals were won before it was connected.",
    nextStep: "Nothing to do; it goes on by itself.",
  },
  "no-connection.undecided": {
    sentence: "No rule says which of {names} this deal goes to.",
    nextStep: "Add a rule or a default organisation in the settings and press Retry.",
  },
  reconnect: {
    sentence: "The connection to {name} needs to be renewed.",
    nextStep: "Ask an admin to reconnect it in the settings; Onebook then goes on by itself.",
  },
  "deal-incomplete.properties": {
    sentence: "The deal lacks what your rules require: {properties}.",
    nextStep: "Fill in the missing fields on the deal; Onebook looks again by itself.",
  },
  "deal-incomplete.due-date": {
    sentence: "The invoice would be dated {date:date} and due before that, on {due:date}.",
    nextStep: "Choose a due date on or after the invoice date.",
  },
  "deal-incomplete.email": {
    sentence: "Invoices are mailed by the ERP, and neither contact nor company has an e-mail address.",
    nextStep: "Add an e-mail address to the contact or company; Onebook looks again by itself.",
  },
  "no-customer": {
    sentence: "The deal has neither a company nor a contact to bill.",
    nextStep: "Associate a company or a contact with the deal; Onebook looks again by itself.",
  },
  "customer-ambiguous": {
    sentence: '"{customer}" could be {count} customers in the ERP: {matches}.',
    nextStep: "Choose which customer it is, or merge them in the ERP and press Retry.",
  },
  "customer-ambiguous.tax-numbers": {
    sentence: '"{customer}" looks like {matches}, but the tax numbers differ.',
    nextStep: "Choose the customer, or correct the tax number on one side and press Retry.",
  },
  "customer-missing": {
    sentence: "{customer} is not a customer of {organisation} yet, and your settings do not let Onebook create customers.",
    nextStep: "Create the customer in the ERP and press Retry, or choose one that is there.",
  },
  "customer-archived": {
    sentence: '"{customer}" is {found} in the ERP, which is archived there.',
    nextStep: "Restore the customer in the ERP and press Retry, or choose another customer.",
  },
  "customer-blocked": {
    sentence: '{customer} is blocked for invoicing ({property} is "{value}").',
    nextStep: "Unblock the customer in the CRM; Onebook looks again by itself.",
  },
  "customer-currency": {
    sentence: "{customer} is kept in {kept} in the ERP and cannot be invoiced in {currency}.",
    nextStep: "Create a customer for {currency} in the ERP and choose it, or change the currency of the deal.",
  },
  "amount-not-positive": {
    sentence: "The invoice would be over {total:money}.",
    nextStep: "Give the deal lines or an amount above zero, or write a credit note in the ERP.",
  },
  "amounts-differ": {
    sentence: "The lines come to {lines:money}, the deal says {deal:money}: a difference of {by:money}.",
    nextStep: "Correct the lines or the amount of the deal, or raise the tolerance in the settings.",
  },
  "currency-not-enabled": {
    sentence: "{organisation} is not set up for {currency}.",
    nextStep: "Add {currency} to the currencies of the ERP and press Retry, or change the currency of the deal.",
  },
  "no-lines": {
    sentence: "The deal has no line items.",
    nextStep: "Add line items to the deal; Onebook looks again by itself.",
  },
  "no-lines.no-amount": {
    sentence: "The deal has neither line items nor an amount.",
    nextStep: "Add line items to the deal; Onebook looks again by itself.",
  },
  "line-unreadable": {
    sentence: 'The line "{line}" has a quantity, price or discount that is not a number.',
    nextStep: "Correct the line item on the deal; Onebook looks again by itself.",
  },
  "item-missing": {
    sentence: '"{item}"{sku} is not an item in the ERP.',
    nextStep: "Create the item in the ERP and press Retry, or let Onebook create items in the settings.",
  },
  "tax-unmapped": {
    sentence: "No ERP tax code is set for the CRM's {words}.",
    nextStep: "Map it in the settings under Tax and press Retry.",
  },
  "terms-unmapped": {
    sentence: '"{word}", the payment terms of the deal, is no payment term of {organisation}.',
    nextStep: "Map it in the settings under Payment terms and press Retry, or correct the field on the deal.",
  },
  "dimension-unknown": {
    sentence: '"{option}" ({property} of the deal) is no option of {dimension} in {organisation}.',
    nextStep: "Add the option in the ERP and press Retry, or correct the field on the deal.",
  },
  "period-closed": {
    sentence: "The books of {organisation} are closed up to {closed:date}, and the invoice would be dated {date:date}.",
    nextStep: "Choose a later invoice date with Create invoice, or reopen the period in the ERP and press Retry.",
  },
  "instalments-unreadable": {
    sentence: "The instalments cannot be read, or their percents do not sum to 100.",
    nextStep: 'Write them as percents such as "30/70", or as a number of months such as "12 months".',
  },
  "number-taken": {
    sentence: "Invoice number {number} is already used in the ERP by an invoice that is not ours.",
    nextStep: "Link that invoice to the deal if it is the one, or let the ERP number invoices in the settings.",
  },
  "several-invoices": {
    sentence: "The ERP holds {count} invoices with our reference {reference}: {numbers}.",
    nextStep: "Void the ones that are too many in the ERP and press Retry.",
  },
  "changed-after-sending": {
    sentence: "The deal was changed after invoice {invoices} was issued: invoiced {before:money} before tax, the deal now comes to {now:money}.",
    nextStep: "Credit the invoice and issue a new one, or leave it as it is.",
  },
  "changed-after-sending.draft": {
    sentence: "Invoice {invoice} is a draft that was changed by hand in the ERP, so it cannot be credited.",
    nextStep: "Settle it in the ERP, then choose Leave it as it is; or undo the payment there and press Retry.",
  },
  "changed-after-sending.settled": {
    sentence: "Invoice {invoice} has payments or credits on it, so it cannot be credited as a whole.",
    nextStep: "Settle it in the ERP, then choose Leave it as it is; or undo the payment there and press Retry.",
  },
  "period-closed.refused": REFUSED,
  "refused-by-erp": REFUSED,
  "refused-by-crm": REFUSED,
  "refused-by-erp.unreachable": {
    sentence: "{system} could not be reached for more than a day.",
    nextStep: "Check the connection in the settings, then press Retry.",
  },
  poison: {
    sentence: "Onebook could not look at this deal, although it tried several times.",
    nextStep: "Press Retry; if it happens again, send the deal's log to support.",
  },
  "our-fault": {
    sentence: "Onebook failed on this deal in a way it should not have. Nothing was sent twice, and the details are in the log.",
    nextStep: "Press Retry; if it happens again, send the deal's log to support.",
  },
} as const satisfies Record<string, Template>;

export type ParkedKey = keyof typeof PARKED;

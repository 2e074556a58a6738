import { grouped } from "../../../domain/money.ts";
import type { Values } from "../../../domain/sentences/fill.ts";

/**
 * Every line of the log, with gaps for what differs; what stands in square brackets is left out where its gap is empty. The
 * surfaces say the same in other languages, by key: see src/extensions/texts/said/. Gaps with a kind hold keys of WORDS.
 */
export const LINES = {
  "seen": "Read a record",
  "seen.invoice": "Read invoice {invoice}[ over {total:money}]: {state:state}[, {open:money} open]",
  "conflict": "Asks a person about {customer}: the systems disagree on {fields:field}",
  "conflict.unnamed": "Asks a person about a customer: the systems disagree on {fields:field}",
  "shadow.nothing": "In shadow: nothing would have been done",
  "shadow.invoice": "In shadow: would have made an invoice[ over {total:money}][ for {customer}]",
  "gave-up": "Gave up for now: {reasons}",
  "failed": "Failed ({what}) and will look again; failure {count} in a row",
  "decided": "Decided",
  "decided.step": "Decided to {step:step}",
  "waits": "Waits for a person: {reasons}",
  "rests": "Nothing more to do; the deal is {state:state}",
  "rests.unstated": "Nothing more to do; the deal is as it should be",
  "wrote": "Wrote {fields:field} of {customer} to the {side:side}",
  "wrote.unnamed": "Wrote {fields:field} of a customer to the {side:side}",
  "did": "Done: {step:step}[ {number}][ over {total:money}]",
  "did.found": "Found that an earlier attempt to {step:step}[ {number}][ over {total:money}] had gone through",
  "did.failed": "Tried to {step:step}: {what}",
  "asked": "{by} asked for {what}",
  "asked.create-invoice": "{by} asked for an invoice",
  "asked.refresh": "{by} asked to look again",
  "asked.leave": "{by} chose to leave the sent invoice as it is",
  "asked.credit-and-reissue": "{by} chose to credit the invoice and issue a new one",
  "asked.link-invoice": "{by} linked invoice {invoice} to the deal",
  "asked.link-customer": "{by} linked the deal's customer to customer {id}",
  "asked.erase-contact": "{by} asked to erase the personal data of a contact",
  "asked.retry": "{by} asked to retry ({code})",
  "asked.retry-all": "{by} asked to retry everything that waits for the same reason ({code})",
  "asked.link-company": "{by} said that the company is {customer} in the accounting system",
  "asked.map-product": "{by} said that product {product} is {item} in the accounting system",
  "asked.unmap-product": "{by} let product {product} be found by SKU and name again",
  "asked.settle-conflict": "{by} decided about {fields:field} of {customer}: {take:take}",
  "asked.dismiss": '{by} dismissed "{code}": {comment}',
  "asked.draft-journals": "{by} had the journal entries drafted now",
  "asked.approve-journal": "{by} approved the journal entry of {month}",
  "asked.leave-out-journal": "{by} left out the journal entry of {month}",
  "asked.reverse-journal": "{by} had the journal entry of {month} reversed",
  "asked.release-reminder": "{by} sent a reminder to {customer}",
  "asked.skip-reminder": "{by} left out a reminder to {customer}",
  "asked.lift-hold": "{by} lets {customer} be reminded again",
  "asked.hold-reminders-dispute": "{by} said that {customer} disputes what is owed",
  "asked.hold-reminders-promise": "{by} said that {customer} has promised to pay",
  "asked.duplicate": "{by} decided whether a deal was entered twice",
  "asked.duplicate-document": "{by} decided whether an invoice was entered twice",
  "asked.recognise": "{by} entered what was delivered or used",
  "asked.withdraw-recognition": "{by} took back an entry of what was delivered or used",
  "changed": "Changed",
  "changed.connect-link": "Asked for a link to connect {system}[ by {by}]",
  "changed.connected": "Connected to {name}",
  "changed.connected-awaiting": "Connected to {name}, awaiting confirmation",
  "changed.confirmed": "Connection to {name} confirmed[ by {by}]",
  "changed.disconnected": "Disconnected from {name}[ by {by}]",
  "changed.installed": "{by} installed Onebook",
  "changed.installed-admin": "{by} installed Onebook and is an admin",
  "changed.erased": "Erased personal data of {what}",
  "changed.uninstalled": "Onebook was uninstalled",
  "changed.month-closed": "Closed the month {month}[ by {by}]",
  "changed.month-reopened": "Opened the month {month} again[ by {by}]",
  "changed.live": "Went live[ by {by}]",
  "changed.shadow": "Went back to shadow mode[ by {by}]",
  "changed.settings": "Settings changed[ by {by}]",
  "changed.left": "Left {count} deals that were won before to the button",
  "changed.needs-reconnect": "A connection needs to be renewed by an admin",
} as const;

export type LineKey = keyof typeof LINES;

/** What a gap with a kind may hold; anything else stands for itself. */
export const WORDS = {
  "step.link-customer": "link the customer to one of the ERP's",
  "step.create-customer": "create the customer",
  "step.link-item": "link a product to one of the ERP's items",
  "step.create-item": "create an item",
  "step.open-revision": "open a new revision of the deal's invoice",
  "step.adopt-invoice": "take over an invoice that carries our reference",
  "step.create-invoice": "create the invoice",
  "step.update-invoice": "bring the draft invoice up to date",
  "step.send-invoice": "have the ERP send the invoice",
  "step.credit-invoice": "credit the invoice in full",
  "step.write-status": "write the billing status to the deal",
  "step.timeline": "add an entry to the deal's timeline",
  "step.task": "create a task for the owner",
  "step.update-customer": "bring the customer up to date",
  "step.approve-journal": "post the drafted journal entry",
  "step.discard-journal": "discard the drafted journal entry",
  "step.post-journal": "write the journal entry",
  "step.remind-by-mail": "send the reminder by mail",
  "step.remind-by-task": "create a task about the reminder",
  "field.name": "name",
  "field.email": "e-mail address",
  "field.phone": "phone number",
  "field.address": "address",
  "field.taxNumber": "tax number",
  "take.crm": "the CRM's value counts",
  "take.erp": "the accounting system's value counts",
  "take.both": "each keeps its own",
  "side.crm": "CRM",
  "side.erp": "accounting system",
} as const;

/** One line about an entry. `reasons`: the reasons it speaks of, in English; said again below where they are kept as data. */
export interface Line {
  key: LineKey;
  values: Values;
}

const GAP = /\{(\w+)(?::(\w+))?\}/g;

/** In English. */
export function lineText({ key, values }: Line): string {
  const shown = LINES[key].replaceAll(/\[([^\]]*)\]/g, (_all, part: string) => (gapsOf(part).every((name) => values[name]) ? part : ""));
  return shown.replaceAll(GAP, (_gap, name: string, kind?: string) => wordsFor(values[name] ?? "", kind));
}

const gapsOf = (part: string): string[] => [...part.matchAll(GAP)].map(([, name = ""]) => name);

function wordsFor(value: string, kind: string | undefined): string {
  if (kind === undefined) return value;
  if (kind === "money") return grouped(value);
  const words = value.split(",").map((one) => (WORDS as Partial<Record<string, string>>)[`${kind}.${one}`] ?? one.replaceAll("_", " "));
  return words.join(", ");
}

import { fill, type GapsOf, type Template, type Values } from "./fill.ts";

/** What a connector said is kept as it was said; other languages put the word for its code before it. */
const SAID = "{said}";
const PUT_BACK = "Put it back as it was there, or correct the difference by an entry of your own and close the month with a comment.";
const CHOOSE = "Choose both accounts in Onebook's settings under Recognised revenue.";

/**
 * Every sentence about what does not go on by itself beside the deals: calls of a connection, journal entries, reminders.
 * The surfaces say the same in other languages, by key; see src/extensions/texts/said/. A key is kept with the row, so that
 * it never changes its meaning.
 */
export const TROUBLES = {
  "call-failed": { sentence: SAID, nextStep: "" },
  "sweep-failed": { sentence: "Onebook could not go through what changed; it tries again by itself.", nextStep: "" },
  "change-given-up": { sentence: "A change of {entity} {id} could not be dealt with, however often it was tried.", nextStep: "" },
  "reminder-refused": { sentence: SAID, nextStep: "" },
  "reminder-unsure": { sentence: "No answer came to a mail of this reminder. It may have left, and is not sent again.", nextStep: "" },
  "journal-refused": { sentence: SAID, nextStep: "Correct it there or in the settings, then press Draft now." },
  "journal-delayed": { sentence: SAID, nextStep: "It is tried again by itself." },
  "journal-closed": {
    sentence: "The books of {organisation} are closed until {until:date}.",
    nextStep: "Reopen the period there and press Draft now, or leave the entry out: its amounts then come with the next month's.",
  },
  "journal-gone": {
    sentence: "This entry was posted, and is no longer in the accounting system.",
    nextStep: "Restore it there, or leave it out: its amounts then come with the next month's entry.",
  },
  "journal-changed": {
    sentence: "This entry was changed in the accounting system: it holds {there:money} of {thereOn:date} there, and {here:money} of {hereOn:date} here.",
    nextStep: PUT_BACK,
  },
  "journal-accounts-changed": {
    sentence: "The accounts of this entry were changed in the accounting system: it debits {thereDebit} and credits {thereCredit} there, and {hereDebit} and {hereCredit} here.",
    nextStep: PUT_BACK,
  },
  "journals-without-deferred": { sentence: "{organisation} has no deferred revenue account chosen for journals.", nextStep: CHOOSE },
  "journals-without-revenue": { sentence: "{organisation} has no revenue account chosen for journals.", nextStep: CHOOSE },
  "journals-one-account": { sentence: "Deferred revenue and revenue are the same account, so a journal would move nothing.", nextStep: CHOOSE },
  "journals-account-gone": { sentence: "Account {account} is not in {organisation} any more.", nextStep: CHOOSE },
  "journals-without-month": { sentence: "No first month is chosen for journals.", nextStep: "Choose it in Onebook's settings under Recognised revenue." },
} as const satisfies Record<string, Template>;

export type TroubleKey = keyof typeof TROUBLES;
type ValuesOf<Key extends TroubleKey> = Record<GapsOf<(typeof TROUBLES)[Key]["sentence"]> | GapsOf<(typeof TROUBLES)[Key]["nextStep"]>, string>;

/** In English, and as data for whoever says it in another language. */
export interface Trouble {
  sentence: string;
  nextStep: string;
  said: { key: TroubleKey; values: Values };
}

/** `values` stand in the gaps of the key's sentence; more of them may help to say it in other languages. */
export function trouble<Key extends TroubleKey>(key: Key, values: ValuesOf<Key> & Values): Trouble {
  const { sentence, nextStep } = TROUBLES[key];
  return { sentence: fill(sentence, values), nextStep: fill(nextStep, values), said: { key, values } };
}

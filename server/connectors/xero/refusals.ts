import type { Consequence, VendorErrorCode } from "../vendor-error.ts";

export interface Meaning {
  consequence: Consequence;
  code: VendorErrorCode;
  /** For people: what is wrong and what to do. */
  message: string;
}

const park = (code: VendorErrorCode, message: string): Meaning => ({ consequence: "park", code, message });

/**
 * Xero has one error number for every validation; what is wrong stands only in its sentences. They are matched by the
 * words least likely to be reworded, the more telling ones first.
 */
const MEANINGS: readonly { says: RegExp; means: Meaning }[] = [
  {
    says: /idempotency|used with a different request/i,
    means: {
      consequence: "retry",
      code: "key-conflict",
      message: "Xero remembers another request under this key. The record is looked up, then sent under a new key.",
    },
  },
  {
    says: /lock date|locked period|period (is|has been) locked/i,
    means: park("closed-period", "The books are locked on this date. Move the lock date in Xero or choose a later date."),
  },
  {
    says: /invoice ?(#|number|no\b).*unique|number must be unique|already exists.*invoice ?number/i,
    means: park("duplicate-number", "Xero already has an invoice with this number. Use another number or link the existing one."),
  },
  {
    says: /contact name .*(already assigned|must be unique)/i,
    means: park("duplicate-name", "Xero already has a contact of this name. Link that one or change the name."),
  },
  {
    says: /contact number .*(already|must be unique)|already.*contact number|contact (already exists|exists already)/i,
    means: park("duplicate-name", "Xero already has a contact made from this CRM record. Link that one."),
  },
  {
    says: /item with code .*already exists|code .*already exists|item code .*unique/i,
    means: park("duplicate-name", "Xero already has an item with this code. Link that one or change the SKU in the CRM."),
  },
  {
    says: /currency/i,
    means: park("currency-not-enabled", "Xero does not accept this currency here. Add it to the organisation's currencies or change the deal's."),
  },
  {
    says: /(payment|credit note|credit)s?\b.*\b(allocated|applied|attached)|has (a )?payments?/i,
    means: park("has-payments", "A payment or credit stands on this invoice in Xero, so it cannot be changed. Remove it there first."),
  },
  {
    says: /not of valid status|status .*(cannot|invalid|not valid)|cannot be (edited|modified|updated)/i,
    means: {
      consequence: "retry",
      code: "stale-version",
      message: "The record was approved, paid or voided in Xero in the meantime. It is read again before anything else is done.",
    },
  },
  {
    says: /contact.*(archived|not found|does not exist|could not be found|must be specified|invalid)|archived contact/i,
    means: park("bad-reference", "The contact is archived or gone in Xero. Restore it there or choose another customer."),
  },
  {
    says: /item code.*(not valid|not found|does not exist)|item.*(not found|does not exist)/i,
    means: park("bad-reference", "An item on this invoice is not in Xero any more. Create it again there or choose another item."),
  },
  {
    says: /account code|account .*(not valid|not found|does not exist|archived)|tax ?type|tracking/i,
    means: park(
      "bad-reference",
      "An account, tax rate or tracking option does not fit in Xero. Check the mapping in the settings and the item's account in Xero.",
    ),
  },
  {
    says: /e-?mail address/i,
    means: park("validation", "The contact in Xero has no usable e-mail address. Add one there, then try again."),
  },
];

/** The first rule that knows one of the messages; QueryParseException and the like are ours to mend. */
export function meaningOf(messages: readonly string[]): Meaning {
  const known = MEANINGS.find(({ says }) => messages.some((message) => says.test(message)));
  if (known) return known.means;
  if (messages.some((message) => /syntax error|no property or field|unterminated|cannot be parsed|deseriali[sz]/i.test(message))) {
    return { consequence: "bug", code: "validation", message: "Xero cannot read what we sent." };
  }
  return park("validation", `Xero refuses this. Correct it in Xero or in the deal. It says: ${withoutPeople(messages)}`);
}

/** Xero words its rules for people; addresses, quoted names and whatever looks like a key stay out. */
function withoutPeople(messages: readonly string[]): string {
  return messages
    .join(" ")
    .replace(/\S+@\S+|[A-Za-z0-9_-]{25,}|"[^"]*"|'[^']*'/g, "…")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 200);
}

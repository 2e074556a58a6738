import type { Consequence, VendorErrorCode } from "../vendor-error.ts";

export interface Meaning {
  consequence: Consequence;
  code: VendorErrorCode;
  /** For people: what is wrong and what to do. */
  message: string;
}

const park = (code: VendorErrorCode, message: string): Meaning => ({ consequence: "park", code, message });
const bug = (message: string): Meaning => ({ consequence: "bug", code: "validation", message });

export const RECONNECT: Meaning = {
  consequence: "stop",
  code: "reconnect",
  message: "QuickBooks no longer accepts our authorisation. Connect the company again.",
};

/** QuickBooks fault codes as recorded or published by Intuit. */
const MEANINGS: Record<string, Meaning> = {
  "120": RECONNECT,
  "3200": RECONNECT,
  "500": bug("QuickBooks does not know the operation that we asked for."),
  "610": park(
    "not-found",
    "Something this needs was deleted or made inactive in QuickBooks. Make it active again or choose another.",
  ),
  "2010": bug("QuickBooks does not know a property that we sent."),
  "2020": bug("QuickBooks misses a required property in what we sent."),
  "2030": bug("QuickBooks cannot read a value that we sent."),
  "2050": park("validation", "A text is longer than QuickBooks allows. Shorten it in the CRM."),
  "2170": bug("QuickBooks does not accept the kind of record we sent."),
  "2500": park(
    "bad-reference",
    "A customer, item, account, term or tax code this refers to is not in QuickBooks. Check the mapping in the settings.",
  ),
  "4000": bug("QuickBooks cannot parse our query."),
  "4001": bug("QuickBooks refuses our query."),
  "5010": {
    consequence: "retry",
    code: "stale-version",
    message: "Somebody changed this in QuickBooks in the meantime. It is read again before anything else is done.",
  },
  "6000": park(
    "validation",
    "QuickBooks refuses this by one of its own rules. Correct it in QuickBooks or in the deal.",
  ),
  "6070": bug("QuickBooks calculates another amount than a line says."),
  "6140": park(
    "duplicate-number",
    "QuickBooks already has a document with this number. Use another number or link the existing one.",
  ),
  "6190": park("missing-scope", "The QuickBooks subscription has lapsed. Renew it in QuickBooks, then try again."),
  "6210": park(
    "closed-period",
    "The books are closed on this date. Reopen the period in QuickBooks or choose a later date.",
  ),
  "6240": park(
    "duplicate-name",
    "QuickBooks already has a customer, vendor, employee or item of this name. Link that one or change the name.",
  ),
  "6540": park("has-payments", "A deposited payment locks this in QuickBooks. Take the payment off the deposit first."),
};

/** Faults of the 2000s are about the form of a request, all others about the business. */
export function meaningOf(fault: {
  code?: string | null | undefined;
  Message?: string | null | undefined;
  Detail?: string | null | undefined;
}): Meaning {
  const code = fault.code ?? "";
  const words = `${fault.Message ?? ""} ${fault.Detail ?? ""}`;
  if ((code === "6000" || code === "2500" || code === "2020") && /multi-?currency|currency/i.test(words)) {
    return park(
      "currency-not-enabled",
      "QuickBooks does not accept this currency here. Turn on multicurrency or change the currency.",
    );
  }
  const known = MEANINGS[code];
  if (known) return code === "6000" ? { ...known, message: withReason(known.message, fault.Detail) } : known;
  return /^2\d{3}$/.test(code)
    ? bug("QuickBooks refuses the form of what we sent.")
    : park("validation", withReason("QuickBooks refuses this. Correct it in QuickBooks or in the deal.", fault.Detail));
}

/** QuickBooks words its business rules for people; anything that looks like an address or a token stays out. */
function withReason(message: string, detail: string | null | undefined): string {
  const reason = (detail ?? "")
    .replace(/^\s*business validation error\s*:\s*/i, "")
    .replace(/\S+@\S+|[A-Za-z0-9_-]{25,}/g, "…")
    .replace(/\s+/g, " ")
    .trim()
    .slice(0, 200);
  return reason === "" ? message : `${message} It says: ${reason}`;
}

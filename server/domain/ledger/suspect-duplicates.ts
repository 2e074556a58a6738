import { daysBetween } from "../calendar.ts";
import type { Money } from "../money.ts";
import type { PlainDate } from "../records.ts";
import { domainKey, nameKey } from "../matching/keys.ts";

/** What tells whether two won deals may be one sale entered twice. */
export interface SaleSeen {
  dealId: string;
  name: string;
  customer: { id: string; name: string; domain: string | null } | null;
  amount: Money;
  closedOn: PlainDate;
}

export interface Suspicion {
  /** The later record, which would not count. */
  dealId: string;
  duplicateOf: string;
  because: ("same-amount" | "same-domain" | "same-name" | "same-deal-name")[];
}

/** Two records of one sale are mostly entered within weeks; a renewal comes later. */
const MOST_DAYS_APART = 31;
/** Prices repeat. Of one amount, no more deals than this are compared with each other. */
const MOST_ALIKE = 200;

/**
 * Pairs of deals that may be one sale: the same amount within a month, and a customer that is the same but for its legal
 * form, or the same customer and the same name of the deal. A suspicion counts nowhere until a person has confirmed it.
 */
export function suspectDuplicates(sales: readonly SaleSeen[]): Suspicion[] {
  const byAmount = Map.groupBy(sales.filter(({ amount }) => amount.minor !== 0), ({ amount }) => `${amount.minor} ${amount.currency}`);
  return [...byAmount.values()].flatMap((alike) => {
    const inOrder = alike.toSorted((a, b) => compare(a.closedOn, b.closedOn) || compare(a.dealId, b.dealId)).slice(0, MOST_ALIKE);
    return inOrder.flatMap((later, index) => {
      const first = inOrder.slice(0, index).find((earlier) => becauseOf(earlier, later) !== null);
      const because = first && becauseOf(first, later);
      return first && because ? [{ dealId: later.dealId, duplicateOf: first.dealId, because }] : [];
    });
  });
}

function becauseOf(earlier: SaleSeen, later: SaleSeen): Suspicion["because"] | null {
  if (daysBetween(earlier.closedOn, later.closedOn) > MOST_DAYS_APART || earlier.customer === null || later.customer === null) return null;
  const [one, other] = [earlier.customer, later.customer];
  const domain = domainKey(one.domain) !== null && domainKey(one.domain) === domainKey(other.domain);
  const name = coreName(one.name) !== null && coreName(one.name) === coreName(other.name);
  const dealName = nameKey(earlier.name) === nameKey(later.name);
  // One customer may well buy the same twice; two records of a customer that buy the same at once are rarely two.
  if (one.id === other.id ? !dealName : !domain && !name) return null;
  return ["same-amount", ...(domain ? ["same-domain" as const] : []), ...(name ? ["same-name" as const] : []), ...(dealName ? ["same-deal-name" as const] : [])];
}

const LEGAL_FORMS = new Set(
  "inc incorporated corp corporation co company ltd limited llc llp lp plc gmbh mbh ag kg ohg ug se sa sas sarl srl spa bv nv oy ab as aps pty pte kk".split(" "),
);

/** The name without legal forms at its end: "Acme Corp" and "Acme Corporation Ltd." are both "acme". */
export function coreName(name: string): string | null {
  const words = (nameKey(name) ?? "").replace(/[.']/g, "").split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  while (words.length > 1 && LEGAL_FORMS.has(words.at(-1) ?? "")) words.pop();
  return words.join(" ") || null;
}

const compare = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

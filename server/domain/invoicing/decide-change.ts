import { moneyText } from "../money.ts";
import { park, type ParkReason } from "../parking.ts";
import type { Context } from "./context.ts";
import { decideParts } from "./decide-parts.ts";
import { isEditable } from "./editable.ts";
import { hasEnded, type BookedInvoice, type Next } from "./observation.ts";
import { invoiceReference } from "./reference.ts";

/**
 * The deal was changed after it was invoiced. What the customer has not been given is brought up to date; what has been
 * sent is never changed silently: a person chooses to credit and issue anew, or to leave it.
 */
export function decideChange(context: Context, standing: readonly BookedInvoice[]): Next {
  const { seen, plan, problems } = context;
  if (seen.book.acceptedFingerprint === plan.fingerprint) return { kind: "rest", why: "accepted-difference" };
  const live = standing.filter((booked) => !hasEnded(booked));
  const samePieces = live.every((booked) => booked.instalment >= 1 && booked.instalment <= plan.parts.length);
  if (samePieces && live.every((booked) => isEditable(booked, context))) {
    if (problems.length > 0) return { kind: "park", reasons: problems };
    return openRevision(context);
  }
  if (seen.book.reissueFingerprint !== plan.fingerprint) return { kind: "park", reasons: [changedAfterSending(live, context)] };
  return creditNext(context, live);
}

function openRevision({ seen, plan }: Context): Next {
  const on = seen.book.openedOn ?? seen.today;
  const step = { name: "open-revision", revision: seen.book.revision + 1, fingerprint: plan.fingerprint, on } as const;
  return { kind: "act", step };
}

function creditNext(context: Context, live: readonly BookedInvoice[]): Next {
  const { seen } = context;
  const blocked = live.find((booked) => booked.invoice.state === "draft" || booked.invoice.balance.minor !== booked.invoice.total.minor);
  if (blocked) return { kind: "park", reasons: [cannotCredit(blocked)] };
  const [next] = live;
  if (next === undefined) return decideParts(context, seen.book.revision + 1);
  const reference = invoiceReference({
    accountId: seen.accountId,
    dealId: seen.dealId,
    revision: next.revision,
    instalment: next.instalment,
  });
  return { kind: "act", step: { name: "credit-invoice", invoice: next.invoice, reference: `${reference}C`, on: seen.today } };
}

function changedAfterSending(live: readonly BookedInvoice[], { plan }: Context): ParkReason {
  const names = live.map(({ invoice }) => invoice.number ?? invoice.id).join(", ");
  const invoiced = live.reduce((minor, { invoice }) => minor + invoice.subtotal.minor, 0);
  const now = moneyText(plan.total);
  const before = moneyText({ minor: invoiced, currency: plan.currency });
  return park("changed-after-sending", { invoices: names, before, now }, [
    { id: "credit-and-reissue", label: "Credit and issue anew" },
    { id: "leave", label: "Leave it as it is" },
  ]);
}

function cannotCredit({ invoice }: BookedInvoice): ParkReason {
  const key = invoice.state === "draft" ? "changed-after-sending.draft" : "changed-after-sending.settled";
  return park(key, { invoice: invoice.number ?? invoice.id }, [{ id: "leave", label: "Leave it as it is" }]);
}

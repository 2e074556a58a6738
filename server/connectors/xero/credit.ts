import type { CreditNote as SdkCreditNote } from "xero-node/dist/gen/model/accounting/creditNote.js";
import { amountText, type Money } from "../../domain/money.ts";
import type { PlainDate, Settlement } from "../../domain/records.ts";
import type { Erp } from "../erp.ts";
import { readMoney, wireNumber } from "./amounts.ts";
import type { Context } from "./context.ts";
import { creditLines } from "./credit-lines.ts";
import { nonsense, refuse, standing } from "./errors.ts";
import { readWireInvoice, UNIT_DECIMALS } from "./invoices.ts";
import { referenceText } from "./reference.ts";
import { creditRecord } from "./settlement-record.ts";
import { creditNotesWith } from "./settlements.ts";
import { allocated, creditNote as creditNoteSchema, writtenOne, type WireCreditNote, type WireInvoice } from "./wire.ts";

/** One effect, two requests: Xero refuses a key that comes back with another body. Its keys may have 128 characters. */
const APPLY = "-apply";
const ENDED = new Set(["VOIDED", "DELETED"]);

/**
 * Credits what is open on an invoice: an approved credit note, then its allocation. Repeating it is safe at any point
 * and beyond the six minutes of Xero's keys: a credit note of ours that stands is found and only applied.
 */
export function createCredit(context: Context): Pick<Erp, "creditInvoice"> {
  return {
    async creditInvoice(invoice, reference, date, key) {
      const ours = (await creditNotesWith(context, reference)).find((note) => !ENDED.has(note.Status));
      const wire = await readWireInvoice(context, invoice.id);
      if (wire === null) throw refuse("park", "not-found", "Xero no longer has this invoice. Look at the deal again.");
      const balance = ENDED.has(wire.Status) ? readMoney(null, wire.CurrencyCode) : readMoney(wire.AmountDue, wire.CurrencyCode);
      const note = ours ?? (await createNote(context, { wire, balance, reference, date, key }));
      const before = settlementOf(note);
      const amount = balance.minor < before.unapplied.minor ? balance : before.unapplied;
      if (amount.minor === 0) return before;
      return standing(apply(context, { note, before, invoiceId: wire.InvoiceID, amount, date, key }));
    },
  };
}

interface NewNote {
  wire: WireInvoice;
  balance: Money;
  reference: string;
  date: PlainDate;
  key: string;
}

async function createNote({ sdk }: Context, { wire, balance, reference, date, key }: NewNote): Promise<WireCreditNote> {
  if (balance.minor === 0) {
    throw refuse("park", "has-payments", `Nothing is open on invoice ${wire.InvoiceNumber ?? wire.InvoiceID}, so there is nothing to credit.`);
  }
  const body = {
    type: "ACCRECCREDIT",
    status: "AUTHORISED",
    contact: { contactID: wire.Contact.ContactID },
    date,
    reference: referenceText(reference, null),
    currencyCode: wire.CurrencyCode,
    ...(wire.CurrencyRate == null ? {} : { currencyRate: wireNumber(wire.CurrencyRate, "exchange rate") }),
    ...creditLines(wire, balance),
  };
  const notes = { creditNotes: [body as unknown as SdkCreditNote] };
  const answer = await sdk.write(key, (api, tenant) => api.createCreditNotes(tenant, notes, true, UNIT_DECIMALS, key));
  return writtenOne(answer, "CreditNotes", creditNoteSchema);
}

interface Application {
  note: WireCreditNote;
  before: Settlement;
  invoiceId: string;
  amount: Money;
  date: PlainDate;
  key: string;
}

async function apply({ sdk }: Context, { note, before, invoiceId, amount, date, key }: Application): Promise<Settlement> {
  const allocations = {
    allocations: [{ amount: wireNumber(amountText(amount), "credited amount"), date, invoice: { invoiceID: invoiceId } }],
  };
  const ownKey = `${key}${APPLY}`;
  const answer = await sdk.write(ownKey, (api, tenant) =>
    api.createCreditNoteAllocation(tenant, note.CreditNoteID, allocations, true, ownKey),
  );
  const made = writtenOne(answer, "Allocations", allocated);
  const taken = readMoney(made.Amount, amount.currency);
  const label = note.CreditNoteNumber?.trim() ? note.CreditNoteNumber : null;
  const allocation = { kind: "credit-note", sourceId: before.id, label, invoiceId, amount: taken, date: made.Date ?? date } as const;
  return {
    ...before,
    unapplied: { ...before.unapplied, minor: before.unapplied.minor - taken.minor },
    allocations: [...before.allocations, allocation],
  };
}

function settlementOf(note: WireCreditNote): Settlement {
  const settlement = creditRecord(note);
  if (settlement === null) throw nonsense(true, "Xero answered a credit note with something else.");
  return settlement;
}

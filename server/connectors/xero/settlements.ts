import type { Settlement } from "../../domain/records.ts";
import type { Erp } from "../erp.ts";
import type { Context } from "./context.ts";
import { UNIT_DECIMALS } from "./invoices.ts";
import { allPages } from "./pages.ts";
import { referenceIn } from "./reference.ts";
import { creditRecord, onAccountRecord, paymentRecord } from "./settlement-record.ts";
import { ifAllowed, orNull } from "./transport.ts";
import { creditNote as creditNoteSchema, oneOf, overpayment, prepayment, wholePayment, type WireCreditNote } from "./wire.ts";
import { quoted } from "./where.ts";

/** Credit notes that begin with one reference: one for each time a deal was credited. */
const MOST_FOUND = 200;

type SettlementPart = Pick<Erp, "readSettlement" | "findCreditNotes">;

export function createSettlements(context: Context): SettlementPart {
  const { sdk } = context;

  /** Payments and refunds are one kind of record to Xero: what it is stands in the answer. */
  async function readPayment(id: string): Promise<Settlement | null> {
    const answer = await orNull(sdk.read((api, tenant) => api.getPayment(tenant, id)));
    if (answer === null) return null;
    return paymentRecord(oneOf(answer, "Payments", wholePayment), (await context.facts()).homeCurrency);
  }

  async function readCreditNote(id: string): Promise<Settlement | null> {
    const answer = await orNull(sdk.read((api, tenant) => api.getCreditNote(tenant, id, UNIT_DECIMALS)));
    return answer && creditRecord(oneOf(answer, "CreditNotes", creditNoteSchema));
  }

  async function readOverpayment(id: string): Promise<Settlement | null> {
    const answer = await ifAllowed(orNull(sdk.read((api, tenant) => api.getOverpayment(tenant, id))), null);
    return answer && onAccountRecord("overpayment", id, oneOf(answer, "Overpayments", overpayment), (await context.facts()).homeCurrency);
  }

  async function readPrepayment(id: string): Promise<Settlement | null> {
    const answer = await ifAllowed(orNull(sdk.read((api, tenant) => api.getPrepayment(tenant, id))), null);
    return answer && onAccountRecord("prepayment", id, oneOf(answer, "Prepayments", prepayment), (await context.facts()).homeCurrency);
  }

  const readers = { payment: readPayment, refund: readPayment, "credit-note": readCreditNote, overpayment: readOverpayment, prepayment: readPrepayment };

  return {
    readSettlement: (kind, id) => readers[kind](id),

    async findCreditNotes({ reference }) {
      const found = await creditNotesWith(context, reference);
      return found.map(creditRecord).filter((each) => each !== null);
    },
  };
}

/** With `page`, because without it lists leave the lines out. */
export async function creditNotesWith({ sdk }: Context, reference: string): Promise<WireCreditNote[]> {
  const where = `Type=="ACCRECCREDIT" AND Reference!=null AND Reference.StartsWith(${quoted(reference)})`;
  const ask = (page: number, size: number) =>
    sdk.read((api, tenant) => api.getCreditNotes(tenant, undefined, where, undefined, page, UNIT_DECIMALS, size));
  const found = await allPages({ name: "CreditNotes", schema: creditNoteSchema, ask }, MOST_FOUND);
  return found.filter((wire) => referenceIn(wire.Reference) === reference);
}

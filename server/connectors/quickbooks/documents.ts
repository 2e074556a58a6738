import { subtract, zero } from "../../domain/money.ts";
import type { ErpDocument } from "../../domain/records.ts";
import type { Erp } from "../erp.ts";
import { readMoney } from "./amounts.ts";
import type { Context } from "./context.ts";
import { refuse } from "./errors.ts";
import { isVoided, modifiedAt, viewLink } from "./invoice-record.ts";
import type { QuickBooksOptions } from "./options.ts";
import { quoted } from "./query.ts";
import { instantFrom } from "./times.ts";
import { creditMemo, invoice, understood, type WireCreditMemo, type WireInvoice } from "./wire.ts";

const PAGE = 1000;
const ENTITIES = { invoice: "Invoice", "credit-note": "CreditMemo" } as const;
type Listed = keyof typeof ENTITIES;
const FIRST = "invoice|1970-01-01T00:00:00Z|0";

/**
 * Page by page in the order in which they were made: what is deleted meanwhile would pull others onto a page already read,
 * so each page begins anew with the last moment seen. Only where a whole page was made in one second is it turned.
 */
export function createDocuments(context: Context): Pick<Erp, "documentsDated"> {
  return {
    async documentsDated(since, cursor) {
      const { kind, from, skip } = placeOf(cursor ?? FIRST);
      const where = `TxnDate >= ${quoted(since)} AND MetaData.CreateTime >= ${quoted(from)}`;
      const rows = await context.queries.one({ entity: ENTITIES[kind], where, orderBy: "MetaData.CreateTime", skip, limit: PAGE, beyond: "cut" });
      const { homeCurrency } = await context.company();
      const wires = rows.map((row) => wireOf(kind, row));
      const documents = wires.map((wire) => documentRecord(kind, wire, { homeCurrency, options: context.options }));
      if (rows.length < PAGE) return { documents, payments: [], cursor: kind === "invoice" ? FIRST.replace("invoice", "credit-note") : null };
      const last = instantFrom(wires.at(-1)?.MetaData?.CreateTime ?? "") ?? from;
      return { documents, payments: [], cursor: last > from ? `${kind}|${last}|0` : `${kind}|${from}|${skip + PAGE}` };
    },
  };
}

function placeOf(cursor: string): { kind: Listed; from: string; skip: number } {
  const [kind, from = "", skip = ""] = cursor.split("|");
  if ((kind !== "invoice" && kind !== "credit-note") || instantFrom(from) === undefined || !/^\d+$/.test(skip)) {
    throw refuse("bug", "validation", "This is no place in the list of QuickBooks' documents.");
  }
  return { kind, from, skip: Number(skip) };
}

const wireOf = (kind: Listed, row: unknown): WireInvoice | WireCreditMemo =>
  kind === "invoice" ? understood(invoice, row, false) : understood(creditMemo, row, false);

/** The document that a list of changes holds as a whole; null for one that is no document, or of which only the id is left. */
export function documentIn(kind: string, row: unknown, around: Around): ErpDocument | null {
  if ((kind !== "invoice" && kind !== "credit-note") || (row as { status?: unknown }).status === "Deleted") return null;
  return documentRecord(kind, wireOf(kind, row), around);
}

interface Around {
  homeCurrency: string;
  options: QuickBooksOptions;
}

function documentRecord(kind: Listed, wire: WireInvoice | WireCreditMemo, { homeCurrency, options }: Around): ErpDocument {
  const currency = wire.CurrencyRef?.value ?? homeCurrency;
  const total = readMoney(wire.TotalAmt, currency);
  const owed = wire.Balance == null ? zero(currency) : readMoney(wire.Balance, currency);
  const settled = subtract(total, owed).minor === total.minor && total.minor > 0;
  return {
    kind,
    id: wire.Id,
    number: wire.DocNumber ?? null,
    customerId: wire.CustomerRef?.value ?? "",
    customerName: wire.CustomerRef?.name ?? "",
    state: isVoided(wire) ? "voided" : settled ? "paid" : "open",
    date: wire.TxnDate,
    currency,
    exchangeRate: currency === homeCurrency ? null : (wire.ExchangeRate ?? null),
    tax: readMoney(wire.TxnTaxDetail?.TotalTax, currency),
    total,
    modifiedAt: modifiedAt(wire),
    view: kind === "invoice" ? viewLink(wire.Id, options) : null,
  };
}

import type { Instant } from "../../domain/records.ts";
import type { Sdk } from "./sdk.ts";
import { ifAllowed, type Answer } from "./transport.ts";

/** A page of what changed since a moment, the longest ago first. */
export interface Asked {
  since: Instant;
  where?: string;
  page: number;
  size: number;
}

export interface List {
  /** Its key in the answer: "Invoices". */
  name: string;
  /** Which of its records may be ours, where Xero can say so; null: the list is short. */
  ours: string | null;
  ask(sdk: Sdk, asked: Asked): Promise<Answer>;
}

const ORDER = "UpdatedDateUTC ASC";
const NOTHING: Answer = { body: undefined, requestId: undefined };

/**
 * What tells of revenue and of money, in the order in which it is listed. Summaries where Xero has them: every byte is
 * metered. Every list is asked for with `page`, because without it lists leave the lines out.
 */
export const LISTS = {
  invoice: {
    name: "Invoices",
    ours: 'Type=="ACCREC"',
    ask: (sdk, { since, where, page, size }) =>
      sdk.readSince(since, (api, tenant) =>
        api.getInvoices(tenant, undefined, where, ORDER, undefined, undefined, undefined, undefined, page, undefined, undefined, undefined, true, size),
      ),
  },
  "credit-note": {
    name: "CreditNotes",
    ours: 'Type=="ACCRECCREDIT"',
    ask: (sdk, { since, where, page, size }) => sdk.readSince(since, (api, tenant) => api.getCreditNotes(tenant, undefined, where, ORDER, page, undefined, size)),
  },
  "bank-transaction": {
    name: "BankTransactions",
    ours: '(Type=="RECEIVE" OR Type=="SPEND")',
    ask: (sdk, { since, where, page, size }) => ifAllowed(sdk.readSince(since, (api, tenant) => api.getBankTransactions(tenant, undefined, where, ORDER, page, undefined, size)), NOTHING),
  },
  journal: {
    name: "ManualJournals",
    ours: null,
    ask: (sdk, { since, where, page, size }) => ifAllowed(sdk.readSince(since, (api, tenant) => api.getManualJournals(tenant, undefined, where, ORDER, page, size)), NOTHING),
  },
  payment: {
    name: "Payments",
    ours: '(PaymentType=="ACCRECPAYMENT" OR PaymentType=="ARCREDITPAYMENT")',
    ask: (sdk, { since, where, page, size }) => sdk.readSince(since, (api, tenant) => api.getPayments(tenant, undefined, where, ORDER, page, size)),
  },
  overpayment: {
    name: "Overpayments",
    ours: null,
    ask: (sdk, { since, where, page, size }) => ifAllowed(sdk.readSince(since, (api, tenant) => api.getOverpayments(tenant, undefined, where, ORDER, page, undefined, size)), NOTHING),
  },
  prepayment: {
    name: "Prepayments",
    ours: null,
    ask: (sdk, { since, where, page, size }) => ifAllowed(sdk.readSince(since, (api, tenant) => api.getPrepayments(tenant, undefined, where, ORDER, page, undefined, size)), NOTHING),
  },
} satisfies Record<string, List>;
export type Listed = keyof typeof LISTS;

export const isListed = (kind: string): kind is Listed => Object.hasOwn(LISTS, kind);

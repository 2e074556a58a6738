import type { Collection, Store } from "../../kit/store.ts";
import type { SandboxClock } from "../../kit/clock.ts";
import type { Random } from "../../kit/random.ts";
import { dayIn } from "../wire/dates.ts";
import type { BankTransactionRecord } from "./bank-record.ts";
import type {
  AccountRecord, BrandingThemeRecord, CurrencyRecord, JournalRecord, OrganisationRecord, RepeatingInvoiceRecord, TaxRateRecord, TrackingCategoryRecord,
} from "./ledger-records.ts";
import type { AllocationRecord, ContactRecord, CreditRecord, HistoryRecord, InvoiceRecord, ItemRecord, PaymentRecord } from "./records.ts";

export interface BooksKit {
  store: Store;
  clock: Pick<SandboxClock, "now">;
  random: Random;
  /** Told of every change that Xero sends a webhook for. */
  changed: (change: Change) => void;
}

export interface Change {
  tenantId: string;
  category: "INVOICE" | "CONTACT" | "CREDITNOTE";
  type: "CREATE" | "UPDATE";
  id: string;
  at: number;
  /** Credit notes say so in the event (Xero, since March 2026). */
  data?: { Type: string; Status: string };
}

/** One organisation: its records, its time and its way to tell of changes. */
export interface Books {
  tenantId: string;
  organisation: () => Readonly<OrganisationRecord>;
  setOrganisation: (record: OrganisationRecord) => void;
  accounts: Collection<AccountRecord>;
  taxRates: Collection<TaxRateRecord>;
  currencies: Collection<CurrencyRecord>;
  themes: Collection<BrandingThemeRecord>;
  tracking: Collection<TrackingCategoryRecord>;
  contacts: Collection<ContactRecord>;
  items: Collection<ItemRecord>;
  invoices: Collection<InvoiceRecord>;
  /** Credit notes, overpayments and prepayments. */
  credits: Collection<CreditRecord>;
  payments: Collection<PaymentRecord>;
  allocations: Collection<AllocationRecord>;
  /** Money received and spent. */
  bank: Collection<BankTransactionRecord>;
  journals: Collection<JournalRecord>;
  repeating: Collection<RepeatingInvoiceRecord>;
  history: Collection<HistoryRecord>;
  now: () => number;
  /** The organisation's own day. */
  today: () => string;
  newId: () => string;
  next: (sequence: string) => number;
  changed: (category: Change["category"], type: Change["type"], id: string, data?: Change["data"]) => void;
}

export function openBooks({ store, clock, random, changed }: BooksKit, tenantId: string): Books {
  const of = <T>(name: string) => store.collection<T>(`${tenantId}/${name}`);
  const organisations = of<OrganisationRecord>("organisation");
  const organisation = () => {
    const found = organisations.get(tenantId);
    if (!found) throw new Error(`The organisation ${tenantId} was never seeded`);
    return found;
  };
  return {
    tenantId,
    organisation,
    setOrganisation: (record) => organisations.put(tenantId, record),
    accounts: of("account"),
    taxRates: of("tax-rate"),
    currencies: of("currency"),
    themes: of("branding-theme"),
    tracking: of("tracking-category"),
    contacts: of("contact"),
    items: of("item"),
    invoices: of("invoice"),
    credits: of("credit"),
    payments: of("payment"),
    allocations: of("allocation"),
    bank: of("bank-transaction"),
    journals: of("manual-journal"),
    repeating: of("repeating-invoice"),
    history: of("history"),
    now: () => clock.now(),
    today: () => dayIn(organisation().zone, clock.now()),
    newId: () => random.uuid(),
    next: (sequence) => store.next(`${tenantId}/${sequence}`),
    changed: (category, type, id, data) => changed({ tenantId, category, type, id, at: clock.now(), ...(data && { data }) }),
  };
}

import type { Observation } from "../../server/domain/invoicing/observation.ts";
import type { Organisation } from "../../server/domain/organisation.ts";
import type { ParkReason } from "../../server/domain/parking.ts";
import type { Contact, Customer, Deal, DealLine, ErpDocument, Invoice } from "../../server/domain/records.ts";
import { defaultSettings } from "../../server/domain/settings.ts";
import { money, zero } from "../../server/domain/money.ts";

/** Small complete records to vary in tests. */

/** A reason in words of the test's own, as a row of before sentences were kept as data. */
export const parkedAs = (code: ParkReason["code"], sentence: string, nextStep: string, choices: ParkReason["choices"] = []): ParkReason => ({ code, sentence, nextStep, choices, said: null });

const stamp = { rawStatus: null, modifiedAt: "2026-11-20T09:00:00.000Z" };

export const company = (changes: Partial<Customer> = {}): Customer => ({
  ...stamp,
  id: "501",
  kind: "company",
  name: "Bluewater Dental",
  domain: "bluewater.example",
  taxNumber: null,
  email: null,
  phone: null,
  address: null,
  currency: null,
  active: true,
  properties: {},
  ...changes,
});

export const contact = (changes: Partial<Contact> = {}): Contact => ({
  ...stamp,
  id: "701",
  firstName: "Ada",
  lastName: "Reyes",
  email: "ada@bluewater.example",
  phone: null,
  address: null,
  ...changes,
});

export const line = (changes: Partial<DealLine> = {}): DealLine => ({
  id: "9001",
  productId: "301",
  sku: "WEB-1",
  name: "Website",
  description: null,
  quantity: "2",
  unitPrice: "500",
  discount: null,
  recurring: null,
  taxCode: null,
  ...changes,
});

export const deal = (changes: Partial<Deal> = {}): Deal => ({
  ...stamp,
  id: "4001",
  name: "Bluewater website",
  pipelineId: "default",
  stageId: "closedwon",
  outcome: "won",
  amount: money(100_000, "USD"),
  currency: "USD",
  home: { currency: "USD", rate: "1" },
  closeDate: "2026-11-20",
  ownerId: "11",
  lines: [line()],
  company: company(),
  contacts: [contact()],
  properties: {},
  statusNumber: null,
  ...changes,
});

export const organisation = (changes: Partial<Organisation> = {}): Organisation => ({
  id: "9130",
  name: "Northside Books",
  country: "US",
  timeZone: "America/New_York",
  homeCurrency: "USD",
  currencies: ["USD", "EUR"],
  closedUntil: null,
  hasDrafts: true,
  customerCurrencyFixed: false,
  automatedTax: false,
  taxCodes: [],
  terms: [{ id: "3", name: "Net 15", dueDays: 15 }],
  accounts: [{ id: "79", code: "200", name: "Sales", kind: "income" }],
  dimensions: [],
  ...changes,
});

export const invoice = (changes: Partial<Invoice> = {}): Invoice => ({
  ...stamp,
  id: "266",
  number: "1043",
  reference: "OB-100001-4001-1-1",
  customerId: "58",
  customerName: "Bluewater Dental",
  state: "open",
  sent: false,
  date: "2026-11-23",
  dueDate: "2026-12-23",
  currency: "USD",
  exchangeRate: null,
  lines: [],
  subtotal: money(100_000, "USD"),
  tax: zero("USD"),
  total: money(100_000, "USD"),
  balance: money(100_000, "USD"),
  allocations: [],
  version: "0",
  links: { view: null, pay: null },
  ...changes,
});

export const erpDocument = (changes: Partial<ErpDocument> = {}): ErpDocument => ({
  kind: "invoice",
  id: "501",
  number: "1100",
  customerId: "58",
  customerName: "Bluewater Dental",
  state: "open",
  date: "2026-02-10",
  currency: "USD",
  exchangeRate: null,
  tax: zero("USD"),
  total: money(100_000, "USD"),
  modifiedAt: "2026-02-10T10:00:00.000Z",
  view: "https://books.example/501",
  ...changes,
});

export const observation = (changes: Partial<Observation> = {}): Observation => ({
  accountId: "100001",
  dealId: "4001",
  today: "2026-11-23",
  deal: deal(),
  settings: defaultSettings,
  book: {
    revision: 0,
    fingerprint: null,
    openedOn: null,
    acceptedFingerprint: null,
    reissueFingerprint: null,
    request: null,
    requestOpen: false,
    wonBeforeStart: false,
  },
  erp: { kind: "ready", connectionId: "c1", organisation: organisation() },
  customerId: null,
  itemIds: {},
  invoices: [],
  found: {},
  ...changes,
});

import { createClock } from "../../../sandbox/kit/clock.ts";
import { createRandom } from "../../../sandbox/kit/random.ts";
import { openStore, type Store } from "../../../sandbox/kit/store.ts";
import type { RegisteredApp, Seed } from "../../../sandbox/kit/vendor.ts";
import type { Business } from "../../../sandbox/seeds/business.ts";
import { createXero } from "../../../sandbox/xero/index.ts";
import { signatureOf } from "../../../sandbox/xero/webhooks/sender.ts";

export const TENANT = "00000000-0000-4000-8000-000000000001";
export const SECOND = "00000000-0000-4000-8000-000000000002";
export const ORIGIN = "http://localhost:4030";
export const KEY = "webhook-key";

export const small: Business = {
  name: "Harbour Goods", kind: "products", homeCurrency: "NZD", timeZone: "Pacific/Auckland", country: "NZ",
  currencies: [{ code: "USD", rate: "1.6" }],
  owners: [], products: [], companies: [], contacts: [], pipelines: [], deals: [],
  erp: {
    customers: [{ key: "c1", name: "Quay Café", email: "pay@quay.example", currency: "NZD", termsDays: 14, domain: "quay.example", taxNumber: "NZ1" }],
    items: [{ key: "i1", name: "Grinder", sku: "GRD", price: "649.00", taxable: true }],
    invoices: [
      {
        key: "p1", number: "INV-0101", customer: "c1", date: "2026-08-03", dueDate: "2026-08-17", currency: "NZD",
        lines: [{ item: "i1", description: "Grinder", quantity: "2", unitPrice: "649.00" }],
        payments: [{ date: "2026-08-20", amount: "500.00" }], creditNotes: [{ date: "2026-08-25", amount: "98.00", reason: "Returned" }],
      },
    ],
  },
};

type Texts =
  | "InvoiceID" | "InvoiceNumber" | "Reference" | "Status" | "StatusAttributeString" | "Type" | "Message" | "Name" | "Code" | "ContactID" | "CreditNoteID" | "PaymentID" | "AllocationID"
  | "ManualJournalID" | "BankTransactionID" | "LineItemID" | "TaxType" | "DateString" | "UpdatedDateUTC" | "FullyPaidOnDate" | "OnlineInvoiceUrl" | "ContactStatus" | "access_token" | "refresh_token" | "id_token" | "scope"
  | "error" | "Detail" | "detail" | "id" | "tenantId" | "state" | "eventCategory" | "eventType" | "resourceId" | "entropy";
type Numbers = "UnitAmount" | "TaxAmount" | "LineAmount" | "Total" | "TotalTax" | "SubTotal" | "AmountDue" | "AmountPaid" | "AmountCredited" | "CurrencyRate" | "Amount" | "bytesOut" | "firstEventSequence" | "lastEventSequence";
type Lists =
  | "Invoices" | "LineItems" | "Payments" | "CreditNotes" | "Overpayments" | "Allocations" | "Contacts" | "Items" | "Accounts" | "TaxRates" | "Currencies" | "Organisations" | "BrandingThemes"
  | "TrackingCategories" | "ManualJournals" | "BankTransactions" | "RepeatingInvoices" | "HistoryRecords" | "OnlineInvoices" | "Elements" | "ValidationErrors" | "events" | "Addresses" | "Phones";

/** An answer or a part of one, as far as tests read it by name. */
export type Json = { [name in Texts]: string } & { [name in Numbers]: number } & { [name in Lists]: Json[] } & { SentToContact: boolean; Contact: Json; pagination: object };

interface Asked {
  token?: string;
  tenant?: string | null;
  headers?: Record<string, string>;
}

export function standIn(changes: { store?: Store; seed?: Seed; webhookUrl?: string; receive?: (url: string, init: RequestInit) => Response; businesses?: Business[] } = {}) {
  const clock = createClock();
  clock.set(Date.parse("2026-11-23T09:00:00Z"));
  clock.freeze(true);
  const store = changes.store ?? openStore(":memory:");
  const posted: { body: Json; headers: Record<string, string> }[] = [];
  const receive = changes.receive ?? ((_url, init) => new Response(null, { status: (init.headers as Record<string, string>)["x-xero-signature"] === signatureOf(init.body as string, KEY) ? 200 : 401 }));
  const send = (async (url: string, init: RequestInit) => {
    posted.push({ body: JSON.parse(init.body as string) as Json, headers: init.headers as Record<string, string> });
    return receive(url, init);
  }) as typeof fetch;
  const app: RegisteredApp = {
    clientId: "CLIENT", clientSecret: "secret", redirectUris: ["http://app.example/callback"], webhookKey: KEY,
    ...(changes.webhookUrl !== undefined && { webhookUrl: changes.webhookUrl }),
  };
  const [first = small, second = { ...small, name: "Second Goods" }] = changes.businesses ?? [];
  const vendor = createXero({ clock, random: createRandom(7), store, app, origin: ORIGIN, send, seed: changes.seed ?? "demo" }, [
    { tenantId: TENANT, business: first },
    { tenantId: SECOND, business: second },
  ]);

  const raw = (method: string, path: string, body?: unknown, { token = "sandbox", tenant = TENANT, headers = {} }: Asked = {}) =>
    Promise.resolve(
      vendor.app.fetch(
        new Request(`${ORIGIN}${path}`, {
          method,
          headers: { authorization: `Bearer ${token}`, ...(tenant !== null && { "xero-tenant-id": tenant }), ...headers },
          ...(body !== undefined && { body: typeof body === "string" ? body : JSON.stringify(body) }),
          redirect: "manual",
        }),
      ),
    );
  const ask = async (method: string, path: string, body?: unknown, asked?: Asked) => {
    const response = await raw(method, path.startsWith("/") ? path : `/api.xro/2.0/${path}`, body, asked);
    const text = await response.text();
    const json = (text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : {}) as Json;
    return { status: response.status, headers: response.headers, text, json };
  };
  /** The validation messages of a refused request. */
  const messages = ({ json }: { json: Json }): string[] => json.Elements.flatMap(({ ValidationErrors }) => ValidationErrors.map(({ Message }) => Message));
  const handle = (path: string, body?: unknown) => ask(body === undefined ? "GET" : "POST", `/__sandbox${path}`, body);

  /** Consents to these organisations and returns the token set. */
  async function connect(tenants = [TENANT], scope = "openid offline_access accounting.invoices accounting.contacts accounting.payments accounting.settings.read"): Promise<Json> {
    const form = new URLSearchParams({ response_type: "code", client_id: "CLIENT", redirect_uri: app.redirectUris[0]!, scope, state: "s1", decision: "allow" });
    for (const tenant of tenants) form.append("tenant", tenant);
    const consent = await raw("POST", "/identity/connect/authorize", form.toString(), { headers: { "content-type": "application/x-www-form-urlencoded" } });
    const code = new URL(consent.headers.get("location")!).searchParams.get("code")!;
    return (await token({ grant_type: "authorization_code", code, redirect_uri: app.redirectUris[0]! })).json;
  }
  const token = (form: Record<string, string>) =>
    ask("POST", "/connect/token", new URLSearchParams({ client_id: "CLIENT", client_secret: "secret", ...form }).toString(), { headers: { "content-type": "application/x-www-form-urlencoded" } });

  return {
    vendor, clock, store, app, posted, raw, ask, messages, handle, connect, token,
    async contactId() {
      return (await ask("GET", "Contacts")).json.Contacts[0]!.ContactID;
    },
    close() {
      vendor.close();
      clock.close();
      if (!changes.store) store.close();
    },
  };
}
export type StandIn = ReturnType<typeof standIn>;

/** An approvable invoice. */
export const invoice = (contactId: string, changes: object = {}) => ({
  Type: "ACCREC", Contact: { ContactID: contactId }, Date: "2026-11-20", DueDate: "2026-12-04", Status: "AUTHORISED", LineAmountTypes: "Exclusive",
  LineItems: [{ Description: "Beans", Quantity: 2, UnitAmount: 50, AccountCode: "200", TaxType: "OUTPUT2" }],
  ...changes,
});

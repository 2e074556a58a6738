import { Issuer } from "openid-client";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { Invoice, LineAmountTypes, XeroClient } from "xero-node";
import { createClock } from "../../../sandbox/kit/clock.ts";
import { createRandom } from "../../../sandbox/kit/random.ts";
import { serve } from "../../../sandbox/kit/serve.ts";
import { openStore } from "../../../sandbox/kit/store.ts";
import type { Vendor } from "../../../sandbox/kit/vendor.ts";
import { createXero } from "../../../sandbox/xero/index.ts";
import { small, TENANT } from "./stand-in.ts";

const REDIRECT = "http://localhost:9/callback";

/** The SDK as published: only its address and, as it hard-codes the identity service, its OpenID client are set. */
describe("xero-node over a real port", () => {
  let vendor: Vendor | undefined;
  let server: Awaited<ReturnType<typeof serve>>;
  let client: XeroClient;
  const clock = createClock();
  const store = openStore(":memory:");

  beforeAll(async () => {
    server = await serve({ fetch: (...asked) => vendor!.app.fetch(...asked) }, 0);
    const origin = `http://localhost:${server.port}`;
    const app = { clientId: "CLIENT", clientSecret: "secret", redirectUris: [REDIRECT], webhookKey: "key" };
    vendor = createXero({ clock, random: createRandom(1), store, app, origin, send: fetch, seed: "demo" }, [{ tenantId: TENANT, business: small }]);
    const scopes = "openid offline_access accounting.invoices accounting.contacts accounting.payments accounting.settings".split(" ");
    client = new XeroClient({ clientId: "CLIENT", clientSecret: "secret", redirectUris: [REDIRECT], scopes, state: "s" });
    const issuer = await Issuer.discover(origin);
    client.openIdClient = new issuer.Client({ client_id: "CLIENT", client_secret: "secret", redirect_uris: [REDIRECT] });
    client.accountingApi.basePath = `${origin}/api.xro/2.0`;
    await fetch(`${origin}/__sandbox/settings`, { method: "POST", body: JSON.stringify({ autoApprove: [TENANT] }) });
    const consent = await fetch(await client.buildConsentUrl(), { redirect: "manual" });
    await client.apiCallback(consent.headers.get("location")!);
  });
  afterAll(async () => {
    await server.close();
    vendor?.close();
    clock.close();
    store.close();
  });

  it("connects with a verified id_token and refreshes", async () => {
    const before = client.readTokenSet().refresh_token;
    expect(client.readTokenSet().claims().aud).toBe("CLIENT");
    expect((await client.refreshToken()).refresh_token).not.toBe(before);
  });

  it("creates, finds, pays and credits an invoice", async () => {
    const api = client.accountingApi;
    const contactID = (await api.getContacts(TENANT)).body.contacts![0]!.contactID!;
    const made = (
      await api.createInvoices(TENANT, {
        invoices: [
          {
            type: Invoice.TypeEnum.ACCREC, contact: { contactID }, date: "2026-11-20", dueDate: "2026-12-20", status: Invoice.StatusEnum.AUTHORISED, reference: "sdk",
            lineAmountTypes: LineAmountTypes.Exclusive, lineItems: [{ description: "Beans", quantity: 3, unitAmount: 0.0125, accountCode: "200", taxType: "OUTPUT2" }, { itemCode: "GRD", quantity: 1 }],
          },
        ],
      }, true, 4, "key-1")
    ).body.invoices![0]!;
    expect([made.total, made.lineItems![0]!.unitAmount]).toEqual([746.4, 0.0125]);
    const found = (await api.getInvoices(TENANT, undefined, 'Reference=="sdk"', undefined, undefined, undefined, undefined, undefined, 1)).body;
    expect([found.invoices!.length, found.pagination!.itemCount]).toEqual([1, 1]);
    await api.createPayment(TENANT, { invoice: { invoiceID: made.invoiceID! }, account: { code: "090" }, date: "2026-11-21", amount: 46.4 });
    expect((await api.getInvoice(TENANT, made.invoiceID!)).body.invoices![0]).toMatchObject({ amountPaid: 46.4, amountDue: 700, status: "AUTHORISED" });
    await api.createInvoiceHistory(TENANT, made.invoiceID!, { historyRecords: [{ details: "from the SDK" }] });
    expect((await api.getInvoiceHistory(TENANT, made.invoiceID!)).body.historyRecords![0]!.details).toBe("from the SDK");
    expect((await api.getOnlineInvoice(TENANT, made.invoiceID!)).body.onlineInvoices![0]!.onlineInvoiceUrl).toContain("/online/");
    await api.emailInvoice(TENANT, made.invoiceID!, {});
    expect((await api.getInvoiceAsPdf(TENANT, made.invoiceID!)).body.subarray(0, 4).toString()).toBe("%PDF");
  });

  it("is told what is wrong", async () => {
    const refused = client.accountingApi.createPayment(TENANT, { amount: 1 });
    await expect(refused).rejects.toContain("Payment must be applied to an invoice");
    const refusedTenant = client.accountingApi.getOrganisations("00000000-0000-4000-8000-00000000000f");
    await expect(refusedTenant).rejects.toContain("AuthenticationUnsuccessful");
  });

  it("reads settings", async () => {
    const api = client.accountingApi;
    expect((await api.getOrganisations(TENANT)).body.organisations![0]!.baseCurrency).toBe("NZD");
    expect((await api.getTaxRates(TENANT)).body.taxRates!.map(({ taxType }) => taxType)).toContain("OUTPUT2");
    expect((await api.getTrackingCategories(TENANT)).body.trackingCategories).toHaveLength(2);
    expect((await api.getAccounts(TENANT, undefined, 'Type=="BANK"')).body.accounts).toHaveLength(2);
  });
});

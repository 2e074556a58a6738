import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "../../../sandbox/kit/launch.ts";
import { registeredApps } from "../../../sandbox/registered-apps.ts";
import { products } from "../../../sandbox/seeds/products.ts";
import { createXero as createStandIn } from "../../../sandbox/xero/index.ts";
import type { Session } from "../../../server/connectors/connector.ts";
import { VendorError } from "../../../server/connectors/vendor-error.ts";
import { createXero, type XeroOptions } from "../../../server/connectors/xero/index.ts";
import { systemClock } from "../../../server/platform/clock.ts";
import { createOutbound } from "../../../server/platform/outbound.ts";
import type { Invoice } from "../../../server/domain/records.ts";
import type { ErpBench } from "../erp-bench.ts";
import { TENANT } from "./wired.ts";

export const OTHER_TENANT = "00000000-0000-4000-8000-000000000002";

/** The stand-in on a free port with a folder of its own, and the connector wired to it. */
export async function standIn(options: Partial<XeroOptions> = {}) {
  const folder = await mkdtemp(join(tmpdir(), "onebook-xero-"));
  const { webhookUrl: _, ...app } = registeredApps("http://localhost:3000").xero;
  const launched = await launch({
    name: "Xero",
    port: 0,
    portVariable: "SANDBOX_XERO_PORT",
    file: join(folder, "xero.sqlite"),
    app,
    seed: "demo",
    randomSeed: 7,
    create: (given) =>
      createStandIn(given, [
        { tenantId: TENANT, business: products },
        { tenantId: OTHER_TENANT, business: products },
      ]),
  });
  const { origin } = launched;
  const clock = systemClock();
  let calls = 0;
  const outbound = createOutbound({ allowedOrigins: [origin], clock, onCall: () => (calls += 1) });
  const endpoints = {
    authorize: `${origin}/identity/connect/authorize`,
    identity: { token: `${origin}/connect/token`, revocation: `${origin}/connect/revocation` },
    connections: `${origin}/connections`,
    api: `${origin}/api.xro/2.0`,
  };
  const connector = createXero({ clock, outbound }, app, endpoints, { uiOrigin: origin, ...options });

  async function asked(path: string, method: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`${origin}${path}`, {
      method,
      headers: { authorization: "Bearer sandbox", accept: "application/json", "content-type": "application/json", "xero-tenant-id": TENANT },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 500)}`);
    return text === "" ? undefined : (JSON.parse(text) as unknown);
  }
  /** A person at work in Xero itself. */
  const book = (path: string, method = "GET", body?: unknown) => asked(`/api.xro/2.0${path}`, method, body);

  return {
    origin,
    connector,
    app,
    asked,
    book,
    takeCalls: () => {
      const taken = calls;
      calls = 0;
      return taken;
    },
    close: async () => {
      await launched.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export const xeroBench = async (): Promise<ErpBench> => benchOf(await standIn());

type StandIn = Awaited<ReturnType<typeof standIn>>;

export async function anyBankAccount(book: StandIn["book"]): Promise<string> {
  const { Accounts } = (await book(`/Accounts?where=${encodeURIComponent('Type=="BANK"')}`)) as { Accounts: { AccountID: string }[] };
  if (!Accounts[0]) throw new Error("The organisation has no bank account");
  return Accounts[0].AccountID;
}

export async function benchOf({ connector, asked, book, takeCalls, close }: StandIn): Promise<ErpBench> {
  let replaced = 0;
  const AccountID = await anyBankAccount(book);

  return {
    erp: connector.open(sessionOf(() => "sandbox", gone)),
    refused: {
      erp: connector.open(
        sessionOf(
          () => "refused-sandbox-token",
          () => {
            replaced += 1;
            return "sandbox";
          },
        ),
      ),
      replaced: () => replaced,
    },
    locked: connector.open(
      sessionOf(
        () => "refused-sandbox-token",
        () => "refused-sandbox-token-2",
      ),
    ),
    guarded: (beforeWrite) => connector.open({ ...sessionOf(() => "sandbox", gone), beforeWrite }),
    missingId: "99999999-9999-4999-8999-999999999999",
    uniqueNames: true,
    createPath: { method: "PUT", path: "/Invoices\\?" },
    readPath: { method: "GET", path: "/Invoices/[0-9a-f-]{36}" },
    vendor: {
      fault: async (rule) => void (await asked("/__sandbox/faults", "POST", rule)),
      clearFaults: async () => void (await asked("/__sandbox/faults", "DELETE")),
      calls: async () => takeCalls(),
      async pay(invoice: Invoice, amount) {
        const body = { Invoice: { InvoiceID: invoice.id }, Account: { AccountID }, Date: "2026-11-22", Amount: Number(amount) };
        const { Payments } = (await book("/Payments", "PUT", { Payments: [body] })) as { Payments: { PaymentID: string }[] };
        return { id: Payments[0]?.PaymentID ?? "" };
      },
      async removePayment(id) {
        await book(`/Payments/${id}`, "POST", { Status: "DELETED" });
      },
      async voidInvoice(invoice) {
        await book(`/Invoices/${invoice.id}`, "POST", { Invoices: [{ InvoiceID: invoice.id, Status: "VOIDED" }] });
      },
      async touchInvoice(invoice) {
        await book(`/Invoices/${invoice.id}`, "POST", { Invoices: [{ InvoiceID: invoice.id, Url: "https://touched.example/" }] });
      },
      async archiveCustomer(id) {
        await book(`/Contacts/${id}`, "POST", { Contacts: [{ ContactID: id, ContactStatus: "ARCHIVED" }] });
      },
      async closeBooks(until) {
        await asked("/__sandbox/organisations", "POST", { tenantId: TENANT, PeriodLockDate: until });
      },
    },
    close,
  };
}

export function sessionOf(accessToken: () => string, replaceToken: (refused: string) => string, externalId = TENANT): Session {
  return {
    externalId,
    accessToken: async () => accessToken(),
    replaceToken: async (refused) => replaceToken(refused),
  };
}

export function gone(): never {
  const message = "The stand-in refused its own administrator.";
  throw new VendorError({ system: "xero", consequence: "stop", code: "reconnect", message, applied: "no" });
}

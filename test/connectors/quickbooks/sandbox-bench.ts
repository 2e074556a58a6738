import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { launch } from "../../../sandbox/kit/launch.ts";
import { createQuickBooks as createStandIn } from "../../../sandbox/quickbooks/index.ts";
import { registeredApps } from "../../../sandbox/registered-apps.ts";
import { services } from "../../../sandbox/seeds/services.ts";
import type { Session } from "../../../server/connectors/connector.ts";
import { createQuickBooks } from "../../../server/connectors/quickbooks/index.ts";
import { VendorError } from "../../../server/connectors/vendor-error.ts";
import { instantOf, systemClock, type Clock } from "../../../server/platform/clock.ts";
import { createOutbound } from "../../../server/platform/outbound.ts";
import type { Invoice } from "../../../server/domain/records.ts";
import type { ErpBench } from "../erp-bench.ts";
import { REALM } from "./wired.ts";

/** The stand-in on a free port with a folder of its own, and the connector wired to it. */
export async function standIn() {
  const folder = await mkdtemp(join(tmpdir(), "onebook-quickbooks-"));
  const { webhookUrl: _, ...app } = registeredApps("http://localhost:3000").quickbooks;
  const launched = await launch({
    name: "QuickBooks",
    port: 0,
    portVariable: "SANDBOX_QUICKBOOKS_PORT",
    file: join(folder, "quickbooks.sqlite"),
    app,
    seed: "demo",
    randomSeed: 7,
    create: (options) => createStandIn(options, [{ realmId: REALM, business: services }]),
  });
  const { origin } = launched;
  let calls = 0;
  const outbound = createOutbound({ allowedOrigins: [origin], clock: systemClock(), onCall: () => (calls += 1) });
  const endpoints = {
    authorize: `${origin}/connect/oauth2`,
    token: `${origin}/oauth2/v1/tokens/bearer`,
    revoke: `${origin}/v2/oauth2/tokens/revoke`,
    api: origin,
  };
  const clock = clockAhead(async (seconds) => void (await asked("/__sandbox/clock", "POST", { advanceSeconds: seconds })));
  const connector = createQuickBooks({ clock, outbound }, app, endpoints, { uiOrigin: origin });

  async function asked(path: string, method: string, body?: unknown): Promise<unknown> {
    const answer = await fetch(`${origin}${path}`, {
      method,
      headers: { authorization: "Bearer sandbox", accept: "application/json", "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text.slice(0, 500)}`);
    return text === "" ? undefined : (JSON.parse(text) as unknown);
  }
  /** A person at work in QuickBooks itself. */
  const book = (path: string, method = "GET", body?: unknown) => asked(`/v3/company/${REALM}${path}`, method, body);

  return {
    origin,
    connector,
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

/** Waits by moving the stand-in's time on with its own: nobody sits out the pace of calls, and Intuit's limits bind as ever. */
function clockAhead(advance: (seconds: number) => Promise<void>): Clock {
  let ahead = 0;
  const now = () => Date.now() + ahead;
  return {
    now,
    instant: () => instantOf(now()),
    async sleep(ms) {
      const wait = Math.max(0, Math.ceil(ms));
      await advance(wait / 1000);
      ahead += wait;
    },
  };
}

export const quickBooksBench = async (): Promise<ErpBench> => benchOf(await standIn());

export function benchOf({ connector, asked, book, takeCalls, close }: Awaited<ReturnType<typeof standIn>>): ErpBench {
  let replaced = 0;
  const current = async (entity: string, id: string) =>
    ((await book(`/${entity.toLowerCase()}/${id}`)) as Record<string, { Id: string; SyncToken: string }>)[entity];

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
    missingId: "999999999",
    uniqueNames: true,
    createPath: { method: "POST", path: "/invoice\\?" },
    readPath: { method: "GET", path: "/invoice/\\d+" },
    vendor: {
      fault: async (rule) => void (await asked("/__sandbox/faults", "POST", rule)),
      clearFaults: async () => void (await asked("/__sandbox/faults", "DELETE")),
      calls: async () => takeCalls(),
      async pay(invoice: Invoice, amount) {
        const body = {
          CustomerRef: { value: invoice.customerId },
          TotalAmt: Number(amount),
          Line: [{ Amount: Number(amount), LinkedTxn: [{ TxnId: invoice.id, TxnType: "Invoice" }] }],
        };
        const { Payment } = (await book("/payment", "POST", body)) as { Payment: { Id: string } };
        return { id: Payment.Id };
      },
      async removePayment(id) {
        await book("/payment?operation=delete", "POST", await current("Payment", id));
      },
      async voidInvoice(invoice) {
        await book("/invoice?operation=void", "POST", await current("Invoice", invoice.id));
      },
      async touchInvoice(invoice) {
        const standing = await current("Invoice", invoice.id);
        const touch = {
          Id: invoice.id,
          SyncToken: standing?.SyncToken,
          sparse: true,
          CustomerMemo: { value: "Touched" },
        };
        await book("/invoice", "POST", touch);
      },
      async archiveCustomer(id) {
        const standing = await current("Customer", id);
        await book("/customer", "POST", { Id: id, SyncToken: standing?.SyncToken, sparse: true, Active: false });
      },
      async closeBooks(until) {
        await asked("/__sandbox/preferences", "POST", { realmId: REALM, closedUntil: until });
      },
    },
    close,
  };
}

function sessionOf(accessToken: () => string, replaceToken: (refused: string) => string): Session {
  return {
    externalId: REALM,
    accessToken: async () => accessToken(),
    replaceToken: async (refused) => replaceToken(refused),
  };
}

function gone(): never {
  const message = "The stand-in refused its own administrator.";
  throw new VendorError({ system: "quickbooks", consequence: "stop", code: "reconnect", message, applied: "no" });
}

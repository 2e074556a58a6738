import { afterAll, beforeAll, expect, test } from "vitest";
import { VendorError } from "../../server/connectors/vendor-error.ts";
import type { FlowKit } from "../../server/flows/kit.ts";
import { effectKey } from "../../server/flows/look/effects.ts";
import { finishPending } from "../../server/flows/look/finish-pending.ts";
import type { Look } from "../../server/flows/look/run.ts";
import { openEmbedded } from "../../server/platform/database.ts";
import * as connections from "../../server/store/connections.ts";
import * as effects from "../../server/store/effects.ts";
import { storeOn, type TestStore } from "../store/databases.ts";
import { steppedClock } from "../store/stepped-clock.ts";
import { openBook } from "./book-of-records.ts";

const away = new VendorError({ system: "xero", consequence: "stop", code: "reconnect", message: "Not in use.", applied: "no" });
let current: TestStore;
beforeAll(async () => {
  current = await storeOn(await openEmbedded("memory://"), steppedClock());
});
afterAll(async () => {
  await current.jobs.stop();
  await current.database.close();
});

/** An invoice whose answer was lost, in an organisation that can be asked no more. */
async function withLostInvoice() {
  const { tenantId, connectionId, inTenant } = await openBook(current.store);
  const identity = { revision: 1, subject: "1" };
  const key = effectKey({ tenantId, dealId: "5" }, "create-invoice", identity);
  await inTenant(async (tx) => {
    await effects.intend(tx, { key, dealId: "5", step: "create-invoice", ...identity, request: { connectionId, customerId: "1", draft: { reference: "OB-1-5-1-1" } } });
    await effects.finish(tx, key, { state: "unknown", error: {} });
  });
  const look: Look = {
    kit: { ports: { erp: () => Promise.reject(away) } } as unknown as FlowKit,
    tenantId,
    dealId: "5",
    crm: {} as Look["crm"],
    inTenant,
    renewLease: () => Promise.resolve(),
  };
  return {
    connectionId,
    inTenant,
    finish: () => finishPending(look),
    pending: async () => (await inTenant((tx) => effects.unfinished(tx, "5"))).length,
    anotherTakesItsPlace: () =>
      inTenant(async (tx) => {
        const grantId = (await connections.get(tx, connectionId))!.grantId;
        await connections.save(tx, { grantId, role: "erp", system: "quickbooks", externalId: connectionId, name: "Other", state: "active", connectedBy: null });
      }),
    isNow: (state: connections.Connection["state"]) => inTenant((tx) => connections.setState(tx, connectionId, state)),
  };
}

test("a lost invoice is waited for while its organisation is out of reach, also where there are others", async () => {
  const book = await withLostInvoice();
  await book.anotherTakesItsPlace();
  await book.isNow("needs-reconnect");
  await expect(book.finish()).rejects.toBe(away);
  expect(await book.pending()).toBe(1);
});

test("disconnected, it is waited for until another organisation has taken its place: then the deal goes on there", async () => {
  const book = await withLostInvoice();
  await book.isNow("disconnected");
  await expect(book.finish()).rejects.toBe(away);
  expect(await book.pending()).toBe(1);
  await book.anotherTakesItsPlace();
  await book.finish();
  expect(await book.pending()).toBe(0);
});

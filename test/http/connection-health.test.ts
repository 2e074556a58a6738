import { beforeAll, describe, expect, test } from "vitest";
import { VendorError, type VendorErrorDetails } from "../../server/connectors/vendor-error.ts";
import type { Connection } from "../../server/store/connections.ts";
import * as connections from "../../server/store/connections.ts";
import * as invoices from "../../server/store/invoices.ts";
import * as tenants from "../../server/store/tenants.ts";
import type { Data } from "../../src/extensions/api/client.ts";
import { money, zero } from "../../server/domain/money.ts";
import { defaultSettings } from "../../server/domain/settings.ts";
import { invoice } from "../domain/samples.ts";
import { useBench } from "./app-bench.ts";
import { fetchAsCard } from "./card-client.ts";

type Listed = Data<"/api/v1/connections", "get">["connections"][number];

const trouble = (details: Partial<VendorErrorDetails>) =>
  new VendorError({ system: "quickbooks", consequence: "retry", code: "unreachable", message: "QuickBooks could not be reached.", applied: "no", ...details });

describe("how a connection fares", () => {
  const bench = useBench();
  let [own, connectionId] = ["", ""];
  beforeAll(async () => {
    own = await bench().install("100001");
    connectionId = await bench().connect(own, "9130", "Northside Books");
    bench().vendors.erp = {
      readInvoicePdf: (id) => (id === "good" ? Promise.resolve(new Uint8Array([1])) : Promise.reject(failure)),
    };
  });
  let failure: Error = trouble({});

  const ask = async (id: string) => {
    const port = await bench().parts.kit.ports.erp(own, connectionId);
    await port.readInvoicePdf(id).catch(() => undefined);
  };
  const listed = async (): Promise<Listed> => {
    const response = await fetchAsCard(bench(), { method: "GET", path: "/api/v1/connections" });
    return (response.body as { connections: Listed[] }).connections.find(({ id }) => id === connectionId) as Listed;
  };
  const stored = () => bench().as(own, (tx) => connections.get(tx, connectionId)) as Promise<Connection>;

  test("nothing is claimed of one that was not used yet", async () => {
    expect((await listed()).health).toEqual({ lastGoodAt: null, lastFailure: null, renewsBefore: "2099-01-01T00:00:00.000Z", endsAt: null });
  });

  test("a call that went through is noted, at most once a minute", async () => {
    await ask("good");
    const first = bench().parts.clock.instant();
    expect((await listed()).health).toMatchObject({ lastGoodAt: first, lastFailure: null });
    bench().clock.advance(30_000);
    await ask("good");
    expect((await stored()).lastGoodAt?.toISOString()).toBe(first);
    bench().clock.advance(30_000);
    await ask("good");
    expect((await stored()).lastGoodAt?.toISOString()).toBe(bench().parts.clock.instant());
  });

  test("one that did not is told in its own sentence, until a later one went through", async () => {
    bench().clock.advance(60_000);
    await ask("bad");
    const at = bench().parts.clock.instant();
    expect((await listed()).health.lastFailure).toMatchObject({ at, sentence: "QuickBooks could not be reached.", said: { key: "call-failed", values: { system: "QuickBooks", why: "unreachable" } }, over: false });
    bench().clock.advance(60_000);
    await ask("good");
    expect((await listed()).health.lastFailure).toMatchObject({ at, sentence: "QuickBooks could not be reached.", over: true });
  });

  test("a refusal of what was asked is an answer all the same", async () => {
    bench().clock.advance(60_000);
    failure = trouble({ consequence: "park", code: "closed-period", message: "The period is closed." });
    await ask("bad");
    expect((await listed()).health).toMatchObject({ lastGoodAt: bench().parts.clock.instant(), lastFailure: { over: true } });
  });

  test("a fault of our own says nothing about the vendor", async () => {
    bench().clock.advance(60_000);
    const before = await stored();
    failure = new TypeError("ours");
    await ask("bad");
    expect(await stored()).toEqual(before);
  });

  test("a failure from before it was renewed is forgotten", async () => {
    bench().clock.advance(60_000);
    failure = trouble({});
    await ask("bad");
    expect((await listed()).health.lastFailure).toMatchObject({ over: false });
    bench().clock.advance(60_000);
    const { grantId, role, system, externalId, name, state } = await stored();
    await bench().as(own, (tx) => connections.save(tx, { grantId, role, system, externalId, name, state, connectedBy: "ada@bluewater.example" }));
    expect((await listed()).health.lastFailure).toBeNull();
  });

  test("it says what it is used for: the deals that go there and the invoices that live there", async () => {
    expect((await listed()).use).toEqual({ everything: true, rules: [], invoices: 0, open: 0 });
    const second = await bench().connect(own, "9131", "Southside Books");
    const settings = { ...defaultSettings, routes: [{ connectionId: second, currency: "EUR" }, { connectionId, currency: "USD" }] };
    await bench().as(own, async (tx) => {
      await tenants.saveSettings(tx, settings, 1);
      for (const [id, state, minor] of [["1", "open", 100], ["2", "voided", 100], ["3", "paid", 0]] as const) {
        const balance = minor === 0 ? zero("USD") : money(minor, "USD");
        await invoices.save(tx, { connectionId, dealId: "7", invoice: invoice({ id, state, balance }), written: false });
      }
    });
    expect((await listed()).use).toEqual({ everything: false, rules: [2], invoices: 3, open: 1 });
  });
});

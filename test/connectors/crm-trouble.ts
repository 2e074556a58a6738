import { expect, it } from "vitest";
import { VendorError } from "../../server/connectors/vendor-error.ts";
import type { BillingStatus } from "../../server/domain/billing-status.ts";
import type { Deal } from "../../server/domain/records.ts";
import type { CrmBench, TypedDeal } from "./crm-bench.ts";
import { failure } from "./erp-bench.ts";

export interface Hands {
  bench: () => CrmBench;
  made: (change?: Partial<TypedDeal>) => Promise<{ dealId: string }>;
  read: (dealId: string) => Promise<Deal>;
  status: (change?: Partial<BillingStatus>) => BillingStatus;
}

const VAGUE = [
  { what: "an HTML page", rule: { kind: "html" } },
  { what: "half an answer", rule: { kind: "truncate" } },
  { what: "an empty answer", rule: { kind: "empty" } },
  { what: "a closed connection", rule: { kind: "reset" } },
  { what: "half an answer and a closed connection", rule: { kind: "reset-mid-body" } },
  { what: "a server error", rule: { kind: "status", status: 500 } },
  { what: "a gateway's error page", rule: { kind: "status", status: 502, body: "<html>Bad gateway</html>" } },
];
/** Statuses that mean something only in the vendor's own words: a proxy may say them too. */
const STRANGE = [404, 403, 401, 400];

/** The part of the CRM battery about refusals, lost answers and tokens. */
export function itStaysTrueInTrouble({ bench, made, read, status }: Hands): void {
  const nothing = { deal: [], company: [] };

  for (const { what, rule } of VAGUE) {
    it(`calls a read answered by ${what} worth repeating`, async () => {
      const { dealId } = await made();
      await bench().vendor.fault({ ...bench().calls.readDeal, ...rule, times: 1 });
      expect(await failure(bench().crm.readDeal(dealId, nothing))).toMatchObject({ consequence: "retry", applied: "no" });
      expect((await read(dealId)).id).toBe(dealId);
    });

    it(`calls a write answered by ${what} unknown, and writes the same state again`, async () => {
      const { dealId } = await made();
      await bench().vendor.fault({ ...bench().calls.writeDeal, ...rule, when: "after", times: 1 });
      const write = () => bench().crm.writeBillingStatus(dealId, status({ state: "sent" }), 1);
      expect(await failure(write())).toMatchObject({ consequence: "retry", applied: "unknown" });
      await write();
      expect(await bench().person.billing(dealId)).toMatchObject({ state: "sent" });
    });

    it(`finds the task whose creation was answered by ${what}`, async () => {
      const { dealId } = await made();
      await bench().vendor.fault({ ...bench().calls.createTask, ...rule, when: "after", times: 1 });
      const task = { subject: `After ${what}`, body: "", ownerId: null, dueAt: "2026-11-24T09:00:00.000Z" };
      expect(await failure(bench().crm.createTask(dealId, task))).toMatchObject({ consequence: "retry", applied: "unknown" });
      expect(await bench().crm.findTask(dealId, task.subject)).not.toBeNull();
    });
  }

  for (const strange of STRANGE) {
    it(`believes no ${strange} that the vendor did not write itself`, async () => {
      const { dealId } = await made();
      await bench().vendor.fault({ ...bench().calls.readDeal, kind: "status", status: strange, body: "<html>Who are you?</html>", times: 2 });
      expect(await failure(bench().crm.readDeal(dealId, nothing))).toMatchObject({ consequence: "retry", applied: "no" });
      await bench().vendor.clearFaults();
      expect((await read(dealId)).id).toBe(dealId);
    });
  }

  it("says how long to wait when throttled, and that nothing was done", async () => {
    const { dealId } = await made();
    await bench().vendor.fault({ ...bench().calls.writeDeal, kind: "status", status: 429, retryAfter: 7, times: 1 });
    const write = bench().crm.writeBillingStatus(dealId, status(), 1);
    expect(await failure(write)).toMatchObject({ consequence: "retry", code: "throttled", applied: "no", retryAfterMs: 7000 });
  });

  it("replaces a refused token once and carries on", async () => {
    const { dealId } = await made();
    expect((await bench().refused.crm.readDeal(dealId, nothing))?.id).toBe(dealId);
    expect(bench().refused.replaced()).toBe(1);
  });

  it("stops when every token is refused: the tenant must reconnect", async () => {
    const { dealId } = await made();
    const expected = { consequence: "stop", code: "reconnect", applied: "no" };
    expect(await failure(bench().locked.readDeal(dealId, nothing))).toMatchObject(expected);
    expect(await failure(bench().locked.writeBillingStatus(dealId, status(), 1))).toMatchObject(expected);
  });

  it("asks before every call that writes, and sends nothing once the answer is no", async () => {
    const { dealId } = await made();
    const lost = new Error("The deal is another's now");
    const guarded = bench().guarded(() => Promise.reject(lost));
    await expect(guarded.writeBillingStatus(dealId, status({ trouble: "Never said" }), 1)).rejects.toBe(lost);
    expect(Object.values(await bench().person.billing(dealId))).not.toContain("Never said");
    expect((await guarded.readDeal(dealId, nothing))?.id).toBe(dealId);
  });

  it("keeps secrets and what customers wrote out of its errors", async () => {
    const { dealId } = await made();
    const secret = "somebody@private.example";
    const body = { status: "error", category: "VALIDATION_ERROR", message: `${secret} was not valid`, correlationId: "c-1", errors: [{ message: secret }] };
    await bench().vendor.fault({ ...bench().calls.writeDeal, kind: "status", status: 400, body, times: 1 });
    const error: unknown = await bench().crm.writeBillingStatus(dealId, status({ trouble: "Call Ada" }), 1).catch((reason: unknown) => reason);
    expect(error).toBeInstanceOf(VendorError);
    expect(JSON.stringify([error, String(error), (error as Error).cause ?? null])).not.toMatch(/bearer|private\.example|Call Ada/i);
  });
}

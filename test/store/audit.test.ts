import fc from "fast-check";
import { expect, test } from "vitest";
import * as audit from "../../server/store/audit.ts";
import * as tenants from "../../server/store/tenants.ts";
import { onEachDatabase } from "./databases.ts";

/** Every UTF-16 text, NUL and half surrogate pairs included: what people paste. */
const pasted = fc.array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0, 0xd800, 0xdfff, 92, 117, 48)), { maxLength: 12 }).map((codes) => String.fromCharCode(...codes));
const payload = fc.dictionary(fc.oneof(pasted, fc.constantFrom("__proto__", "b", "a", "1")), fc.oneof(pasted, fc.jsonValue(), fc.double()), { maxKeys: 4 });

onEachDatabase("the audit log", (current) => {
  let accounts = 0;
  async function chain(payloads: object[]): Promise<string> {
    accounts += 1;
    const account = String(accounts);
    const tenantId = await current().store.system((tx) => tenants.create(tx, { crmSystem: "hubspot", crmAccountId: account, name: account, timeZone: "UTC" }));
    for (const one of payloads) await current().store.tenant(tenantId, (tx) => audit.append(tx, { kind: "seen", dealId: "7", payload: one }));
    return tenantId;
  }
  const firstBroken = (tenantId: string) => current().store.tenant(tenantId, audit.firstBrokenEntry);
  /** What only the owner of the database could do, with everything switched off that stands in the way. */
  const tamper = (text: string) =>
    current().database.script(
      `alter table audit disable trigger all; alter table audit no force row level security; ${text};
       alter table audit force row level security; alter table audit enable trigger all;`,
    );

  test("holds whatever was seen, numbered without gaps, and its chain closes", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(payload, { minLength: 1, maxLength: 4 }), async (payloads) => {
        const tenantId = await chain(payloads);
        const entries = await current().store.tenant(tenantId, (tx) => audit.read(tx, { limit: 200 }));
        expect(entries.map((entry) => entry.seq)).toEqual(payloads.map((_, index) => payloads.length - index));
        expect(await firstBroken(tenantId)).toBeNull();
      }),
      { numRuns: 25 },
    );
  });

  test("entries of many writers at once stay one chain", async () => {
    const tenantId = await chain([]);
    const append = (n: number) => current().store.tenant(tenantId, (tx) => audit.append(tx, { kind: "did", dealId: null, payload: { n } }));
    await Promise.all(Array.from({ length: 20 }, (_, n) => append(n)));
    expect(await firstBroken(tenantId)).toBeNull();
    const entries = await current().store.tenant(tenantId, (tx) => audit.read(tx, { limit: 200 }));
    expect(new Set(entries.map((entry) => (entry.payload as { n: number }).n)).size).toBe(20);
  });

  test.each([
    ["a payload was altered", (at: number) => `update audit set payload = payload || '{"total": 1}' where seq = ${at}`],
    ["its kind was altered", (at: number) => `update audit set kind = 'asked' where seq = ${at}`],
    ["it was moved to another deal", (at: number) => `update audit set deal_id = '8' where seq = ${at}`],
    ["its time was altered", (at: number) => `update audit set at = at - interval '1 second' where seq = ${at}`],
    ["it was removed", (at: number) => `delete from audit where seq = ${at}`],
  ])("shows where %s", async (_what, change) => {
    for (const at of [1, 2, 4]) {
      const tenantId = await chain([{ n: 1 }, { n: 2 }, { n: 3 }, { n: 4 }, { n: 5 }]);
      await tamper(`${change(at)} and tenant_id = '${tenantId}'`);
      expect(await firstBroken(tenantId)).toBe(at);
    }
  });

  test("is checked part by part, each part trusting the one before and nothing else", async () => {
    const tenantId = await chain(Array.from({ length: 6 }, (_, n) => ({ n })));
    const part = (from: number, to: number) => current().store.tenant(tenantId, (tx) => audit.firstBrokenEntry(tx, { from, to }));
    expect([await part(1, 3), await part(4, 6), await part(2, 2)]).toEqual([null, null, null]);
    await tamper(`delete from audit where seq = 4 and tenant_id = '${tenantId}'`);
    expect([await part(1, 3), await part(3, 6), await part(4, 6), await part(5, 6)]).toEqual([null, 4, 4, 4]);
  });

  test("can be neither changed nor emptied, not even by the owner of the table", async () => {
    const tenantId = await chain([{ n: 1 }]);
    for (const text of ["delete from audit", "update audit set payload = '{}'"]) {
      await expect(current().store.tenant(tenantId, (tx) => tx.sql(text))).rejects.toThrow(/permission denied/);
      await expect(current().database.script(text)).rejects.toThrow(/append-only/);
    }
    await expect(current().database.script("truncate audit")).rejects.toThrow(/append-only/);
  });

  test("is searched for what a person typed, letter by letter, newest first and in pages", async () => {
    const tenantId = await chain([{ note: "100% paid" }, { note: "100 paid" }, { note: "a_b" }, { note: "aXb" }]);
    const notes = async (of: Parameters<typeof audit.read>[1]) =>
      (await current().store.tenant(tenantId, (tx) => audit.read(tx, of))).map((entry) => (entry.payload as { note: string }).note);
    expect(await notes({ text: "100% PAID", limit: 10 })).toEqual(["100% paid"]);
    expect(await notes({ text: "a_b", limit: 10 })).toEqual(["a_b"]);
    expect(await notes({ before: 4, limit: 2 })).toEqual(["a_b", "100 paid"]);
    expect(await notes({ dealId: "8", limit: 10 })).toEqual([]);
    expect(await notes({ limit: -1 })).toEqual([]);
  });
});

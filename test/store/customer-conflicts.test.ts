import { expect, test } from "vitest";
import * as conflicts from "../../server/store/customer-conflicts.ts";
import type { TenantTx } from "../../server/store/index.ts";
import * as tenants from "../../server/store/tenants.ts";
import { onEachDatabase } from "./databases.ts";

onEachDatabase("conflicts about customers", (current) => {
  const pair = { connectionId: "c1", crmId: "company:1" };
  const found = { field: "phone" as const, why: "both-changed", crm: "1", erp: "2", refusal: null };

  test("a decision made while the pair is being looked at is not lost; one about other values is", async () => {
    const tenantId = await current().store.system((tx) => tenants.create(tx, { crmSystem: "hubspot", crmAccountId: "71", name: "One", timeZone: "UTC" }));
    const inTenant = <T>(work: (tx: TenantTx) => Promise<T>) => current().store.tenant(tenantId, work);
    await inTenant((tx) => conflicts.setOpen(tx, pair, "Acme", [found]));
    const [open] = await inTenant(conflicts.listOpen);
    await inTenant((tx) => conflicts.choose(tx, open?.conflictId ?? "", { take: "crm", by: "Ada" }));
    await inTenant((tx) => conflicts.setOpen(tx, pair, "Acme", [found]));
    expect((await inTenant((tx) => conflicts.ofPair(tx, pair))).map(({ choice }) => choice)).toEqual(["crm"]);
    await inTenant((tx) => conflicts.setOpen(tx, pair, "Acme", [{ ...found, erp: "3" }]));
    expect((await inTenant((tx) => conflicts.ofPair(tx, pair))).map(({ choice }) => choice)).toEqual([null]);
    await inTenant((tx) => conflicts.setOpen(tx, pair, "Acme", []));
    expect(await inTenant((tx) => conflicts.ofPair(tx, pair))).toEqual([]);
  });
});

import { beforeEach, describe, expect, test } from "vitest";
import { VendorError } from "../../server/connectors/vendor-error.ts";
import { uninstallIfRemoved } from "../../server/flows/connections/disconnect.ts";
import { sweep } from "../../server/flows/sweep.ts";
import * as connections from "../../server/store/connections.ts";
import * as grants from "../../server/store/grants.ts";
import * as tenants from "../../server/store/tenants.ts";
import { testTokens, useBench } from "../http/app-bench.ts";

const BROWSER = "the admin's";
const down = new VendorError({ system: "hubspot", consequence: "retry", code: "unreachable", message: "Not now.", applied: "no" });

describe("An account that takes the app away", () => {
  const bench = useBench();
  let portal = 700;
  let tenantId = "";
  let crmId = "";
  beforeEach(async () => {
    tenantId = await bench().install(String((portal += 1)));
    crmId = await bench().connectCrm(tenantId, String(portal));
    await bench().connect(tenantId, `books-${portal}`, "Northside");
    bench().vendors.crm = {};
    bench().vendors.erp = { disconnect: () => Promise.resolve() };
    bench().vendors.grant = { tokens: testTokens, accounts: [{ externalId: String(portal), name: "Bluewater" }], authorizedBy: null };
  });

  /** As it is once HubSpot has refused the refresh token, to whoever it was. */
  const refuse = () =>
    bench().as(tenantId, async (tx) => {
      const { grantId } = (await connections.get(tx, crmId))!;
      await grants.setState(tx, grantId, "broken");
      await connections.setStateOfGrant(tx, grantId, "needs-reconnect");
    });
  const stands = () =>
    bench().as(tenantId, async (tx) => ({
      account: (await tenants.get(tx)).state,
      crm: (await connections.list(tx, "crm")).map(({ state }) => state),
      erp: (await connections.list(tx, "erp")).map(({ state }) => state),
    }));
  async function installAgain(): Promise<void> {
    const { flows } = bench().parts;
    const { redirectTo } = await flows.beginInstall(BROWSER);
    await flows.finishInstall({ code: "c", state: new URL(redirectTo).searchParams.get("state") ?? "" }, BROWSER);
  }
  const GONE = { account: "uninstalled", crm: ["disconnected"], erp: ["disconnected"] };

  test("is brought to its end by the sweep, where nobody looks at a deal of it any more", async () => {
    await refuse();
    const due = await bench().store.system((tx) => connections.dueForSweep(tx, "crm", bench().clock.instant()));
    expect(due).toContainEqual({ tenantId, connectionId: crmId });
    await sweep(bench().parts.kit, tenantId, crmId, { crmMs: 900_000, erpMs: 86_400_000 });
    expect(await stands()).toEqual(GONE);
    expect(await bench().store.system((tx) => connections.dueForSweep(tx, "crm", bench().clock.instant()))).not.toContainEqual({ tenantId, connectionId: crmId });
  });

  test("gets no books connected any more by a link that was asked for before", async () => {
    const { flows } = bench().parts;
    const { ticket } = await flows.issueConnectTicket(tenantId, "quickbooks", "ada@bluewater.example");
    const { redirectTo } = await flows.beginConnect("quickbooks", ticket, BROWSER);
    await refuse();
    await uninstallIfRemoved(bench().parts.kit, tenantId);
    const state = new URL(redirectTo).searchParams.get("state") ?? "";
    await expect(flows.finishConnect("quickbooks", { code: "c", realmId: "9130", state }, BROWSER)).rejects.toThrow(/expired/);
    expect(await stands()).toEqual(GONE);
  });

  test("and takes it back is installed from the moment its tokens are kept, however the installation goes on", async () => {
    await refuse();
    expect(await uninstallIfRemoved(bench().parts.kit, tenantId)).toBe(true);
    bench().vendors.crm = { ensureProperties: () => Promise.reject(down) };
    await expect(installAgain()).rejects.toBe(down);
    expect(await stands()).toEqual({ account: "installed", crm: ["active"], erp: ["disconnected"] });
  });

  test("and takes it back has whoever did so among its admins, who may all have left meanwhile", async () => {
    const admins = () => bench().as(tenantId, async (tx) => (await tenants.get(tx)).settings.roles.admins);
    const installAs = async (person: string) => {
      bench().vendors.crm = { ensureProperties: () => Promise.reject(down) };
      bench().vendors.grant = { ...bench().vendors.grant!, authorizedBy: person };
      await expect(installAgain()).rejects.toBe(down);
    };
    await installAs("first@bluewater.example");
    await installAs("second@bluewater.example");
    expect(await admins()).toEqual(["first@bluewater.example"]);
    await bench().as(tenantId, async (tx) => {
      for (const { grantId } of await connections.list(tx, "crm")) await grants.setState(tx, grantId, "broken");
    });
    expect(await uninstallIfRemoved(bench().parts.kit, tenantId)).toBe(true);
    await installAs("second@bluewater.example");
    expect(await admins()).toEqual(["first@bluewater.example", "second@bluewater.example"]);
  });

  test("and takes it back while it is being brought to its end keeps it", async () => {
    await bench().connect(tenantId, `other-${portal}`, "Southside");
    await refuse();
    bench().vendors.crm = { ensureProperties: () => Promise.reject(down) };
    bench().vendors.erp = { disconnect: () => installAgain().catch(() => undefined) };
    expect(await uninstallIfRemoved(bench().parts.kit, tenantId)).toBe(false);
    const { account, crm, erp } = await stands();
    expect([account, crm]).toEqual(["installed", ["active"]]);
    expect(erp.sort()).toEqual(["active", "disconnected"]);
  });
});

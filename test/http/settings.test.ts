import { RIGHTS } from "../../server/domain/roles.ts";
import { beforeAll, describe, expect, test } from "vitest";
import { defaultSettings } from "../../server/domain/settings.ts";
import * as audit from "../../server/store/audit.ts";
import * as connections from "../../server/store/connections.ts";
import * as tenants from "../../server/store/tenants.ts";
import { organisation } from "../domain/samples.ts";
import { PUBLIC_URL, useBench } from "./app-bench.ts";
import { expectProblem, fetchAsCard, refusesStrangers } from "./card-client.ts";

describe("the settings page", () => {
  const bench = useBench();
  let [own, other, connectionId, otherConnection] = ["", "", "", ""];

  beforeAll(async () => {
    own = await bench().install("100001");
    other = await bench().install("100002");
    connectionId = await bench().connect(own, "9130", "Northside Books");
    otherConnection = await bench().connect(other, "9131", "SECRET Ltd");
  });

  const get = (path: string) => fetchAsCard(bench(), { method: "GET", path: `/api/v1/${path}` });
  const post = (path: string, body?: unknown) => fetchAsCard(bench(), { method: "POST", path: `/api/v1/${path}`, body });
  const put = (body: unknown) => fetchAsCard(bench(), { method: "PUT", path: "/api/v1/settings", body });
  const stateOf = async (id: string, tenantId = own) => (await bench().as(tenantId, (tx) => connections.get(tx, id)))?.state;

  describe("rules", () => {
    test("refuse strangers", async () => {
      await refusesStrangers(bench(), { method: "GET", path: "/api/v1/settings" });
      await refusesStrangers(bench(), { method: "PUT", path: "/api/v1/settings", body: { version: 1, settings: {} } });
    });

    test("are read with their version and saved against it", async () => {
      expect((await get("settings")).body).toEqual({ version: 1, settings: defaultSettings, mode: "live", rights: [...RIGHTS], admins: [] });
      const settings = { ...defaultSettings, dueDays: 14, defaultConnectionId: connectionId };
      const saved = await put({ version: 1, settings });
      expect([saved.status, saved.body]).toEqual([200, { version: 2 }]);
      expect((await get("settings")).body).toMatchObject({ version: 2, settings, admins: [] });
      expect((await bench().as(other, tenants.get)).settings).toEqual(defaultSettings);
    });

    test("sent twice are saved once; of two people at once the second is told to look again", async () => {
      const { version } = (await get("settings")).body as { version: number };
      const sending = { version, settings: { ...defaultSettings, dueDays: 21 } };
      const answers = [await put(sending), await put(sending)];
      expect(answers.map(({ status, body }) => [status, body as unknown])).toEqual([[200, { version: version + 1 }], [200, { version: version + 1 }]]);
      expect((await get("settings")).body).toMatchObject({ version: version + 1 });
      expectProblem(await put({ version, settings: { ...defaultSettings, dueDays: 22 } }), 409, "settings-changed");
    });

    test("that switch reminders or posting on have them seen to at once; others wake neither", async () => {
      const waiting = async () => (await bench().database.transaction((sql) => sql<{ name: string }>("select name from jobs.job where name in ('reminders', 'journals') order by name"))).map(({ name }) => name);
      const save = async (settings: object) => put({ version: ((await get("settings")).body as { version: number }).version, settings: { ...defaultSettings, ...settings } });
      await save({ dueDays: 23 });
      expect(await waiting()).toEqual([]);
      await save({ dueDays: 23, reminders: { mode: "draft", thresholds: { USD: "100" } }, posting: { mode: "draft" } });
      expect(await waiting()).toEqual(["journals", "reminders"]);
    });

    test.each([
      [{ routes: [{ connectionId: "nobody's" }] }, "body.settings.routes.0.connectionId"],
      [{ instalments: { kind: "percent", parts: [{ percent: "30", afterDays: 0 }] } }, "body.settings.instalments.parts"],
      [{ dueDays: 1.5 }, "body.settings.dueDays"],
      [{ trigger: { deliver: "fax" } }, "body.settings.trigger.deliver"],
      [{ colour: "blue" }, "body.settings"],
    ])("that make no sense are refused by name: %j", async (settings, path) => {
      const { version } = (await get("settings")).body as { version: number };
      const response = await put({ version, settings });
      expectProblem(response, 400, "invalid-request");
      expect((response.body as { errors: { path: string }[] }).errors.map((error) => error.path)).toEqual([path]);
    });

    test("keep one admin, once there is one: nobody could say any more who may do what", async () => {
      const save = async (admins: string[]) => put({ version: ((await get("settings")).body as { version: number }).version, settings: { ...defaultSettings, roles: { ...defaultSettings.roles, admins } } });
      expect((await save(["ada@bluewater.example"])).status).toBe(200);
      const refused = await save([]);
      expectProblem(refused, 400, "invalid-request");
      expect(refused.body).toMatchObject({ errors: [{ path: "body.settings.roles.admins", message: "Keep at least one admin" }] });
      expect((await save(["ada@bluewater.example", "boss@bluewater.example"])).status).toBe(200);
    });

    test("cannot name another tenant's connection", async () => {
      const { version } = (await get("settings")).body as { version: number };
      expectProblem(await put({ version, settings: { defaultConnectionId: otherConnection } }), 400, "invalid-request");
    });
  });

  describe("connections", () => {
    test("refuse strangers", async () => {
      await refusesStrangers(bench(), { method: "GET", path: "/api/v1/connections" });
      await refusesStrangers(bench(), { method: "POST", path: "/api/v1/connections/quickbooks/ticket" });
      await refusesStrangers(bench(), { method: "POST", path: `/api/v1/connections/${connectionId}/confirm` });
      await refusesStrangers(bench(), { method: "POST", path: `/api/v1/connections/${connectionId}/disconnect` });
      expect(await stateOf(connectionId)).toBe("active");
    });

    test("are listed with what the rules can choose from, without tokens and without another tenant's", async () => {
      await bench().as(own, (tx) => connections.saveOrganisation(tx, connectionId, organisation({ dimensions: [{ id: "Class", name: "Class", level: "line", options: [{ id: "5", name: "Projects" }] }] })));
      const response = await get("connections");
      expect(response.body).toMatchObject({
        connections: [
          {
            id: connectionId,
            role: "erp",
            system: "quickbooks",
            label: "QuickBooks Online",
            name: "Northside Books",
            externalId: "9130",
            state: "active",
            reference: { homeCurrency: "USD", terms: [{ id: "3", name: "Net 15" }], incomeAccounts: [{ id: "79", name: "Sales" }], dimensions: [{ id: "Class", name: "Class", options: [{ id: "5", name: "Projects" }] }] },
          },
        ],
        connectable: [
          { system: "quickbooks", label: "QuickBooks Online" },
          { system: "xero", label: "Xero" },
        ],
      });
      for (const secret of ["SECRET", "refresh", "access"]) expect(response.text).not.toContain(secret);
    });

    test("a ticket opens the way to one ERP", async () => {
      const response = await post("connections/xero/ticket");
      const { ticket, url } = response.body as { ticket: string; url: string };
      expect(response.status).toBe(201);
      expect(url).toBe(`${PUBLIC_URL}/connect/xero?ticket=${ticket}`);
      const [asked] = await bench().as(own, (tx) => audit.read(tx, { limit: 1 }));
      expect(asked?.payload).toEqual({ connectLink: "xero", by: "ada@bluewater.example" });
      expectProblem(await post("connections/sage/ticket"), 404, "unknown-system");
      expectProblem(await post("connections/hubspot/ticket"), 404, "unknown-system");
    });

    test("one that waits to be confirmed is confirmed; another tenant's is not there", async () => {
      await bench().as(own, (tx) => connections.setState(tx, connectionId, "awaiting-confirmation"));
      await bench().as(other, (tx) => connections.setState(tx, otherConnection, "awaiting-confirmation"));
      expect((await post(`connections/${connectionId}/confirm`)).status).toBe(200);
      expect(await stateOf(connectionId)).toBe("active");
      expectProblem(await post(`connections/${otherConnection}/confirm`), 404, "not-found");
      expect(await stateOf(otherConnection, other)).toBe("awaiting-confirmation");
    });

    test("one is ended although its vendor is down, once or twice; another tenant's is not there", async () => {
      expectProblem(await post(`connections/${otherConnection}/disconnect`), 404, "not-found");
      expect(await stateOf(otherConnection, other)).toBe("awaiting-confirmation");
      expect((await post(`connections/${connectionId}/disconnect`)).status).toBe(200);
      expect((await post(`connections/${connectionId}/disconnect`, {})).status).toBe(200);
      expect(await stateOf(connectionId)).toBe("disconnected");
    });
  });
});

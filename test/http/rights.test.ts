import { beforeAll, describe, expect, test } from "vitest";
import { settingsSchema } from "../../server/domain/settings.ts";
import { RIGHTS, workflowRights, type Right } from "../../server/domain/roles.ts";
import { endpoints } from "../../server/http/api/endpoints.ts";
import * as tenants from "../../server/store/tenants.ts";
import { useBench } from "./app-bench.ts";
import { expectProblem, fetchAsCard, type Sending } from "./card-client.ts";

/** The person the requests of these tests are signed for. */
const PERSON = "ada@bluewater.example";
const ADMIN = "owner@bluewater.example";

describe("rights", () => {
  const bench = useBench();
  let own = "";
  beforeAll(async () => {
    own = await bench().install("100001");
  });

  const give = async (most: Right) => {
    const roles = { admins: [ADMIN], finance: most === "settle" ? [PERSON] : [], others: most === "create-invoices" ? most : "see" };
    await bench().as(own, async (tx) => tenants.saveSettings(tx, settingsSchema.parse({ roles }), (await tenants.get(tx)).settingsVersion));
  };

  const forCards = endpoints.filter(({ audience }) => audience === "card").map((one) => [`${one.method} ${one.path}`, one] as const);
  const filled = (path: string) => path.replaceAll(/\{\w+\}/g, "00000000-0000-4000-8000-000000000001");

  test.each(forCards)("%s is refused to a person without the right, before anything is read or done", async (_name, { method, path, right }) => {
    const before = RIGHTS[RIGHTS.indexOf(right) - 1];
    if (before === undefined) return expect(right).toBe("see");
    await give(before);
    const response = await fetchAsCard(bench(), { method: method.toUpperCase() as Sending["method"], path: filled(path) });
    expectProblem(response, 403, "not-allowed");
  });

  test("what changes something is never open to those who may only see, but for asking to look again, for a link to a document or a payment page and for a workflow that reads", () => {
    const open = endpoints.filter(({ method, right }) => method !== "get" && right === "see").map(({ id }) => id);
    expect(open).toEqual(["refreshDeal", "pdfLink", "payLink", "bridgeFile", "workflowCheckPayment"]);
  });

  /** Endpoints by the least right they need; what is not named here is for everyone who may see. */
  const NEEDED: [Right, string][] = [
    ["create-invoices", "previewWithOptions requestInvoice requestInvoices workflowCreateInvoice"],
    ["settle", "answerChange approveJournal decideDocumentDuplicate decideDuplicate dismissParked draftJournals leaveOutJournal linkCompany linkCustomer linkInvoice readCommission retryAllParked retryParked reverseJournal searchCompanyCustomers searchCustomers settleConflict"],
    ["change-settings", "backToShadow confirmConnection contactData disconnectConnection eraseContact goLive issueConnectTicket listErasures mapProduct refreshMapping saveSettings searchItems trySettings"],
  ];

  test.each(NEEDED)("%s is the right for %s", (right, ids) => {
    const rights = Object.fromEntries(endpoints.map((endpoint) => [endpoint.id, endpoint.right]));
    for (const id of ids.split(" ")) expect([id, rights[id]]).toEqual([id, right]);
  });

  test("a workflow is let do no more than its account's workflows may, whatever is added", () => {
    for (const { id, right } of endpoints.filter(({ audience }) => audience === "workflow")) expect([id, workflowRights.includes(right)]).toEqual([id, true]);
  });
});

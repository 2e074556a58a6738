import { beforeAll, beforeEach, describe, expect, test } from "vitest";
import { money } from "../../server/domain/money.ts";
import { VendorError } from "../../server/connectors/vendor-error.ts";
import { useBench } from "./app-bench.ts";
import { expectProblem, fetchAsCard, refusesStrangers } from "./card-client.ts";
import { putInBook } from "./deal-in-book.ts";

describe("the link where a customer can pay", () => {
  const bench = useBench();
  let [own, other, connectionId, otherConnection] = ["", "", "", ""];
  let asked: string[] = [];

  beforeAll(async () => {
    own = await bench().install("100001");
    other = await bench().install("100002");
    connectionId = await bench().connect(own, "9130", "Northside Books");
    otherConnection = await bench().connect(other, "9131", "Elsewhere Ltd");
    await putInBook(bench(), own, "81", { connectionId, invoices: [{ id: "81" }] });
    await putInBook(bench(), other, "82", { connectionId: otherConnection, invoices: [{ id: "82" }] });
  });

  beforeEach(() => {
    asked = [];
    offers("https://pay.example/81");
  });

  const offers = (link: string | null) => {
    bench().vendors.erp.payLink = (id) => {
      asked.push(id);
      return Promise.resolve(link);
    };
  };
  const path = (id: string, connection = connectionId) => `/api/v1/invoices/${connection}/${id}/pay-link`;
  const ask = (id: string, connection = connectionId) => fetchAsCard(bench(), { method: "POST", path: path(id, connection) });

  test("refuses strangers", async () => {
    await refusesStrangers(bench(), { method: "POST", path: path("81") });
    expect(asked).toEqual([]);
  });

  test("is asked of the ERP when somebody wants it", async () => {
    const response = await ask("81");
    expect([response.status, response.body]).toEqual([200, { url: "https://pay.example/81", code: null, why: null }]);
    expect(asked).toEqual(["81"]);
  });

  test("is given for no other invoice of the ledger, nor for another account's", async () => {
    for (const response of [await ask("999"), await ask("82", otherConnection), await ask("82")]) expectProblem(response, 404, "not-found");
    expect(asked).toEqual([]);
  });

  test.each([[null], ["javascript:alert(1)"], ["not an address"]])("says what to do where the ERP offers no page but %j", async (link) => {
    offers(link);
    expect((await ask("81")).body).toEqual({
      url: null,
      code: "not-offered",
      why: "QuickBooks Online has no payment page for this invoice. Turn on online payments there and give the invoice an e-mail address.",
    });
  });

  test.each([
    ["83", { state: "draft" as const }, "draft", "The invoice is still a draft. Approve it in QuickBooks Online first."],
    ["84", { state: "paid" as const, balance: money(0, "USD") }, "settled", "Nothing is left to pay on this invoice."],
    ["85", { state: "open" as const, balance: money(0, "USD") }, "settled", "Nothing is left to pay on this invoice."],
    ["86", { state: "voided" as const }, "ended", "The invoice was voided or deleted in QuickBooks Online."],
    ["87", { state: "deleted" as const }, "ended", "The invoice was voided or deleted in QuickBooks Online."],
  ])("needs no call where there is nothing to pay: invoice %s", async (id, changes, code, why) => {
    await putInBook(bench(), own, id, { connectionId, invoices: [{ id, ...changes }] });
    expect((await ask(id)).body).toEqual({ url: null, code, why });
    expect(asked).toEqual([]);
  });

  test("tells when the ERP does not answer", async () => {
    const down = { system: "quickbooks", consequence: "retry", code: "unreachable", message: "QuickBooks could not be reached.", applied: "no" } as const;
    bench().vendors.erp.payLink = () => Promise.reject(new VendorError(down));
    expectProblem(await ask("81"), 503, "unreachable");
  });
});

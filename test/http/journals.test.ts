import { beforeAll, describe, expect, test } from "vitest";
import { settingsSchema } from "../../server/domain/settings.ts";
import { keepJournals } from "../../server/flows/recognition/keep-journals.ts";
import * as facts from "../../server/store/facts.ts";
import * as tenants from "../../server/store/tenants.ts";
import { booking, recognised } from "../domain/ledger/facts-in-tests.ts";
import { journalBooks } from "../flows/journal-books.ts";
import { useBench } from "./app-bench.ts";
import { expectProblem, fetchAsCard, refusesStrangers } from "./card-client.ts";

const PATH = "/api/v1/journals";
interface Listed {
  mode: string;
  missing: { sentence: string }[];
  journals: { id: string; month: string; state: string; amount: { amount: string }; reversed: boolean; kind: string; keepsDrafts: boolean }[];
}

describe("the list of journal entries", () => {
  const bench = useBench();
  let [own, connectionId] = ["", ""];
  const books = journalBooks(false);

  const set = (posting: object) =>
    bench().as(own, async (tx) => tenants.saveSettings(tx, settingsSchema.parse({ posting }), (await tenants.get(tx)).settingsVersion));
  const read = async (): Promise<Listed> => {
    const response = await fetchAsCard(bench(), { method: "GET", path: PATH });
    expect(response.status, response.text).toBe(200);
    return response.body as Listed;
  };
  const press = (path: string) => fetchAsCard(bench(), { method: "POST", path: PATH + path });
  const work = () => keepJournals(bench().parts.kit, own);

  beforeAll(async () => {
    own = await bench().install("100001");
    connectionId = await bench().connect(own, "9100", "Northside Books");
    bench().vendors.erp = books.erp;
    await bench().as(own, (tx) => facts.makeStand(tx, "deal:1", [booking("1", 100_000, "2026-09-01"), recognised("1", `${connectionId}:invoice:1`, 123_456, "2026-10-31")]));
  });

  test("refuses strangers", async () => {
    await refusesStrangers(bench(), { method: "GET", path: PATH });
    await refusesStrangers(bench(), { method: "POST", path: `${PATH}/draft` });
  });

  test("says that posting is off, and what is missing once it is on", async () => {
    expect(await read()).toMatchObject({ mode: "off", missing: [], journals: [] });
    expectProblem(await press("/draft"), 409, "posting-off");
    await set({ mode: "draft" });
    await work();
    expect((await read()).missing.map(({ sentence }) => sentence)).toEqual(["No first month is chosen for journals.", "Northwind has no deferred revenue account chosen for journals."]);
  });

  test("leads from the draft to the posted entry and its reversal, each with what is behind it", async () => {
    await set({ mode: "draft", from: "2026-10", accounts: { [connectionId]: { deferred: "830", revenue: "200" } } });
    expect((await press("/draft")).status).toBe(202);
    await work();
    const [draft] = (await read()).journals;
    expect(draft).toMatchObject({ month: "2026-10", state: "drafted", amount: { amount: "1234.56" }, keepsDrafts: false, kind: "month" });
    const why = await fetchAsCard(bench(), { method: "GET", path: `${PATH}/${draft!.id}/why` });
    expect(why.body).toMatchObject({ parts: [{ dealId: "1", recognised: { amount: "1234.56" }, before: { amount: "0.00" }, amount: { amount: "1234.56" } }], more: 0, total: { amount: "1234.56" } });
    expect((await press(`/${draft!.id}/approve`)).status).toBe(202);
    await work();
    expect((await read()).journals[0]).toMatchObject({ state: "posted", reversed: false });
    expectProblem(await press(`/${draft!.id}/leave-out`), 409, "not-now");
    bench().clock.advance(1000);
    expect((await press(`/${draft!.id}/reverse`)).status).toBe(202);
    await work();
    expect((await read()).journals.map(({ kind, state, amount }) => `${kind} ${state} ${amount.amount}`)).toEqual([
      "reversal posted -1234.56",
      "month drafted 1234.56",
      "month posted 1234.56",
    ]);
  });

  test("knows no entry of another account", async () => {
    const other = "00000000-0000-4000-8000-000000000001";
    expectProblem(await press(`/${other}/approve`), 404, "not-found");
    expectProblem(await fetchAsCard(bench(), { method: "GET", path: `${PATH}/${other}/why` }), 404, "not-found");
  });
});

import { expect, test } from "vitest";
import { money } from "../../server/domain/money.ts";
import * as connections from "../../server/store/connections.ts";
import { openDeals, seeStage, stageHistories } from "../../server/store/deal-stages.ts";
import { useBench } from "../http/app-bench.ts";
import { fetchAsCard, refusesStrangers } from "../http/card-client.ts";
import { putInBook } from "../http/deal-in-book.ts";

const bench = useBench();
const PATH = "/api/v1/forecast";

test("the forecast weighs open deals by what became of those that were in their stage, and refuses strangers", async () => {
  const own = await bench().install("100001");
  const connectionId = await bench().connect(own, "9100", "Northside Books");
  await bench().connectCrm(own, "100001");
  await refusesStrangers(bench(), { method: "GET", path: PATH });
  const stages = [{ id: "s1", label: "Proposal", outcome: "open" as const, probability: "0.4" }, { id: "s2", label: "Contract", outcome: "open" as const, probability: "0.9" }, { id: "w", label: "Won", outcome: "won" as const, probability: "1" }];
  await bench().as(own, (tx) => connections.saveCrmLists(tx, { pipelines: [{ id: "p", label: "Sales", stages }], currencies: ["USD"], fields: { deal: [], company: [] } }));
  const put = async (id: string, outcome: "open" | "won" | "lost", stageId: string, through: string[], minor: number | null = 100_000) => {
    await putInBook(bench(), own, id, { connectionId, view: { name: id, outcome, stageId, amount: minor === null ? null : money(minor, "USD") } });
    await bench().as(own, async (tx) => {
      for (const stage of [...through, ...through]) await seeStage(tx, { id, pipelineId: "p", stageId: stage });
    });
  };
  for (let at = 0; at < 20; at += 1) await put(`c${at}`, at < 15 ? "won" : "lost", "w", ["s1", "w"]);
  await put("o1", "open", "s1", ["s1"]);
  await put("o2", "open", "s2", ["s1", "s2"], 50_000);
  await put("o3", "open", "s2", ["s2"], null);
  expect(await bench().as(own, stageHistories)).toEqual(expect.arrayContaining([{ pipelineId: "p", stageId: "s1", won: 15, closed: 20 }]));
  expect((await bench().as(own, openDeals)).withoutAmount).toBe(1);
  const answer = await fetchAsCard(bench(), { method: "GET", path: PATH });
  expect(answer.body).toMatchObject({
    forecasts: [
      {
        currency: "USD",
        weighted: { amount: "1200.00" },
        rows: [
          { pipeline: "Sales", stage: "Proposal", deals: 1, rate: 75, source: "history", won: 15, closed: 20, weighted: { amount: "750.00" } },
          { stage: "Contract", deals: 1, rate: 90, source: "crm", weighted: { amount: "450.00" } },
        ],
      },
    ],
    withoutAmount: 1,
    leastClosed: 20,
  });
});

import { beforeAll, describe, expect, test } from "vitest";
import { en } from "../../server/domain/notices/words/en.ts";
import { PARKED } from "../../server/domain/sentences/parked.ts";
import type { ParkCode } from "../../server/domain/parking.ts";
import { upkeep } from "../../server/flows/sweep.ts";
import * as parked from "../../server/store/parked.ts";
import * as refusedRequests from "../../server/store/refused-requests.ts";
import { reasonTexts } from "../../src/extensions/texts/home/reasons/index.ts";
import { parkedAs } from "../domain/samples.ts";
import { useBench } from "./app-bench.ts";
import { fetchAsCard } from "./card-client.ts";

const CODES = Object.keys(en.reasons) as ParkCode[];

describe("every reason to wait", () => {
  const bench = useBench();
  let own = "";
  beforeAll(async () => {
    own = await bench().install("100001");
  });
  const post = (path: string, body?: unknown) => fetchAsCard(bench(), { method: "POST", path: `/api/v1/${path}`, body });
  const listed = async (code: string) => ((await fetchAsCard(bench(), { method: "GET", path: `/api/v1/parked?reason=${code}` })).body as { parked: { id: string; sentence: string; nextStep: string }[] }).parked;

  test("has words in every language, in the list as in messages", () => {
    const named = [...new Set(Object.keys(PARKED).map((key) => key.split(".")[0]))].sort();
    expect(named).toEqual([...CODES].sort());
    for (const texts of Object.values(reasonTexts)) expect(Object.keys(texts).sort()).toEqual(named);
  });

  test.each(CODES)("%s is on the list with what to do, and leaves it by retry or with a comment", async (code) => {
    const dealId = String(5000 + CODES.indexOf(code));
    await bench().as(own, (tx) => parked.setOpen(tx, dealId, [parkedAs(code, "It waits.", "Do this.")]));
    const [row, ...others] = await listed(code);
    expect([others, row?.sentence !== "", row?.nextStep !== ""]).toEqual([[], true, true]);
    expect((await post(`parked/${row?.id}/retry`)).status).toBe(202);
    expect((await post(`parked/${row?.id}/dismiss`, { comment: "Settled by hand" })).status).toBe(200);
    expect(await listed(code)).toEqual([]);
  });

  test("requests that are turned away are counted, and the log says how many and why", async () => {
    for (let time = 0; time < 3; time += 1) await bench().store.system((tx) => refusedRequests.count(tx, "webhooks/xero", "malformed"));
    const said: object[] = [];
    const log = { ...bench().parts.kit.log, info: (_message: string, fields?: object) => void said.push(fields ?? {}) };
    await upkeep({ ...bench().parts.kit, log });
    expect(said).toEqual([{ place: "webhooks/xero", reason: "malformed", count: 3 }]);
  });
});

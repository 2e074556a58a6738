import { describe, expect, it } from "vitest";
import { deal, observation } from "../domain/samples.ts";
import { useBench } from "../http/app-bench.ts";
import { reporting } from "./reporting.ts";

const bench = useBench();
const TODAY = "2026-11-23";

async function reported(portal: string) {
  const one = await reporting(bench(), await bench().install(portal), "78");
  await one.on(TODAY);
  expect(one.written.map(({ number }) => number)).toEqual([1]);
  return one;
}

describe("The status that a deal shows", () => {
  it("is not written again where it is the last one, nor where it has no number to tell by", async () => {
    const { on, written } = await reported("470");
    await on(TODAY, 1);
    await on(TODAY, null);
    expect(written).toHaveLength(1);
  });

  it("is written again, under a new number, where it is an older one that came late, and then left alone", async () => {
    const { on, written } = await reported("471");
    await on(TODAY, 0);
    await on(TODAY, 2);
    expect(written.map(({ number }) => number)).toEqual([1, 2]);
    expect(written[1]?.status).toEqual(written[0]?.status);
  });

  it("is written again where its number is none that was given here: an earlier installation's, or another deal's merged into it", async () => {
    const { on, written } = await reported("472");
    await on(TODAY, 41);
    expect(written.map(({ number }) => number)).toEqual([1, 2]);
  });

  it("is taken off a deal that was copied with the status of another, and left on one that was won before Onebook came", async () => {
    const { on, written } = await reporting(bench(), await bench().install("473"), "79");
    const open = deal({ id: "79", outcome: "open", stageId: "presentationscheduled" });
    await on(TODAY, null, { deal: open });
    await on(TODAY, 12, { deal: { ...open, statusNumber: 12 }, book: { ...observation().book, wonBeforeStart: true } });
    expect(written).toEqual([]);
    await on(TODAY, 12, { deal: { ...open, statusNumber: 12 } });
    expect(written.map(({ status, number }) => [status.state, number])).toEqual([["not_invoiced", 1]]);
  });
});

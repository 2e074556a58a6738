import { describe, expect, it } from "vitest";
import { dealOne, failureOf, NOTHING, ok, wired } from "./wired.ts";

const stage = (id: string, metadata: object) => ({ id, label: id, displayOrder: 0, metadata });

describe("A HubSpot account", () => {
  it("is described with its currencies and what each stage means", async () => {
    const stages = [
      stage("a", { probability: "0.2", isClosed: "false" }),
      stage("b", { probability: "1.0", isClosed: "true" }),
      stage("c", { probability: "0.0", isClosed: "true" }),
      stage("d", { probability: "1.0" }),
      stage("e", {}),
    ];
    const { crm } = wired(() => ok({ results: [{ id: "p", label: "Sales", stages }] }));
    const account = await crm.describeAccount();
    expect(account).toMatchObject({ id: "100001", name: "Tallowmere", timeZone: "America/New_York", currency: "USD", currencies: ["USD", "EUR"] });
    expect(account.pipelines[0]?.stages.map(({ outcome }) => outcome)).toEqual(["open", "won", "lost", "won", "open"]);
  });

  it("is asked anew whenever it is described, and once an hour for its deals", async () => {
    const bench = wired((seen) => (seen.path.includes("pipelines") ? ok({ results: [] }) : dealOne({})(seen)));
    await bench.crm.readDeal("1", NOTHING);
    await bench.crm.readDeal("1", NOTHING);
    expect(bench.aboutAccount()).toBe(1);
    await bench.crm.describeAccount();
    expect(bench.aboutAccount()).toBe(2);
  });

  it("is not believed without pipelines", async () => {
    expect(await failureOf(wired(() => ok({})).crm.describeAccount())).toMatchObject({ consequence: "retry", code: "unexpected-answer" });
  });
});

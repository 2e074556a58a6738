import { expect, test } from "vitest";
import { createLog } from "../../server/platform/log.ts";
import { afterOthers } from "../../server/store/index.ts";
import { openJobs } from "../../server/store/jobs.ts";
import * as tenants from "../../server/store/tenants.ts";
import { onEachDatabase } from "./databases.ts";

function gate(): { open: () => void; passed: Promise<void> } {
  let open: () => void = () => undefined;
  const passed = new Promise<void>((resolve) => (open = resolve));
  return { open, passed };
}

onEachDatabase("jobs", (current) => {
  const tenantId = "hubspot-1";
  const wake = (deal: string, inside: () => Promise<void> = () => Promise.resolve()) =>
    current().store.tenant(tenantId, async (tx) => {
      await tx.enqueue("look", { deal }, deal);
      await inside();
    });
  const sweepOf = (deals: string[]) =>
    afterOthers(current().store).tenant(tenantId, async (tx) => {
      for (const deal of deals) await tx.enqueue("look", { deal }, deal);
    });
  const runs: string[] = [];
  let onRun: (deal: string) => Promise<void> = () => Promise.resolve();

  test("exist exactly if their transaction commits, and any number that wait are one", async () => {
    await current().store.system((tx) => tenants.create(tx, { crmSystem: "hubspot", crmAccountId: "1", name: "One", timeZone: "UTC" }));
    await Promise.all(Array.from({ length: 50 }, () => wake("1")));
    await expect(wake("undone", () => Promise.reject(new Error("no")))).rejects.toThrow("no");
    expect(await current().database.transaction((sql) => sql("select singleton_key key from jobs.job where name = 'look'"))).toEqual([{ key: "1" }]);
  });

  test("have the rules of this version, also where an older one made their queue", async () => {
    const rules = () => current().database.transaction((sql) => sql("select retry_limit tries, dead_letter dead from jobs.queue where name = 'inbox'"));
    const asMade = await rules();
    await current().database.transaction((sql) => sql("update jobs.queue set retry_limit = 1, dead_letter = null where name = 'inbox'"));
    const newer = openJobs(current().database, createLog("error"));
    await newer.start();
    await newer.stop();
    expect(await rules()).toEqual(asMade);
  });

  test("one that waits is not begun while a transaction that counts on it is open", async (context) => {
    if (current().database.kind === "embedded") context.skip("one session: nothing happens beside an open transaction");
    const [held, release] = [gate(), gate()];
    const holding = wake("1", async () => {
      held.open();
      await release.passed;
    });
    await held.passed;
    const marker = gate();
    onRun = async (deal) => (deal === "marker" ? marker.open() : undefined);
    await current().jobs.work("look", 1, async (data) => {
      const { deal } = data as { deal: string };
      runs.push(deal);
      await onRun(deal);
    });
    await wake("marker");
    // The marker was sent last and overtakes: the older job is stepped around.
    await marker.passed;
    expect(runs).toEqual(["marker"]);
    release.open();
    await holding;
    await expect.poll(() => runs, { timeout: 60_000 }).toEqual(["marker", "1"]);
    runs.length = 0;
  });

  test("one that begins in the very moment it is counted on is followed by another", async (context) => {
    if (current().database.kind === "embedded") context.skip("one session: nothing happens beside an open transaction");
    await current().store.tenant(tenantId, (tx) => tx.enqueue("baseline", { n: 1 }, "race"));
    let raced = 0;
    await current().database.transaction((sql) =>
      current().jobs.send(
        async <Row>(text: string, params: unknown[] = []) => {
          if (text.includes("for share") && raced++ === 0) {
            await current().database.jobs.executeSql("update jobs.job set state = 'active', started_on = now() where singleton_key = 'race'");
          }
          return sql<Row>(text, params);
        },
        "baseline",
        { n: 2 },
        "race",
      ),
    );
    expect(raced).toBe(1);
    const jobs = await current().database.transaction((sql) =>
      sql("select data, state::text from jobs.job where singleton_key = 'race' order by data->>'n'"),
    );
    expect(jobs).toEqual([
      { data: { n: 1 }, state: "active" },
      { data: { n: 2 }, state: "created" },
    ]);
  });

  test("fifty wakes while one runs are exactly one more run", async () => {
    if (current().database.kind === "embedded") {
      await current().jobs.work("look", 1, async (data) => {
        const { deal } = data as { deal: string };
        runs.push(deal);
        await onRun(deal);
      });
      await expect.poll(() => runs, { timeout: 60_000 }).toEqual(["1"]);
      runs.length = 0;
    }
    onRun = async () => {
      if (runs.length === 1) await Promise.all(Array.from({ length: 50 }, () => wake("2")));
    };
    await wake("2");
    await expect.poll(() => runs.length, { timeout: 60_000 }).toBe(2);
    await wake("last");
    await expect.poll(() => runs, { timeout: 60_000 }).toEqual(["2", "2", "last"]);
  });

  test("what many deals are looked at for is begun after what an event asks for, however long it has waited", async () => {
    const release = gate();
    runs.length = 0;
    onRun = (deal) => (deal === "running" ? release.passed : Promise.resolve());
    await wake("running");
    await expect.poll(() => runs, { timeout: 60_000 }).toEqual(["running"]);
    await sweepOf(["old", "older", "new"]);
    await wake("new");
    await wake("waiting");
    await sweepOf(["waiting", "old"]);
    release.open();
    await expect.poll(() => runs, { timeout: 60_000 }).toEqual(["running", "new", "waiting", "old", "older", "new"]);
  });

  test("one that fails every time goes to whoever gives it up, and its neighbours run", async () => {
    const tries: string[] = [];
    const givenUp: object[] = [];
    await current().jobs.work(
      "sweep",
      1,
      async (data) => {
        const { connectionId } = data as { connectionId: string };
        tries.push(connectionId);
        if (connectionId === "poison") throw new Error("no");
      },
      async (data) => void givenUp.push(data),
    );
    const sweep = (connectionId: string) => current().store.tenant(tenantId, (tx) => tx.enqueue("sweep", { connectionId }, connectionId));
    await sweep("poison");
    await sweep("neighbour");
    await expect.poll(() => givenUp, { timeout: 60_000, interval: 250 }).toEqual([{ connectionId: "poison" }]);
    expect(tries.filter((one) => one === "poison")).toHaveLength(2);
    expect(tries).toContain("neighbour");
  });

  test("a queue that was not started takes nothing, instead of waiting for ever", async () => {
    const idle = openJobs(current().database, createLog("silent"));
    await expect(current().database.transaction((sql) => idle.send(sql, "look", {}))).rejects.toThrow(/was not started/);
  });
});

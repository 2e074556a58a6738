import { beforeEach, describe, expect, test } from "vitest";
import { collectNotices } from "../../server/flows/notices/collect.ts";
import { giveUpNotice, sendNotice } from "../../server/flows/notices/send.ts";
import { defaultSettings, settingsSchema, type Settings } from "../../server/domain/settings.ts";
import { OutboundError, type OutboundAnswer, type OutboundCall } from "../../server/platform/outbound.ts";
import * as connections from "../../server/store/connections.ts";
import * as noticeChannel from "../../server/store/notice-channel.ts";
import * as notices from "../../server/store/notices.ts";
import * as parked from "../../server/store/parked.ts";
import * as tenants from "../../server/store/tenants.ts";
import { parkedAs } from "../domain/samples.ts";
import { useBench } from "./app-bench.ts";
import { expectProblem, fetchAsCard, refusesStrangers } from "./card-client.ts";

const URL = "https://hooks.slack.com/services/T000/B000/the-secret-part";
const HOUR_MS = 3_600_000;
const answered = (status: number): OutboundAnswer => ({ status, headers: {}, bytes: new Uint8Array(), text: "whatever the host says" });

describe("telling people", () => {
  const bench = useBench();
  let [own, connectionId, portal] = ["", "", 200_000];
  const sent: { url: string; text: string }[] = [];
  const get = (path: string) => fetchAsCard(bench(), { method: "GET", path: `/api/v1/${path}`, portalId: String(portal) });
  const send = (method: "POST" | "PUT", path: string, body?: unknown) => fetchAsCard(bench(), { method, path: `/api/v1/${path}`, body, portalId: String(portal) });

  const collect = () => collectNotices(bench().parts.kit, own);
  const waiting = () => bench().as(own, (tx) => tx.sql<{ key: string; kind: string; message: { text: string } | null }>("select key, kind, message from notice where state = 'waiting' order by key"));
  /** What the worker does with everything that waits. */
  const work = async () => {
    for (const { key } of await waiting()) await sendNotice(bench().parts.kit, own, key);
  };
  const rules = (notifications: object) =>
    bench().as(own, async (tx) => {
      const { settingsVersion } = await tenants.get(tx);
      const settings: Settings = settingsSchema.parse({ ...defaultSettings, notifications });
      await tenants.saveSettings(tx, settings, settingsVersion);
    });
  const takes = (answer: (call: OutboundCall) => Promise<OutboundAnswer>) => {
    bench().vendors.messages = (call) => {
      sent.push({ url: call.url, text: (JSON.parse(String(call.body)) as { text: string }).text });
      return answer(call);
    };
  };
  const last = async () => ((await get("notices")).body as { last: { kind: string; state: string; failure: string | null } | null }).last;
  const parkOne = (dealId: string, sentence = "Nobody to bill.") => bench().as(own, (tx) => parked.setOpen(tx, dealId, [parkedAs("no-customer", sentence, "Add a company.")]));
  const setUrl = () => send("PUT", "notices/channel", { url: URL });

  beforeEach(async () => {
    portal += 1;
    own = await bench().install(String(portal));
    connectionId = await bench().connect(own, `90${portal}`, "Northside Books");
    sent.length = 0;
    takes(() => Promise.resolve(answered(200)));
  });

  test("refuses strangers", async () => {
    await bench().install("100001");
    await bench().install("100002");
    await refusesStrangers(bench(), { method: "GET", path: "/api/v1/notices" });
    await refusesStrangers(bench(), { method: "PUT", path: "/api/v1/notices/channel", body: { url: URL } });
    for (const path of ["channel/remove", "test"]) await refusesStrangers(bench(), { method: "POST", path: `/api/v1/notices/${path}` });
  });

  test("an address is shown again only by its host and end, is sealed at rest, and is not in the log", async () => {
    expect((await setUrl()).status).toBe(200);
    const { channel } = (await get("notices")).body as { channel: object };
    expect(channel).toMatchObject({ host: "hooks.slack.com", ending: "part" });
    const everything = await bench().as(own, async (tx) => JSON.stringify([await tx.sql("select * from notice_channel"), await tx.sql("select * from audit")]));
    expect(everything).not.toContain("the-secret");
    expect(everything).toContain('"messages":"set"');
    await send("POST", "notices/channel/remove");
    expect(((await get("notices")).body as { channel: unknown }).channel).toBeNull();
  });

  test.each([
    "http://hooks.slack.com/services/T/B/x",
    "https://hooks.slack.com.evil.example/x",
    "https://hooks.slack.com:8443/x",
    "https://me:pass@hooks.slack.com/x",
    "https://169.254.169.254/latest/meta-data",
    "https://localhost/x",
    "file:///etc/passwd",
    "hooks.slack.com/x",
  ])("%s is no address for messages", async (url) => {
    expectProblem(await send("PUT", "notices/channel", { url }), 422, "address-not-allowed");
    expect(((await get("notices")).body as { channel: unknown }).channel).toBeNull();
  });

  test("a test message goes through, once a minute; without an address there is nothing to test", async () => {
    expectProblem(await send("POST", "notices/test"), 409, "no-address");
    await setUrl();
    await send("POST", "notices/test");
    await send("POST", "notices/test");
    await work();
    expect(sent.map(({ url }) => url)).toEqual([URL]);
    expect(await last()).toMatchObject({ kind: "test", state: "sent", failure: null });
  });

  test("what begins to wait is told once, many at once in one message, with its reason and what to do", async () => {
    await rules({ digest: { daily: false } });
    await setUrl();
    for (const dealId of ["1", "2", "3"]) await parkOne(dealId);
    await collect();
    await collect();
    await work();
    expect(sent).toHaveLength(1);
    expect(sent[0]?.text).toContain("3 deals wait for a person");
    expect(sent[0]?.text).toContain("Nobody to bill. Add a company.");
    expect(await bench().as(own, (tx) => tx.sql("select message from notice where kind = 'parked'"))).toEqual([{ message: null }]);
  });

  test("every message is in the account's language", async () => {
    await rules({ language: "de", stuckHours: 1 });
    await setUrl();
    await send("POST", "notices/test");
    await parkOne("1");
    await bench().as(own, (tx) => connections.setState(tx, connectionId, "needs-reconnect"));
    await collect();
    bench().clock.advance(24 * HOUR_MS);
    await collect();
    await work();
    const first = sent.map(({ text }) => text.split("\n")[0]);
    expect(first.filter((text) => text !== undefined && !/^Onebook, /.test(text)).sort()).toEqual(["Ein Deal wartet auf jemanden", "Ein Deal wartet seit mehr als 1 Stunde", "Eine Probe der Nachrichten von Onebook", "Eine Verbindung ist beendet"]);
    expect(sent.map(({ text }) => text).join("\n")).toContain("Wartet: 1 × Kein Rechnungsempfänger");
  });

  test("words of others become no mention, link or markup", async () => {
    await rules({ digest: { daily: false } });
    await setUrl();
    await parkOne("1", "<!channel> *look* <https://evil.example|here> & now.");
    await collect();
    await work();
    expect(sent[0]?.text).not.toMatch(/[<>]|[^\u200b]\*/);
    expect(sent[0]?.text).toContain("&lt;!channel&gt;");
  });

  test("what has waited for long is told as that, once; a connection that ended each time it ends", async () => {
    await rules({ parked: false, stuckHours: 5, digest: { daily: false } });
    await setUrl();
    await parkOne("1");
    const end = (state: "needs-reconnect" | "active") => bench().as(own, (tx) => connections.setState(tx, connectionId, state));
    await collect();
    expect(await waiting()).toEqual([]);
    bench().clock.advance(6 * HOUR_MS);
    await end("needs-reconnect");
    for (let time = 0; time < 2; time += 1) await collect();
    await end("active");
    await collect();
    await end("needs-reconnect");
    await collect();
    await work();
    expect(sent.map(({ text }) => text.split("\n")[0]).sort()).toEqual(["A connection has ended", "A connection has ended", "A deal has waited for more than 5 hours"]);
    expect(sent.some(({ text }) => text.includes("QuickBooks: Northside Books"))).toBe(true);
  });

  describe("a digest", () => {
    const atHour = (hour: number) => {
      const now = new Date(bench().clock.now());
      const wanted = Date.UTC(now.getUTCFullYear(), now.getUTCMonth(), now.getUTCDate() + 1, hour, 0, 30);
      bench().clock.advance(wanted - bench().clock.now());
    };
    const digestOf = async () => ((await get("home")).body as { digest: { date: string; parked: number; reasons: object[] } | null }).digest;

    test("is made once a day at its hour, read on the first page, and sent where there is an address", async () => {
      await rules({ parked: false, stuckHours: null, digest: { hour: 7 } });
      await setUrl();
      await parkOne("1");
      atHour(6);
      await collect();
      expect(await digestOf()).toBeNull();
      bench().clock.advance(HOUR_MS);
      for (let time = 0; time < 3; time += 1) await collect();
      await work();
      const day = new Date(bench().clock.now() - 24 * HOUR_MS).toISOString().slice(0, 10);
      expect(await digestOf()).toMatchObject({ date: day, parked: 1, reasons: [{ code: "no-customer", count: 1 }] });
      expect(sent).toHaveLength(1);
      expect(sent[0]?.text).toContain("Waiting: 1 × nobody to bill");
      atHour(7);
      await collect();
      await work();
      expect(sent).toHaveLength(2);
    });

    test("of a day on which nothing was is not sent, unless that was asked for; it can be read all the same", async () => {
      await setUrl();
      atHour(9);
      await collect();
      await work();
      expect([sent.length, (await digestOf())?.parked]).toEqual([0, 0]);
      await rules({ digest: { whenQuiet: true } });
      atHour(9);
      await collect();
      await work();
      expect(sent[0]?.text).toContain("Nothing waits for a person");
    });

    test("is made for accounts without an address too, which are looked through no oftener than that", async () => {
      atHour(9);
      await collect();
      expect(await digestOf()).not.toBeNull();
      const [row] = await bench().as(own, (tx) => tx.sql<{ due: Date }>("select notices_due_at due from tenant"));
      expect(new Date(row?.due ?? 0).getTime() - bench().clock.now()).toBeGreaterThan(20 * HOUR_MS);
    });

    test("comes at the account's own hour, wherever it is", async () => {
      await bench().as(own, (tx) => tenants.rename(tx, "Far away", "Asia/Tokyo"));
      await rules({ digest: { hour: 8 } });
      atHour(22);
      await collect();
      expect(await digestOf()).toBeNull();
      bench().clock.advance(HOUR_MS);
      await collect();
      expect(await digestOf()).not.toBeNull();
    });
  });

  describe("a message that does not get through", () => {
    beforeEach(async () => {
      await setUrl();
      await send("POST", "notices/test");
    });
    const keyOf = async () => (await waiting())[0]?.key ?? "";

    test.each([429, 500, 503])("because the host answers %i is tried again, and its last failure shown", async (status) => {
      takes(() => Promise.resolve(answered(status)));
      const key = await keyOf();
      await expect(sendNotice(bench().parts.kit, own, key)).rejects.toThrow(String(status));
      expect((await last())?.failure).toContain(String(status));
      takes(() => Promise.resolve(answered(200)));
      await work();
      expect(await last()).toMatchObject({ state: "sent" });
    });

    test("because the address is no longer good is not tried again, and says what to do; nothing of the answer is kept", async () => {
      takes(() => Promise.resolve(answered(404)));
      await work();
      await work();
      expect(sent).toHaveLength(1);
      const failed = await last();
      expect(failed?.state).toBe("failed");
      expect(failed?.failure).toContain("404");
      expect(failed?.failure).not.toContain("whatever the host says");
    });

    test("and may have arrived is not sent again: no answer came, or the process ended in between", async () => {
      takes(() => Promise.reject(new OutboundError("notices", "timeout", "unknown")));
      await work();
      expect(await last()).toMatchObject({ state: "unknown" });
      bench().clock.advance(60_000);
      await send("POST", "notices/test");
      const key = await keyOf();
      await bench().as(own, (tx) => notices.takeUp(tx, key));
      sent.length = 0;
      await sendNotice(bench().parts.kit, own, key);
      expect([sent.length, (await last())?.state]).toEqual([0, "unknown"]);
    });

    test("because it leads elsewhere or to a host that is not allowed has failed", async () => {
      takes(() => Promise.reject(new OutboundError("notices", "redirected", "unknown")));
      await work();
      expect((await last())?.failure).toContain("elsewhere");
    });

    test("after its last try has failed; without an address, or after uninstalling, nothing is sent", async () => {
      await giveUpNotice(bench().parts.kit, own, await keyOf());
      expect(await last()).toMatchObject({ state: "failed" });
      bench().clock.advance(60_000);
      await send("POST", "notices/test");
      await bench().as(own, (tx) => tenants.setState(tx, "uninstalled"));
      await work();
      expect(sent).toEqual([]);
    });
  });

  test("a sealed address does not open for another account", async () => {
    await setUrl();
    const other = await bench().install(String(portal + 50_000));
    const [row] = await bench().as(own, (tx) => tx.sql<{ sealed: string }>("select sealed_url sealed from notice_channel"));
    await bench().as(other, (tx) => noticeChannel.set(tx, URL, "Kim"));
    await bench().as(other, (tx) => tx.sql("update notice_channel set sealed_url = $1", [row?.sealed]));
    await expect(bench().as(other, noticeChannel.addressOf)).rejects.toThrow();
  });
});

import { beforeEach, describe, expect, test } from "vitest";
import { addDays } from "../../../server/domain/calendar.ts";
import { collectNotices } from "../../../server/flows/notices/collect.ts";
import { defaultSettings, settingsSchema } from "../../../server/domain/settings.ts";
import * as noticeChannel from "../../../server/store/notice-channel.ts";
import * as tenants from "../../../server/store/tenants.ts";
import { billing, booking, recognised } from "../../domain/ledger/facts-in-tests.ts";
import { useBench } from "../app-bench.ts";
import { believe } from "./quarter.ts";

const HOUR_MS = 3_600_000;

describe("the weekly summary", () => {
  const bench = useBench();
  let [own, portal] = ["", 300_000];
  const weekly = () => bench().as(own, (tx) => tx.sql<{ key: string; message: { text: string } | null }>("select key, message from notice where kind = 'weekly' order by key"));
  /** To this hour of the next Monday, in the account's time zone, which is UTC. */
  const goToMonday = (hour: number) => {
    const now = bench().clock.now();
    const today = new Date(now).toISOString().slice(0, 10);
    const monday = [1, 2, 3, 4, 5, 6, 7].map((days) => addDays(today, days)).find((day) => new Date(`${day}T00:00:00Z`).getUTCDay() === 1) ?? "";
    bench().clock.advance(Date.parse(`${monday}T00:00:00Z`) + hour * HOUR_MS - now);
    return monday;
  };

  beforeEach(async () => {
    portal += 1;
    own = await bench().install(String(portal));
    await bench().as(own, (tx) => noticeChannel.set(tx, "https://hooks.slack.com/services/T/B/secret", "ada"));
  });

  test("comes on Mondays from seven in the morning, once, and tells the quarter's bridge up to Sunday in five lines", async () => {
    const monday = goToMonday(6);
    const sunday = addDays(monday, -1);
    await believe(bench(), own, "deal:1", booking("1", 240_000, sunday), billing("1", "c:invoice:1", 200_000, sunday), recognised("1", "c:invoice:1", 200_000, sunday));
    await believe(bench(), own, "deal:2", booking("2", 5_000, monday));
    await collectNotices(bench().parts.kit, own);
    expect(await weekly()).toEqual([]);
    bench().clock.advance(HOUR_MS);
    await collectNotices(bench().parts.kit, own);
    await collectNotices(bench().parts.kit, own);
    const [told, ...others] = await weekly();
    expect(others).toEqual([]);
    expect(told?.key).toBe(`weekly:${monday}`);
    expect(told?.message?.text.split("\n").slice(1)).toEqual([
      "We closed: $2,400.00",
      "Not invoiced or not earned yet: $0.00",
      "Prices, tax, rates and mistakes: -$400.00 (Discounts and changed amounts -$400.00)",
      "Revenue of other deals: $0.00",
      "Finance shows: $2,000.00 (Unexplained $0.00)",
    ]);
  });

  test.each([
    ["de", ["Abgeschlossen: 2.400,00 $", "Finanzen zeigt: 0,00 $ (Ungeklärt 0,00 $)"]],
    ["fr", ["Conclu : 2 400,00 $US", "La finance montre : 0,00 $US (Inexpliqué 0,00 $US)"]],
  ] as const)("is written in the language the account has chosen (%s), with its amounts and days", async (language, [first, last]) => {
    const monday = goToMonday(8);
    await believe(bench(), own, "deal:1", booking("1", 240_000, addDays(monday, -1)));
    await bench().as(own, async (tx) => tenants.saveSettings(tx, settingsSchema.parse({ ...defaultSettings, notifications: { language } }), (await tenants.get(tx)).settingsVersion));
    await collectNotices(bench().parts.kit, own);
    const lines = (await weekly())[0]?.message?.text.replaceAll(/[\u00a0\u202f]/g, " ").split("\n") ?? [];
    expect([lines[1], lines.at(-1)]).toEqual([first, last]);
  });

  test("comes on no other day, and not where it is switched off or there is nothing to tell", async () => {
    goToMonday(8);
    await collectNotices(bench().parts.kit, own);
    expect(await weekly()).toMatchObject([{ message: null }]);
    bench().clock.advance(24 * HOUR_MS);
    await collectNotices(bench().parts.kit, own);
    expect(await weekly()).toHaveLength(1);
    const monday = goToMonday(9);
    await believe(bench(), own, "deal:1", booking("1", 240_000, addDays(monday, -1)));
    await bench().as(own, async (tx) => tenants.saveSettings(tx, settingsSchema.parse({ ...defaultSettings, notifications: { weekly: false } }), (await tenants.get(tx)).settingsVersion));
    await collectNotices(bench().parts.kit, own);
    expect(await weekly()).toHaveLength(1);
  });
});

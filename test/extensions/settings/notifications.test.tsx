import { Alert, Input } from "@hubspot/ui-extensions";
import { describe, expect, it } from "vitest";
import type { Shape } from "../../../src/extensions/api/client.ts";
import { drawSettings, serverWith, settingsOf } from "./draw-settings.tsx";

const CHANNEL = { host: "hooks.slack.com", ending: "q7Zx", setBy: "dana@northwind.example", setAt: "2026-11-20T15:00:00.000Z" };
const last = (changes: Partial<NonNullable<Shape<"Notices">["last"]>> = {}) => ({ kind: "digest" as const, state: "sent" as const, at: "2026-11-23T13:00:00.000Z", failure: null, ...changes });
const serverAt = (notices: Shape<"Notices">) => serverWith().on("get", "/api/v1/notices", "/api/v1/notices", notices);

describe("messages in the settings", () => {
  it("take an address once and never show it again", async () => {
    const server = serverWith().on("put", "/api/v1/notices/channel", "/api/v1/notices/channel", { accepted: true, why: null });
    const view = await drawSettings("notifications", server);
    expect(view.text()).toContain("Messages are sent nowhere yet.");
    await view.set("noticeAddress", " https://hooks.slack.com/services/T/B/secret ");
    await view.submit("noticeAddress");
    expect(server.calls("put", "/api/v1/notices/channel").map(({ body }) => body)).toEqual([{ url: "https://hooks.slack.com/services/T/B/secret" }]);
    expect(view.find(Input, { name: "noticeAddress" }).props.value).toBe("");
  });

  it("show where they go, when the last one was sent, and send one to try", async () => {
    const server = serverAt({ channel: CHANNEL, last: last() }).on("post", "/api/v1/notices/test", "/api/v1/notices/test", { accepted: true, why: null });
    const view = await drawSettings("notifications", server);
    expect(view.text()).toContain("To hooks.slack.com, an address that ends in …q7Zx");
    expect(view.text()).toContain("Last sent");
    await view.press("Send a test message");
    expect(server.calls("post", "/api/v1/notices/test")).toHaveLength(1);
  });

  it("say why the last one failed", async () => {
    const view = await drawSettings("notifications", serverAt({ channel: CHANNEL, last: last({ state: "failed", failure: "The host refused it with 404." }) }));
    expect(view.findAll(Alert).map(({ props }) => props.title)).toContainEqual(expect.stringMatching(/^Failed .*: The host refused it with 404\.$/));
  });

  it("are told and summed up as an admin chooses; a digest that is off asks for no hour", async () => {
    const view = await drawSettings("notifications");
    await view.set("tellParked", "no");
    await view.set("stuckHours", "");
    await view.set("digestHour", "17");
    await view.set("whenQuiet", "yes");
    await view.press("Save settings");
    expect(view.saved()[0]?.settings).toEqual(settingsOf({ notifications: { parked: false, stuckHours: null, digest: { hour: 17, whenQuiet: true } } }));
    await view.set("daily", "no");
    expect(() => view.field("digestHour")).toThrow();
  });

  it("are seen and not changed by others, who are shown no field for the address", async () => {
    const server = serverWith({ rights: ["see"] }).on("get", "/api/v1/notices", "/api/v1/notices", { channel: CHANNEL, last: null });
    const view = await drawSettings("notifications", server);
    expect(view.findAll(Input)).toEqual([]);
    expect(view.text()).toContain("Nothing was sent yet");
    expect(view.text()).not.toContain("Send a test message");
  });

  it.each([["de-de", "Wohin Nachrichten gehen"], ["fr-fr", "Où vont les messages"]])("read in %s", async (locale, words) => {
    expect((await drawSettings("notifications", serverWith(), locale)).text()).toContain(words);
  });
});

import { z } from "zod";
import * as channels from "../../../store/notice-channel.ts";
import * as notices from "../../../store/notices.ts";
import { acknowledgementSchema, done, DONE } from "../acknowledgement.ts";
import { endpoint } from "../../endpoint.ts";

const noticesSchema = z
  .strictObject({
    channel: z
      .strictObject({
        host: z.string(),
        ending: z.string().describe("The last four characters of the address; the rest is never shown again"),
        setBy: z.string(),
        setAt: z.iso.datetime(),
      })
      .nullable(),
    last: z
      .strictObject({
        kind: z.enum(["test", "parked", "stuck", "connection", "digest", "weekly"]),
        state: z.enum(["waiting", "sending", "sent", "failed", "unknown", "kept"]),
        at: z.iso.datetime(),
        failure: z.string().nullable(),
      })
      .nullable()
      .describe("The newest message, and what became of it"),
  })
  .meta({ id: "Notices" });

export const readNotices = endpoint({
  method: "get",
  path: "/api/v1/notices",
  id: "notices",
  summary: "Where messages go, and what became of the last one",
  right: "see",
  answer: noticesSchema,
  statuses: { 200: "As it stands" },
  async handle({ parts, caller }) {
    const { channel, last } = await parts.store.tenant(caller.tenantId, async (tx) => ({ channel: await channels.get(tx), last: await notices.last(tx) }));
    return {
      status: 200,
      json: {
        channel: channel && { ...channel, setAt: channel.setAt.toISOString() },
        last: last && { ...last, at: last.at.toISOString() },
      },
    };
  },
});

export const setNoticeChannel = endpoint({
  method: "put",
  path: "/api/v1/notices/channel",
  id: "setNoticeChannel",
  summary: "Send messages to this address from now on",
  description: "A webhook that takes Slack's format. The address is sealed, and never shown again but for its host and end.",
  right: "change-settings",
  body: z.strictObject({ url: z.string().min(1).max(500) }).meta({ id: "NoticeAddress" }),
  answer: acknowledgementSchema,
  statuses: DONE,
  async handle({ parts, caller, body }) {
    await parts.flows.setNoticeChannel(caller.tenantId, body.url, caller.by);
    return done;
  },
});

export const removeNoticeChannel = endpoint({
  method: "post",
  path: "/api/v1/notices/channel/remove",
  id: "removeNoticeChannel",
  summary: "Send no more messages, and forget the address",
  right: "change-settings",
  answer: acknowledgementSchema,
  statuses: DONE,
  async handle({ parts, caller }) {
    await parts.flows.removeNoticeChannel(caller.tenantId, caller.by);
    return done;
  },
});

export const sendTestNotice = endpoint({
  method: "post",
  path: "/api/v1/notices/test",
  id: "sendTestNotice",
  summary: "Send a test message; one a minute",
  right: "change-settings",
  answer: acknowledgementSchema,
  statuses: DONE,
  async handle({ parts, caller }) {
    await parts.flows.sendTestNotice(caller.tenantId, caller.by);
    return done;
  },
});

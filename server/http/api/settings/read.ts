import { z } from "zod";
import { RIGHTS } from "../../../domain/roles.ts";
import { settingsSchema } from "../../../domain/settings.ts";
import * as tenants from "../../../store/tenants.ts";
import { endpoint } from "../../endpoint.ts";

export const readSettings = endpoint({
  method: "get",
  path: "/api/v1/settings",
  id: "readSettings",
  summary: "The rules of this HubSpot account",
  right: "see",
  answer: z.strictObject({ version: z.int(), settings: settingsSchema, mode: z.enum(["shadow", "live"]), rights: z.array(z.enum(RIGHTS)).describe("Of the person who asks"), admins: z.array(z.string()).describe("Who may change them; empty: everyone, until the first is named") }).meta({ id: "SettingsPage" }),
  statuses: { 200: "Hand the version back when saving" },
  async handle({ parts, caller }) {
    const { settings, settingsVersion: version, mode } = await parts.store.tenant(caller.tenantId, tenants.get);
    return { status: 200, json: { version, settings, mode, rights: [...caller.rights], admins: settings.roles.admins } };
  },
});

import { z } from "zod";
import { settingsSchema } from "../../../domain/settings.ts";
import * as tenants from "../../../store/tenants.ts";
import { endpoint } from "../../endpoint.ts";

export const readSettings = endpoint({
  method: "get",
  path: "/api/v1/settings",
  id: "readSettings",
  summary: "The rules of this HubSpot account",
  right: "see",
  answer: z.strictObject({ version: z.int(), settings: settingsSchema }),
  statuses: { 200: "Hand the version back when saving" },
  async handle({ parts, caller }) {
    const { settings, settingsVersion: version } = await parts.store.tenant(caller.tenantId, tenants.get);
    return { status: 200, json: { version, settings } };
  },
});

import { z } from "zod";
import { settingsSchema } from "../../../domain/settings.ts";
import { endpoint } from "../../endpoint.ts";
import { requireSense } from "./sense.ts";

export const saveSettings = endpoint({
  method: "put",
  path: "/api/v1/settings",
  id: "saveSettings",
  summary: "Replace the rules of this HubSpot account",
  right: "change-settings",
  description: "The whole document: a field that is left out goes back to its default. Refused with 409 where somebody else saved meanwhile.",
  body: z.strictObject({ version: z.int().min(1), settings: settingsSchema }).meta({ id: "SettingsToSave" }),
  answer: z.strictObject({ version: z.int() }),
  statuses: { 200: "The new version; what waits for a person is looked at again" },
  async handle({ parts, caller, body }) {
    const { settings, version } = body;
    await requireSense(parts, caller.tenantId, settings);
    return { status: 200, json: { version: await parts.flows.changeSettings(caller.tenantId, settings, version, caller.by) } };
  },
});

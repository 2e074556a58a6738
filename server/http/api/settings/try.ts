import { z } from "zod";
import { settingsSchema } from "../../../domain/settings.ts";
import { endpoint } from "../../endpoint.ts";
import { notFound } from "../../http-problem.ts";
import { recordId } from "../../ids.ts";
import { previewSchema } from "../deals/preview-schema.ts";
import { labelIn } from "../deals/preview.ts";
import { showPreview } from "../deals/show-preview.ts";
import { requireSense } from "./sense.ts";

export const trySettings = endpoint({
  method: "post",
  path: "/api/v1/settings/try",
  id: "trySettings",
  summary: "What these settings would make of a deal, before they are saved",
  right: "change-settings",
  description: "Asks HubSpot and the ERP at the time of the call, writes to neither, and keeps nothing of the settings.",
  body: z.strictObject({ dealId: recordId, settings: settingsSchema }).meta({ id: "SettingsToTry" }),
  answer: previewSchema,
  statuses: { 200: "The invoice as it would be made, and what stands in its way" },
  async handle({ parts, caller, body: { dealId, settings } }) {
    await requireSense(parts, caller.tenantId, settings);
    const found = await parts.flows.preview(caller.tenantId, dealId, { options: null, settings });
    if (!found.found) throw notFound("deal with this number in HubSpot");
    return { status: 200, json: showPreview(found, labelIn(parts)) };
  },
});

import { z } from "zod";
import { sumsToHundred } from "../../../domain/invoicing/instalments.ts";
import { settingsSchema, type Settings } from "../../../domain/settings.ts";
import * as connections from "../../../store/connections.ts";
import { endpoint, invalid } from "../../endpoint.ts";
import type { FieldError } from "../../http-problem.ts";

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
    const own = await parts.store.tenant(caller.tenantId, (tx) => connections.list(tx, "erp"));
    const errors = faultsOf(
      settings,
      own.map((one) => one.connectionId),
    );
    if (errors.length > 0) throw invalid(errors);
    return { status: 200, json: { version: await parts.flows.changeSettings(caller.tenantId, settings, version, caller.by) } };
  },
});

/** What the shape alone cannot say: connections are the tenant's own, and percents make a whole. */
function faultsOf({ routes, defaultConnectionId, instalments }: Settings, own: string[]): FieldError[] {
  const named = [
    ...routes.map((route, index) => ({ id: route.connectionId, path: `body.settings.routes.${index}.connectionId` })),
    ...(defaultConnectionId === null ? [] : [{ id: defaultConnectionId, path: "body.settings.defaultConnectionId" }]),
  ];
  const errors = named.filter(({ id }) => !own.includes(id)).map(({ path }) => ({ path, message: "Not one of your connections" }));
  if (instalments.kind === "percent" && !sumsToHundred(instalments.parts.map((part) => part.percent))) {
    errors.push({ path: "body.settings.instalments.parts", message: "The percents must sum to 100" });
  }
  return errors;
}

import { sumsToHundred } from "../../../domain/invoicing/instalments.ts";
import type { Settings } from "../../../domain/settings.ts";
import * as connections from "../../../store/connections.ts";
import * as tenants from "../../../store/tenants.ts";
import { invalid } from "../../endpoint.ts";
import type { FieldError } from "../../http-problem.ts";
import type { AppParts } from "../../parts.ts";

/** Refuses settings that have the right shape and yet cannot be meant, naming every field. */
export async function requireSense({ store }: Pick<AppParts, "store">, tenantId: string, settings: Settings): Promise<void> {
  const [own, before] = await store.tenant(tenantId, async (tx) => [await connections.list(tx, "erp"), (await tenants.get(tx)).settings] as const);
  const errors = [...faultsOf(settings, new Set(own.map((one) => one.connectionId))), ...lastAdminGone(before, settings)];
  if (errors.length > 0) throw invalid(errors);
}

/** What the shape alone cannot say: connections are the tenant's own, and percents make a whole. */
function faultsOf({ routes, defaultConnectionId, instalments, tax, terms }: Settings, own: ReadonlySet<string>): FieldError[] {
  const named = [
    ...routes.map((route, index) => ({ id: route.connectionId, path: `body.settings.routes.${index}.connectionId` })),
    ...Object.keys(terms.words).map((id) => ({ id, path: `body.settings.terms.words.${id}` })),
    ...(defaultConnectionId === null ? [] : [{ id: defaultConnectionId, path: "body.settings.defaultConnectionId" }]),
  ];
  const errors = named.filter(({ id }) => !own.has(id)).map(({ path }) => ({ path, message: "Not one of your connections" }));
  if (instalments.kind === "percent" && !sumsToHundred(instalments.parts.map((part) => part.percent))) {
    errors.push({ path: "body.settings.instalments.parts", message: "The percents must sum to 100" });
  }
  return [...errors, ...unchosen(tax.codes, "tax.codes"), ...Object.entries(terms.words).flatMap(([id, words]) => unchosen(words, `terms.words.${id}`))];
}

/** Everybody could change the settings again. */
const lastAdminGone = (before: Settings, { roles }: Settings): FieldError[] =>
  before.roles.admins.length > 0 && roles.admins.length === 0 ? [{ path: "body.settings.roles.admins", message: "Keep at least one admin" }] : [];

/** A word without a choice would be sent to the ERP as an empty code. */
const unchosen = (words: Record<string, string>, path: string): FieldError[] =>
  Object.entries(words).flatMap(([word, choice]) => (choice === "" ? [{ path: `body.settings.${path}.${word}`, message: "Choose one, or remove the word" }] : []));

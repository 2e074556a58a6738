import type { Request } from "express";
import { z } from "zod";
import { rightsOf, workflowRights, type Right } from "../domain/roles.ts";
import * as tenants from "../store/tenants.ts";
import { HttpProblem } from "./http-problem.ts";
import type { AppParts } from "./parts.ts";
import { hasQuery } from "./query.ts";
import { traceRefusal } from "./refusals.ts";
import { asReceived } from "./signed-request.ts";

/** For whom a signed request speaks. Only what HubSpot signed is believed. */
export interface Caller {
  tenantId: string;
  /** Who asked, for the audit log. */
  by: string;
  /** What they may do; the CRM signed who they are. */
  rights: readonly Right[];
}

/** The system whose cards and workflows call this API. */
const CRM = "hubspot";
const PLACE = "api";

/** What HubSpot adds to the address of every request a card makes. */
const signedQuery = z.object({
  portalId: z.string().regex(/^\d{1,20}$/),
  userId: z.string().max(40).optional(),
  userEmail: z.string().max(254).optional(),
  appId: z.string().max(40).optional(),
});
const SIGNED_NAMES = Object.keys(signedQuery.shape);

/** Throws a 401 problem unless HubSpot itself signed exactly this request within the last minutes. */
export async function requireSignature(parts: AppParts, request: Request): Promise<void> {
  const verdict = parts.signedRequests.verify(asReceived(request, parts.publicUrl));
  if (verdict === "genuine") return;
  await traceRefusal(parts, request, PLACE, verdict);
  throw verdict === "stale" ? stale() : forged();
}

/**
 * The tenant of the portal in the signed address. A card cannot choose it: a second portalId smuggled into the address it
 * fetches would be signed as well, so an address with two of them speaks for nobody.
 */
export async function callerOfCard(parts: AppParts, request: Request): Promise<{ caller: Caller; query: Record<string, unknown> }> {
  const { success, data } = signedQuery.safeParse(request.query);
  const tenantId = success ? await tenantOf(parts, data.portalId) : null;
  if (!success || tenantId === null) throw await refuseAccount(parts, request);
  const by = data.userEmail ?? (data.userId === undefined ? `HubSpot portal ${data.portalId}` : `HubSpot user ${data.userId}`);
  const { settings } = await parts.store.tenant(tenantId, tenants.get);
  const rights = rightsOf(settings.roles, data.userEmail ?? null);
  const rest = Object.entries(request.query).filter(([name]) => !SIGNED_NAMES.includes(name));
  return { caller: { tenantId, by, rights }, query: Object.fromEntries(rest) };
}

const workflowOrigin = z.object({ origin: z.object({ portalId: z.int().positive() }) });

/** A workflow names its portal in the signed body; so could a card, which is told by the query that HubSpot adds to its address. */
export async function callerOfWorkflow(parts: AppParts, request: Request, body: unknown): Promise<Caller> {
  if (hasQuery(request)) {
    await traceRefusal(parts, request, PLACE, "forged");
    throw forged();
  }
  const { success, data } = workflowOrigin.safeParse(body);
  const tenantId = success ? await tenantOf(parts, String(data.origin.portalId)) : null;
  if (tenantId === null) throw await refuseAccount(parts, request);
  return { tenantId, by: "a HubSpot workflow", rights: workflowRights };
}

const tenantOf = (parts: AppParts, portalId: string): Promise<string | null> =>
  parts.store.system((tx) => tenants.findInstalled(tx, CRM, portalId));

async function refuseAccount(parts: AppParts, request: Request): Promise<HttpProblem> {
  await traceRefusal(parts, request, PLACE, "unknown-account");
  return new HttpProblem({
    status: 403,
    code: "not-installed",
    sentence: "Onebook is not installed in this HubSpot account.",
    nextStep: "Ask an admin to install it from the HubSpot marketplace.",
  });
}

/** Throws a 403 problem unless the caller may do this. */
export function requireRight({ rights }: Caller, right: Right): void {
  if (!rights.includes(right)) throw notAllowed(right);
}

const DEEDS: Record<Right, string> = {
  see: "see this",
  "create-invoices": "create invoices",
  settle: "settle what waits for a person",
  "change-settings": "change Onebook's settings",
};

const notAllowed = (right: Right) =>
  new HttpProblem({
    status: 403,
    code: "not-allowed",
    sentence: `You may not ${DEEDS[right]} in this HubSpot account.`,
    nextStep: "Ask one of the admins named in Onebook's settings to do it or to give you the right.",
  });

const forged = () =>
  new HttpProblem({
    status: 401,
    code: "signature-invalid",
    sentence: "The request does not carry HubSpot's signature over exactly this address and body.",
    nextStep: "Call this API through hubspot.fetch from a card of this app.",
  });

const stale = () =>
  new HttpProblem({
    status: 401,
    code: "signature-stale",
    sentence: "The request was signed more than five minutes ago, or in the future.",
    nextStep: "Send it anew; if it happens again, check the clock of the server.",
  });

import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import { createCalls } from "../kit/calls.ts";
import { createControl } from "../kit/control.ts";
import { createFaults } from "../kit/faults.ts";
import type { Seed, Vendor, VendorOptions } from "../kit/vendor.ts";
import type { Business } from "../seeds/business.ts";
import { createAccountRoutes } from "./api/account.ts";
import { createLabelRoutes } from "./api/association-labels.ts";
import { createAssociationRoutes } from "./api/associations.ts";
import { createBatchRoutes } from "./api/batch.ts";
import type { Api } from "./api/desk.ts";
import { createMergeAndEraseRoutes } from "./api/merge-erase.ts";
import { createObjectRoutes } from "./api/objects.ts";
import { createPipelineRoutes } from "./api/pipelines.ts";
import { createPropertyRoutes } from "./api/properties.ts";
import { createTimelineRoutes } from "./api/timeline.ts";
import { addHandles } from "./handles.ts";
import { openAppScopes } from "./identity/app-scopes.ts";
import { callerOf, requireScope, type Caller } from "./identity/caller.ts";
import { createScopesUsed, type ScopesUsed } from "./identity/scopes-used.ts";
import { createConsent } from "./identity/consent.ts";
import { openGrants, type Grants } from "./identity/grants.ts";
import { createTokenEndpoints } from "./identity/tokens.ts";
import { openPortal } from "./portal.ts";
import { envelopeOf, faultBody, Refusal } from "./refusal.ts";
import { seedPortal } from "./seed/seed.ts";
import { createLimits, type Limits } from "./traffic/limits.ts";
import { createWebhooks } from "./webhooks/webhooks.ts";

export interface HubSpotPortal {
  portalId: number;
  business: Business;
}

const LARGEST_BODY = 4 * 1024 * 1024;

/** The stand-in for HubSpot with one or more portals; see docs/sandbox/hubspot.md. */
export function createHubSpot(options: VendorOptions, accounts: HubSpotPortal[]): Vendor {
  const { clock, store, random } = options;
  const portals = new Map(accounts.map(({ portalId }) => [portalId, openPortal(store, portalId)]));
  const grants = openGrants(options);
  const scopes = openAppScopes(store);
  const limits = createLimits(clock, store);
  const webhooks = createWebhooks(options, (portalId) => grants.isInstalled(portalId));
  const calls = createCalls(clock);
  const faults = createFaults({ clock, random, errorBody: faultBody });
  const callers = new WeakMap<Request, Caller>();
  const used = createScopesUsed();
  const api: Api = {
    clock,
    store,
    webhooks,
    origin: options.origin,
    portal(portalId) {
      const portal = portals.get(portalId);
      if (!portal) throw new Refusal(403, "FORBIDDEN", `There is no portal ${portalId}`);
      return portal;
    },
    caller(c) {
      const caller = callers.get(c.req.raw);
      if (!caller) throw new Error("A request reached a handler without a caller");
      return caller;
    },
  };

  function seedAll(seed: Seed): void {
    for (const { portalId, business } of accounts) seedPortal(api.portal(portalId), business, seed);
  }
  function reset(seed: Seed): void {
    limits.clear();
    store.atomically(() => {
      store.clear();
      seedAll(seed);
    });
  }
  if (accounts.some(({ portalId }) => !api.portal(portalId).isSeeded())) reset(options.seed);

  const control = createControl({ name: "hubspot", clock, faults, calls, deliveries: webhooks.deliveries, app: options.app, reset });
  addHandles(control, { api, grants, limits, scopes, used, webhooks });
  const app = new Hono();
  app.route("/__sandbox", control);
  app.use("*", calls.record, faults.apply);
  app.use("*", bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => c.json(envelopeOf(new Refusal(413, "VALIDATION_ERROR", "The request is too large"), random.uuid()), 413) }));
  app.onError((error, c) => {
    const refusal = error instanceof Refusal ? error : new Refusal(500, "INTERNAL_ERROR", `internal error: ${error.message}`);
    const correlationId = random.uuid();
    const headers = { ...headersOf(c), ...refusal.headers, "x-hubspot-correlation-id": correlationId };
    return new Response(JSON.stringify(envelopeOf(refusal, correlationId)), { status: refusal.status, headers });
  });
  app.notFound((c) => c.json(envelopeOf(new Refusal(404, "OBJECT_NOT_FOUND", "resource not found"), random.uuid()), 404));
  app.route("/", createConsent({ app: options.app, grants, scopes, portals: () => [...portals.values()].map((portal) => ({ ...portal.facts(), users: portal.owners.values() })) }));
  app.route("/", createTokenEndpoints({ app: options.app, grants, random, commit: (work) => store.atomically(work) }));
  app.use("*", admit({ grants, limits, callers, used, portalIds: accounts.map((one) => one.portalId) }));
  addUninstall(app, api, grants);
  const areas = [createBatchRoutes, createMergeAndEraseRoutes, createAssociationRoutes, createLabelRoutes, createPropertyRoutes, createPipelineRoutes, createAccountRoutes, createTimelineRoutes, createObjectRoutes];
  for (const routesOf of areas) app.route("/", routesOf(api));
  return { app, reset, close: () => webhooks.close() };
}

/** Who calls, and whether they may still call: before anything else is looked at. */
function admit(parts: { grants: Grants; limits: Limits; callers: WeakMap<Request, Caller>; used: ScopesUsed; portalIds: number[] }) {
  return async (c: Context, next: () => Promise<void>): Promise<void> => {
    const caller = callerOf(c.req.header("authorization"), parts.grants, parts.portalIds);
    parts.callers.set(c.req.raw, caller);
    if (!caller.administrator) {
      const headers = parts.limits.take(caller.portalId, c.req.path.endsWith("/search"));
      for (const [name, value] of Object.entries(headers)) c.header(name, value);
    }
    await next();
    if (c.res.ok) parts.used.note(caller, c.req.method, c.req.path);
  };
}

/** An app takes itself off an account; the account's admins are told by mail, the app is not told at all. */
function addUninstall(app: Hono, api: Api, grants: Grants): void {
  for (const version of ["v3", "2026-03", "2026-09"]) {
    app.delete(`/appinstalls/${version}/external-install`, (c) => {
      const caller = api.caller(c);
      requireScope(caller, "oauth");
      api.store.atomically(() => grants.withdraw(caller.portalId));
      return c.body(null, 204);
    });
  }
}

function headersOf(c: Context): Record<string, string> {
  const limits = [...c.res.headers].filter(([name]) => name.startsWith("x-hubspot-ratelimit"));
  return { "content-type": "application/json", ...Object.fromEntries(limits) };
}

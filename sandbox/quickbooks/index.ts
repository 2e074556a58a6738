import { Hono } from "hono";
import { createCalls } from "../kit/calls.ts";
import { createControl } from "../kit/control.ts";
import { createFaults } from "../kit/faults.ts";
import type { Seed, Vendor, VendorOptions } from "../kit/vendor.ts";
import type { Business } from "../seeds/business.ts";
import { openBooks } from "./books/open-books.ts";
import { addHandles } from "./control/handles.ts";
import { createApi, type ApiEnv } from "./http/api.ts";
import { limitBody } from "./http/body.ts";
import { createDoor } from "./http/door.ts";
import { createLimits, limitSettings, type LimitSettings } from "./http/limits.ts";
import { createMetering } from "./http/metering.ts";
import { mountPortal } from "./http/portal.ts";
import { createRequestIds } from "./http/request-ids.ts";
import { createGrants } from "./oauth/grants.ts";
import { createOAuth } from "./oauth/routes.ts";
import { settingsFor } from "./seed/company.ts";
import { seedBooks } from "./seed/seed.ts";
import { createOutbox } from "./webhooks/outbox.ts";
import { errorBody } from "./wire/error-body.ts";

export interface Company {
  /** Digits, as Intuit's company ids are. */
  realmId: string;
  business: Business;
}

/** A stand-in QuickBooks Online with these companies. What it covers and how strict it is: docs/sandbox/quickbooks.md. */
export function createQuickBooks(options: VendorOptions, companies: Company[]): Vendor {
  const { clock, random, store, origin } = options;
  const outbox = createOutbox(options);
  let seeding = false;
  const report: typeof outbox.add = (change) => (seeding ? undefined : outbox.add(change));
  const books = new Map(companies.map(({ realmId, business }) => [realmId, openBooks({ store, clock, report }, realmId, settingsFor(business))]));
  const grants = createGrants({ store, clock, random });
  const metering = createMetering(store, clock);
  const limitsKept = store.collection<LimitSettings>("limits");
  const limitsInForce = () => limitsKept.get("limits") ?? limitSettings.parse({});
  const limits = createLimits(clock, limitsInForce);
  const calls = createCalls(clock);
  const faults = createFaults({ clock, random, errorBody: (status) => errorBody(status, clock.now()) });

  function fill(seed: Seed): void {
    seeding = true;
    try {
      store.atomically(() => companies.forEach(({ realmId, business }) => seedBooks(books.get(realmId)!, business, seed)));
    } finally {
      seeding = false;
    }
  }

  function reset(seed: Seed): void {
    outbox.forget();
    limits.clear();
    store.clear();
    fill(seed);
  }

  if ([...books.values()].every((each) => each.all("CompanyInfo").length === 0)) fill(options.seed);

  const control = createControl({ name: "QuickBooks", clock, faults, calls, deliveries: outbox.deliveries, app: options.app, reset });
  const limitHandles = { settings: limitsInForce, change: (next: LimitSettings) => limitsKept.put("limits", next) };
  addHandles(control, { store, books, grants, metering, outbox, limits: limitHandles });

  const app = new Hono<ApiEnv>();
  app.route("/__sandbox", control);
  app.use("*", calls.record, faults.apply, limitBody);
  const names = () => companies.map(({ realmId, business }) => ({ realmId, name: business.name }));
  app.route("/", createOAuth({ app: options.app, origin, store, grants, companies: names }));
  mountPortal(app, () => books.values());
  const transactionId = () => `1-${random.hex(8)}-${random.hex(24)}`;
  app.use("/v3/company/:realmId/*", createDoor({ books, grants, limits, now: () => clock.now(), transactionId }));
  app.route("/v3/company/:realmId", createApi({ store, origin, metering, requestIds: createRequestIds(store) }));

  return {
    app: app as unknown as Hono,
    reset,
    close: () => outbox.close(),
  };
}

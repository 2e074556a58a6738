import type { Vendor, VendorOptions } from "../kit/vendor.ts";
import { createCalls } from "../kit/calls.ts";
import { createControl } from "../kit/control.ts";
import { createFaults } from "../kit/faults.ts";
import type { Business } from "../seeds/business.ts";
import { createApi } from "./api/api.ts";
import { openBooks, type Books } from "./books/books.ts";
import { addHandles } from "./handles.ts";
import { openGrants } from "./identity/grants.ts";
import { seedBooks } from "./seed/seed.ts";
import { openSettings } from "./settings/stand-in.ts";
import { createMetering } from "./traffic/metering.ts";
import { faultBody } from "./wire/fault-body.ts";
import { createWebhooks } from "./webhooks/webhooks.ts";

export interface XeroOrganisation {
  /** A UUID in lower case. */
  tenantId: string;
  business: Business;
}

/** The stand-in for Xero with one or more organisations; see docs/sandbox/xero.md. */
export function createXero(options: VendorOptions, organisations: XeroOrganisation[]): Vendor {
  const { clock, store, random } = options;
  const settings = openSettings(store);
  const webhooks = createWebhooks(options);
  const grants = openGrants(options, settings.get);
  const metering = createMetering(options);
  const books = new Map(organisations.map(({ tenantId }) => [tenantId, openBooks({ ...options, changed: webhooks.changed }, tenantId)]));
  const allBooks = () => [...books.values()];
  const calls = createCalls(clock);
  const faults = createFaults({ clock, random, errorBody: faultBody });

  function commit<T>(work: () => T): T {
    webhooks.discard();
    return store.atomically(() => {
      const result = work();
      webhooks.flush();
      return result;
    });
  }

  function seedAll(seed: VendorOptions["seed"]): void {
    for (const organisation of organisations) seedOne(options, organisation, seed);
  }

  function reset(seed: VendorOptions["seed"]): void {
    store.atomically(() => {
      store.clear();
      seedAll(seed);
    });
    webhooks.intent.begin();
  }

  const control = createControl({ name: "xero", clock, faults, calls, deliveries: webhooks.deliveries, app: options.app, reset });
  addHandles(control, { settings, books: allBooks, grants, metering, webhooks, commit });
  if (organisations.some(({ tenantId }) => !store.collection(`${tenantId}/organisation`).get(tenantId))) reset(options.seed);
  else webhooks.intent.begin();
  const app = createApi({ options, control, calls, faults, grants, settings: settings.get, metering, books: (id: string): Books | undefined => books.get(id), allBooks, commit, addressMayHaveChanged: () => webhooks.intent.begin() });
  return { app, reset, close: () => webhooks.close() };
}

/** The past happened at its own times, and nobody is told of it. */
function seedOne(options: VendorOptions, { tenantId, business }: XeroOrganisation, seed: VendorOptions["seed"]): void {
  let now = Date.parse("2025-06-02T09:00:00Z");
  const books = openBooks({ ...options, clock: { now: () => now }, changed: () => undefined }, tenantId);
  seedBooks(books, business, seed, { to: (day) => void (now = Date.parse(`${day}T09:00:00Z`)) });
}

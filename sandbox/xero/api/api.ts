import { Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { createCalls } from "../../kit/calls.ts";
import type { Faults } from "../../kit/faults.ts";
import type { VendorOptions } from "../../kit/vendor.ts";
import { bankTransactions } from "../bank/bank-transactions.ts";
import type { Books } from "../books/books.ts";
import { contacts } from "../contacts/resource.ts";
import { mountInvoiceExtras } from "../documents/invoice-extras.ts";
import { repeatingInvoices } from "../documents/repeating-invoices.ts";
import { creditNotes, invoices, overpayments, prepayments } from "../documents/resources.ts";
import { mountConnections } from "../identity/connections.ts";
import { mountConsent } from "../identity/consent.ts";
import type { Grants } from "../identity/grants.ts";
import { mountTokens } from "../identity/token-endpoint.ts";
import { items } from "../items/resource.ts";
import { manualJournals } from "../journals/manual-journals.ts";
import { mountAllocations } from "../payments/mount-allocations.ts";
import { payments } from "../payments/resource.ts";
import { accounts } from "../settings/accounts.ts";
import { brandingThemes, currencies, organisationResource } from "../settings/organisation.ts";
import type { XeroSettings } from "../settings/stand-in.ts";
import { taxRates } from "../settings/tax-rates.ts";
import { mountTrackingOptions, trackingCategories } from "../settings/tracking.ts";
import { createGuard, tokenState } from "../traffic/guard.ts";
import { createIdempotency } from "../traffic/idempotency.ts";
import { createLimits } from "../traffic/limits.ts";
import type { createMetering } from "../traffic/metering.ts";
import { msDate } from "../wire/dates.ts";
import type { Desk, XeroEnv } from "./desk.ts";
import { answerError, demandJson, notFound, tooLarge } from "./errors.ts";
import { mountResource, ROOT } from "./mount.ts";
import { readList } from "./read.ts";

export interface ApiParts {
  options: VendorOptions;
  control: Hono;
  calls: ReturnType<typeof createCalls>;
  faults: Faults;
  grants: Grants;
  settings: () => Readonly<XeroSettings>;
  metering: ReturnType<typeof createMetering>;
  books: (tenantId: string) => Books | undefined;
  allBooks: () => Books[];
  commit: Desk["commit"];
  addressMayHaveChanged: () => void;
}

/** Xero's documented limit for one request. */
const LARGEST_BODY = 3.5 * 1024 * 1024;

/** Every address of the stand-in, with what each call passes on its way. */
export function createApi(parts: ApiParts): Hono {
  const { options, grants, settings, commit } = parts;
  const { clock, random, origin } = options;
  const api = new Hono<XeroEnv>();
  api.use("/__sandbox/app", async (_c, next) => {
    await next();
    parts.addressMayHaveChanged();
  });
  api.route("/__sandbox", parts.control);
  const limits = createLimits(options, settings);
  api.use(parts.calls.record, limits.atOnce, parts.faults.apply, bodyLimit({ maxSize: LARGEST_BODY, onError: tooLarge }));
  const organisations = () => parts.allBooks().map((books) => ({ tenantId: books.tenantId, name: books.organisation().Name }));
  mountConsent(api, { options, grants, settings, organisations, commit });
  mountTokens(api, { options, grants, commit });
  mountConnections(api, { grants, organisations, commit, isAllowed: (authorization) => tokenState(grants, authorization) });
  api.use(`${ROOT}/*`, createGuard(grants, (id) => parts.books(id)), limits.overTime, parts.metering.measure, demandJson, createIdempotency(options));
  const desk: Desk = {
    settings,
    commit,
    origin,
    framed: (body) => ({ Id: random.uuid(), Status: "OK", ProviderName: "Onebook sandbox app", DateTimeUTC: msDate(clock.now()).replace("+0000", ""), ...body }),
  };
  mountCollections(api, desk, parts.allBooks);
  api.notFound(notFound);
  api.onError(answerError);
  return api as unknown as Hono;
}

function mountCollections(api: Hono<XeroEnv>, desk: Desk, allBooks: () => Books[]): void {
  mountInvoiceExtras(api, desk, allBooks);
  mountAllocations(api, desk);
  mountTrackingOptions(api, desk);
  mountResource(api, desk, invoices);
  mountResource(api, desk, creditNotes);
  mountResource(api, desk, overpayments);
  mountResource(api, desk, prepayments);
  mountResource(api, desk, payments);
  mountResource(api, desk, bankTransactions);
  mountResource(api, desk, contacts);
  mountResource(api, desk, items);
  mountResource(api, desk, accounts);
  mountResource(api, desk, taxRates);
  mountResource(api, desk, currencies);
  mountResource(api, desk, brandingThemes);
  mountResource(api, desk, trackingCategories);
  mountResource(api, desk, manualJournals);
  mountResource(api, desk, repeatingInvoices);
  api.get(`${ROOT}/Organisation`, (c) => c.json(desk.framed(readList(c.get("books"), organisationResource, new URLSearchParams(), undefined))));
  api.delete(`${ROOT}/Items/:key`, (c) => {
    const books = c.get("books");
    const item = items.find(books, c.req.param("key"));
    if (!item) return notFound();
    desk.commit(() => books.items.delete(item.ItemID));
    return c.body(null, 204);
  });
}

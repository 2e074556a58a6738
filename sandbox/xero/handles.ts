import type { Hono } from "hono";
import { z } from "zod";
import type { Books } from "./books/books.ts";
import type { CreditRecord } from "./books/records.ts";
import { putCredit } from "./documents/settle.ts";
import { currencyFor } from "./documents/write.ts";
import type { Grants } from "./identity/grants.ts";
import type { openSettings } from "./settings/stand-in.ts";
import type { createMetering } from "./traffic/metering.ts";
import { amount, day, guid } from "./wire/parse.ts";
import { Faults } from "./wire/refusals.ts";
import type { Webhooks } from "./webhooks/webhooks.ts";

interface Parts {
  settings: ReturnType<typeof openSettings>;
  books: () => Books[];
  grants: Grants;
  metering: ReturnType<typeof createMetering>;
  webhooks: Webhooks;
  commit: <T>(work: () => T) => T;
}

const organisationOrder = z.strictObject({
  tenantId: guid,
  PeriodLockDate: day.nullable().optional(),
  EndOfYearLockDate: day.nullable().optional(),
  SalesTaxBasis: z.enum(["PAYMENTS", "INVOICE", "NONE", "CASH", "ACCRUAL", "FLATRATECASH", "FLATRATEACCRUAL", "ACCRUALS"]).optional(),
  Version: z.enum(["AU", "NZ", "GLOBAL", "UK", "US"]).optional(),
  Name: z.string().min(1).max(255).optional(),
});
const creditOrder = z.strictObject({ tenantId: guid, contactId: guid, amount: amount.refine((value) => value > 0, "must be above 0"), date: day.optional(), currency: z.string().optional(), kind: z.enum(["Overpayment", "Prepayment"]).default("Overpayment") });
const IMPORTABLE = ["accounts", "taxRates", "currencies", "contacts", "items", "invoices", "credits", "payments", "allocations", "bank", "journals"] as const;
const importOrder = z.strictObject({ tenantId: guid, collection: z.enum(IMPORTABLE), records: z.array(z.strictObject({ id: z.string().min(1).max(100), record: z.record(z.string(), z.unknown()) })).max(1000) });

/** What this vendor adds to the common handles; see docs/sandbox/xero.md. */
export function addHandles(control: Hono, parts: Parts): void {
  const body = async (request: Request): Promise<unknown> => JSON.parse((await request.text()) || "{}") as unknown;
  const booksOf = (tenantId: string): Books => {
    const found = parts.books().find((each) => each.tenantId === tenantId);
    if (!found) throw new RangeError(`There is no organisation ${tenantId}: see GET /__sandbox/organisations`);
    return found;
  };
  control.get("/settings", (c) => c.json(parts.settings.get()));
  control.post("/settings", async (c) => c.json(parts.settings.change(await body(c.req.raw))));
  control.get("/metering", (c) => c.json(parts.metering.report()));
  control.get("/organisations", (c) => c.json(parts.books().map((books) => ({ tenantId: books.tenantId, ...books.organisation() }))));
  control.post("/organisations", async (c) => {
    const { tenantId, ...changes } = organisationOrder.parse(await body(c.req.raw));
    const books = booksOf(tenantId);
    const kept = Object.entries({ ...books.organisation(), ...changes }).filter(([, value]) => value !== null);
    parts.commit(() => books.setOrganisation(Object.fromEntries(kept) as unknown as ReturnType<Books["organisation"]>));
    return c.json(books.organisation());
  });
  control.post("/tokens/expire", async (c) => {
    const { which } = z.strictObject({ which: z.enum(["access", "refresh", "all"]).default("access") }).parse(await body(c.req.raw));
    return c.json({ expired: parts.commit(() => parts.grants.expire(which)) });
  });
  control.get("/intent-to-receive", (c) => c.json(parts.webhooks.status()));
  control.post("/intent-to-receive", async (c) => {
    await parts.webhooks.intent.start();
    return c.json(parts.webhooks.status());
  });
  control.post("/credits", async (c) => {
    const order = creditOrder.parse(await body(c.req.raw));
    const credit = parts.commit(() => receive(booksOf(order.tenantId), order));
    return c.json(credit, 201);
  });
  control.post("/import", async (c) => {
    const { tenantId, collection, records } = importOrder.parse(await body(c.req.raw));
    const target = booksOf(tenantId)[collection] as { put(id: string, record: unknown): void };
    parts.commit(() => records.forEach(({ id, record }) => target.put(id, record)));
    return c.json({ imported: records.length }, 201);
  });
}

/** Money received that no invoice asked for: in Xero a bank transaction as well; the stand-in lists it under its own name alone. */
function receive(books: Books, order: z.infer<typeof creditOrder>): CreditRecord {
  if (!books.contacts.get(order.contactId)) throw new RangeError(`There is no contact ${order.contactId} in this organisation`);
  const faults = new Faults();
  const currency = currencyFor(books, order.currency, undefined, faults);
  if (faults.messages.length > 0) throw new RangeError(faults.messages.join("; "));
  const over = order.kind === "Overpayment";
  const account = books.accounts.values().find(({ SystemAccount, Code }) => (over ? SystemAccount === "DEBTORS" : Code === "620"));
  const record: CreditRecord = {
    id: books.newId(), kind: order.kind, Type: over ? "RECEIVE-OVERPAYMENT" : "RECEIVE-PREPAYMENT", ContactID: order.contactId, Date: order.date ?? books.today(), Status: "AUTHORISED",
    LineAmountTypes: "NoTax", ...currency, SentToContact: false, SubTotal: order.amount, TotalTax: 0, Total: order.amount, TotalDiscount: 0,
    LineItems: [{ LineItemID: books.newId(), Description: order.kind, Quantity: 1, UnitAmount: order.amount, AccountCode: account?.Code, TaxType: "NONE", TaxAmount: 0, LineAmount: order.amount, Tracking: [] }],
    paymentIds: [], allocationIds: [], RemainingCredit: order.amount, updatedAt: books.now(), createdBy: "user",
  };
  return putCredit(books, record, "CREATE");
}

import type { Context, Hono } from "hono";
import { z } from "zod";
import type { Store } from "../../kit/store.ts";
import type { Books } from "../books/books.ts";
import { ENTITIES, type EntityName } from "../books/entities.ts";
import { changeableSettings } from "../books/settings.ts";
import { limitSettings, type LimitSettings } from "../http/limits.ts";
import type { Metering } from "../http/metering.ts";
import { refreshPreferences } from "../lists/preferences-record.ts";
import type { Grants } from "../oauth/grants.ts";
import type { Outbox } from "../webhooks/outbox.ts";
import { webhookSettings } from "../webhooks/settings.ts";

interface Parts {
  store: Store;
  books: ReadonlyMap<string, Books>;
  grants: Grants;
  metering: Metering;
  outbox: Outbox;
  limits: { settings(): LimitSettings; change(next: LimitSettings): void };
}

const preferencesOrder = changeableSettings.partial().extend({ realmId: z.string().optional() });
const tokenOrder = z.strictObject({ expire: z.enum(["access", "refresh", "grant"]), realmId: z.string().optional() });
const record = z.looseObject({ Id: z.string().regex(/^\w{1,30}$/), SyncToken: z.string().default("0"), MetaData: z.object({ CreateTime: z.string(), LastUpdatedTime: z.string() }).optional() });
const importOrder = z.strictObject({
  realmId: z.string().optional(),
  /** Whether everything of these types goes first. */
  replace: z.boolean().default(false),
  records: z.partialRecord(z.enum(Object.keys(ENTITIES) as [EntityName, ...EntityName[]]), z.array(record).max(10_000)),
});

/** The handles of this vendor beside the common ones; orders are checked, a mistaken one throws a ZodError or RangeError. */
export function addHandles(control: Hono, parts: Parts): void {
  control.get("/companies", (c) => c.json([...parts.books.values()].map((books) => ({ realmId: books.realmId, ...books.settings() }))));
  addPreferences(control, parts);
  control.get("/metering", (c) => c.json(parts.metering.report()));
  control.post("/tokens", async (c) => {
    const { expire, realmId } = tokenOrder.parse(await bodyOf(c));
    return c.json({ expired: parts.store.atomically(() => parts.grants.expire(expire, realmId)) });
  });
  control.get("/webhook-shape", (c) => c.json(parts.outbox.settings()));
  control.post("/webhook-shape", async (c) => {
    parts.outbox.change(webhookSettings.parse({ ...parts.outbox.settings(), ...(await bodyOf(c)) }));
    return c.json(parts.outbox.settings());
  });
  control.get("/limits", (c) => c.json(parts.limits.settings()));
  control.post("/limits", async (c) => {
    parts.limits.change(limitSettings.parse({ ...parts.limits.settings(), ...(await bodyOf(c)) }));
    return c.json(parts.limits.settings());
  });
  control.post("/import", async (c) => c.json({ imported: importRecords(parts, importOrder.parse(await bodyOf(c))) }));
}

function addPreferences(control: Hono, parts: Parts): void {
  control.get("/preferences", (c) => c.json(booksOf(parts, c.req.query("realmId")).settings()));
  control.post("/preferences", async (c) => {
    const { realmId, ...changes } = preferencesOrder.parse(await bodyOf(c));
    const books = booksOf(parts, realmId);
    parts.store.atomically(() => {
      books.changeSettings({ ...books.settings(), ...changes });
      refreshPreferences(books);
    });
    return c.json(books.settings());
  });
}

/** Without a realm the first company is meant. */
function booksOf({ books }: Parts, realmId: string | undefined): Books {
  const found = realmId === undefined ? [...books.values()][0] : books.get(realmId);
  if (!found) throw new RangeError(`There is no company ${realmId}: GET /__sandbox/companies lists them.`);
  return found;
}

/** Puts records in as they are, without rules, webhooks or balances. */
function importRecords(parts: Parts, { realmId, replace, records }: z.infer<typeof importOrder>): number {
  const books = booksOf(parts, realmId);
  return parts.store.atomically(() => {
    const time = books.stamp();
    const lists = Object.entries(records) as [EntityName, z.infer<typeof record>[]][];
    for (const [entity, list] of lists) {
      if (replace) for (const { Id } of books.all(entity)) parts.store.collection(`${books.realmId}/${entity}`).delete(Id);
      for (const each of list) books.put(entity, { MetaData: { CreateTime: time, LastUpdatedTime: time }, domain: "QBO", sparse: false, ...each });
    }
    return lists.reduce((total, [, list]) => total + list.length, 0);
  });
}

async function bodyOf(c: Context): Promise<Record<string, unknown>> {
  const text = await c.req.text();
  const body: unknown = text.trim() === "" ? {} : JSON.parse(text);
  if (typeof body !== "object" || body === null || Array.isArray(body)) throw new RangeError("Send a JSON object.");
  return body as Record<string, unknown>;
}

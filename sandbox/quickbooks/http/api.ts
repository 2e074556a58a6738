import { Hono, type Context } from "hono";
import { entityNamed, type EntityName } from "../books/entities.ts";
import type { Sale } from "../books/records.ts";
import { shown, type ShowOptions } from "../entities/show.ts";
import { write, type WriteOrder } from "../entities/write.ts";
import { runQuery } from "../query/run.ts";
import { faults } from "../wire/fault.ts";
import { answer, refusal } from "./answer.ts";
import { runBatch } from "./batch.ts";
import { jsonBody } from "./body.ts";
import { changes } from "./cdc.ts";
import type { Caller, Desk } from "./desk.ts";
import { readOne } from "./read-one.ts";
import { salePdf } from "./pdf.ts";
import { send, SENDABLE, type Sendable } from "./send.ts";
import { writeOrder } from "./write-order.ts";

export interface ApiEnv {
  Variables: { caller: Caller };
}
type Ctx = Context<ApiEnv>;

/** Everything below `/v3/company/{realmId}`; whoever gets here has been let in. */
export function createApi(desk: Desk): Hono<ApiEnv> {
  const api = new Hono<ApiEnv>();
  api.onError((error, c) => refusal(c, c.get("caller").books, error));
  api.use("*", async (c, next) => {
    if (!/json|\*\/\*|pdf|application\/\*/i.test(c.req.header("accept") ?? "*/*")) throw faults.unsupportedOperation("answering in anything but JSON here");
    if (c.req.method === "GET") meter(desk, c.get("caller"), "corePlus");
    await next();
  });

  api.get("/query", (c) => answer(c, c.get("caller").books, { QueryResponse: runQuery(c.get("caller").books, queryOf(c)) }));
  api.post("/query", async (c) => {
    const { books } = c.get("caller");
    meter(desk, c.get("caller"), "corePlus");
    return answer(c, books, { QueryResponse: runQuery(books, await c.req.text()) });
  });
  api.get("/cdc", (c) => answer(c, c.get("caller").books, changes(c.get("caller").books, c.req.query("entities"), c.req.query("changedSince"))));
  api.post("/batch", async (c) => {
    const body = await jsonBody(c);
    const repeated = earlierAnswer(desk, c);
    if (repeated) return repeated;
    const done = runBatch(desk, c.get("caller"), body);
    keep(desk, c, done);
    return answer(c, c.get("caller").books, done);
  });
  api.get("/:entity/:id/pdf", (c) => pdf(c));
  api.post("/:entity/:id/send", (c) => sendForm(desk, c));
  api.get("/:entity/:id", (c) => read(desk, c));
  api.get("/:entity", (c) => read(desk, c));
  api.post("/:entity", async (c) => writeOne(desk, c, await jsonBody(c)));
  api.all("*", (c) => {
    throw faults.unsupportedOperation(`Could not find resource for relative : ${c.req.path}`);
  });
  return api;
}

function queryOf(c: Ctx): string {
  const query = c.req.query("query");
  if (!query) throw faults.missing("query");
  return query;
}

function entityOf(c: Ctx): EntityName {
  const entity = entityNamed(c.req.param("entity") ?? "");
  if (!entity) throw faults.unsupportedOperation(`Could not find resource for relative : ${c.req.path}`);
  return entity;
}

function read(desk: Desk, c: Ctx): Response {
  const entity = entityOf(c);
  const { books } = c.get("caller");
  const record = readOne(books, entity, c.req.param("id"), { sourceCurrency: c.req.query("sourcecurrencycode"), asOf: c.req.query("asofdate") });
  return answer(c, books, { [entity]: shown(books, entity, record, showOptions(desk, c)) });
}

function showOptions(desk: Desk, c: Ctx): ShowOptions {
  const link = includes(c).includes("invoicelink");
  return link ? { invoiceLink: { origin: desk.origin } } : {};
}

const includes = (c: Ctx) => (c.req.query("include") ?? "").toLowerCase().split(",");

function writeOne(desk: Desk, c: Ctx, body: unknown): Response {
  const entity = entityOf(c);
  const { books } = c.get("caller");
  const repeated = earlierAnswer(desk, c);
  if (repeated) return repeated;
  meter(desk, c.get("caller"), "core");
  const order: WriteOrder = writeOrder(entity, c.req.query("operation"), includes(c));
  const done = desk.store.atomically(() => {
    const written = write(books, entity, body, order);
    const result = { [entity]: "SyncToken" in written ? shown(books, entity, written, showOptions(desk, c)) : written };
    keep(desk, c, result);
    return result;
  });
  return answer(c, books, done);
}

/** The first answer to this `requestid`, under the time of now. */
function earlierAnswer(desk: Desk, c: Ctx): Response | undefined {
  const id = c.req.query("requestid");
  const { books } = c.get("caller");
  const earlier = id ? desk.requestIds.earlier(books, id) : undefined;
  return earlier && answer(c, books, earlier);
}

function keep(desk: Desk, c: Ctx, body: object): void {
  const id = c.req.query("requestid");
  if (id) desk.requestIds.keep(c.get("caller").books, id, body);
}

function sendable(c: Ctx): Sendable {
  const entity = entityOf(c);
  const found = SENDABLE.find((each) => each === entity);
  if (!found) throw faults.unsupportedOperation(`send or pdf of ${entity}`);
  return found;
}

async function pdf(c: Ctx): Promise<Response> {
  const entity = sendable(c);
  const { books } = c.get("caller");
  const sale = readOne(books, entity, c.req.param("id"), {}) as Sale;
  return c.body(await salePdf(books, entity.replace(/(?<=[a-z])(?=[A-Z])/, " "), sale), 200, { "content-type": "application/pdf" });
}

function sendForm(desk: Desk, c: Ctx): Response {
  const entity = sendable(c);
  const { books } = c.get("caller");
  const repeated = earlierAnswer(desk, c);
  if (repeated) return repeated;
  meter(desk, c.get("caller"), "core");
  const done = desk.store.atomically(() => {
    const result = { [entity]: shown(books, entity, send(books, entity, c.req.param("id") ?? "", c.req.query("sendTo"))) };
    keep(desk, c, result);
    return result;
  });
  return answer(c, books, done);
}

function meter(desk: Desk, { books, metered }: Caller, kind: "core" | "corePlus"): void {
  if (metered) desk.metering.count(books.realmId, kind);
}

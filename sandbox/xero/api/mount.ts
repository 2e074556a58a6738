import type { Hono } from "hono";
import type { Write } from "../documents/write.ts";
import { listed, type Resource } from "./resource.ts";
import type { Desk, XeroContext, XeroEnv } from "./desk.ts";
import { queryOf, readList, readOne, unitdpOf } from "./read.ts";
import { elementsOf, jsonOf, writeAll } from "./write.ts";

export const ROOT = "/api.xro/2.0";

/** The four ways Xero lets a collection be read and written. */
export function mountResource<T>(api: Hono<XeroEnv>, desk: Desk, resource: Resource<T>): void {
  const path = `${ROOT}/${resource.plural}`;
  const ways = resource.write ? (resource.writable ?? ["PUT", "POST", "POST one"]) : [];
  const write = (mode: Write["mode"]) => async (c: XeroContext) => {
    const query = queryOf(c);
    const elements = elementsOf(jsonOf(await c.req.text()), resource.plural);
    const how: Write = { mode, by: c.get("by"), unitdp: unitdpOf(query), settings: desk.settings(), ...(mode === "update" && { id: c.req.param("key") }) };
    const summarize = listed(query, "summarizeErrors")?.[0]?.toLowerCase() !== "false";
    const answer = desk.commit(() => writeAll(c.get("books"), resource, mode === "update" ? elements.slice(0, 1) : elements, how, summarize));
    return c.json(desk.framed(answer));
  };
  api.get(path, (c) => c.json(desk.framed(readList(c.get("books"), resource, queryOf(c), c.req.header("if-modified-since")))));
  api.get(`${path}/:key`, (c) => c.json(desk.framed(readOne(c.get("books"), resource, c.req.param("key"), queryOf(c)))));
  if (ways.includes("PUT")) api.put(path, write("create"));
  if (ways.includes("POST")) api.post(path, write("upsert"));
  if (ways.includes("POST one")) api.post(`${path}/:key`, write("update"));
}

import { createHmac } from "node:crypto";
import { adminOf } from "../../scripts/demo-people.ts";
import { APP, APPS, type World } from "./world.ts";

export interface AppAnswer<T> {
  status: number;
  json: T;
}

/** An admin of the account at a card, as `hubspot.fetch` signs for them. */
export async function askApp<T>(world: World, portalId: number, method: string, path: string, body?: unknown, userId = 7): Promise<AppAnswer<T>> {
  const url = `${APP}/api/v1${path}${path.includes("?") ? "&" : "?"}portalId=${portalId}&userId=${userId}&userEmail=${adminOf(portalId).email}&appId=1`;
  const text = body === undefined ? "" : JSON.stringify(body);
  const at = String(world.timeline.now());
  const signature = createHmac("sha256", APPS.hubspot.clientSecret).update(`${method}${url}${text}${at}`).digest("base64");
  const headers = { "content-type": "application/json", "x-hubspot-signature-v3": signature, "x-hubspot-request-timestamp": at };
  const response = await world.app(url, { method, headers, ...(text === "" ? {} : { body: text }) });
  return { status: response.status, json: (await response.json()) as T };
}

/** What a card shows. Throws where it shows that it could not be had: whoever looks goes on with their day then. */
export async function readApp<T>(world: World, portalId: number, path: string): Promise<T> {
  const { status, json } = await askApp<T>(world, portalId, "GET", path);
  if (status !== 200) throw new Error(`${path} answered ${status}`);
  return json;
}

export async function goLiveAs(world: World, portalId: number): Promise<void> {
  const { status, json } = await askApp(world, portalId, "POST", "/go-live", { rehearsed: "leave" });
  if (status !== 200) throw new Error(`Going live ended in ${status}: ${JSON.stringify(json)}`);
}

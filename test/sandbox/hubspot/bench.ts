import { createHubSpot } from "../../../sandbox/hubspot/index.ts";
import { createClock } from "../../../sandbox/kit/clock.ts";
import { createRandom } from "../../../sandbox/kit/random.ts";
import { openStore, type Store } from "../../../sandbox/kit/store.ts";
import { products } from "../../../sandbox/seeds/products.ts";
import { services } from "../../../sandbox/seeds/services.ts";

export const CALLBACK = "http://localhost:3000/connect/hubspot/callback";
export const app = { clientId: "client", clientSecret: "secret", redirectUris: [CALLBACK], webhookUrl: "http://localhost:3000/webhooks/hubspot", webhookKey: "secret" };

export interface Answer {
  status: number;
  headers: Headers;
  // Wire bodies are looked into freely by the sentences.
  body: Wire;
}
type Name =
  | "id" | "properties" | "results" | "paging" | "next" | "after" | "link" | "total" | "errors" | "error" | "code" | "context" | "propertyName" | "message"
  | "name" | "label" | "price" | "amount" | "type" | "types" | "archived" | "associations" | "associationTypes" | "typeId" | "toObjectId" | "companies" | "line items" | "x_paid"
  | "subscriptionType" | "access_token" | "refresh_token" | "attemptNumber" | "nonsense" | "propertiesWithHistory" | "dealname" | "value" | "to" | "new" | "handles" | "handle";
/** Read as what a sentence expects it to be: vitest says when it is not. */
export type Wire = { readonly [N in Name]: Wire } & Wire[] & string;

/** A stand-in without a socket, its posted webhooks, and a client for portal 100001. */
export function openBench(store: Store = openStore(":memory:")) {
  const clock = createClock();
  const posted: { url: string; headers: Record<string, string>; events: Wire[] }[] = [];
  let webhookStatus = 200;
  const send: typeof fetch = (url, init) => {
    posted.push({ url: url as string, headers: init?.headers as Record<string, string>, events: JSON.parse(init?.body as string) as Wire[] });
    return Promise.resolve(new Response("", { status: webhookStatus }));
  };
  const vendor = createHubSpot({ clock, random: createRandom(1), store, app: structuredClone(app), origin: "http://localhost:4010", send, seed: "demo" }, [
    { portalId: 100001, business: services },
    { portalId: 100002, business: products },
  ]);

  async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
    const text = body instanceof URLSearchParams ? body.toString() : typeof body === "string" ? body : JSON.stringify(body);
    const type = body instanceof URLSearchParams ? "application/x-www-form-urlencoded" : "application/json";
    const response = await vendor.app.fetch(
      new Request(`http://localhost:4010${path}`, {
        method,
        headers: { authorization: "Bearer sandbox-100001", ...(body === undefined ? {} : { "content-type": type }), ...headers },
        ...(body === undefined ? {} : { body: text }),
      }),
    );
    const answered = await response.text();
    const json = response.headers.get("content-type")?.includes("json") && answered !== "";
    return { status: response.status, headers: response.headers, body: (json ? JSON.parse(answered) : answered) as Wire };
  }

  /** The admin agrees on the consent screen, and the app redeems the code. */
  async function install(portalId = 100001, scope = SCOPES): Promise<{ access: string; refresh: string }> {
    const form = new URLSearchParams({ client_id: "client", redirect_uri: CALLBACK, scope, state: "s", portalId: String(portalId), decision: "approve" });
    const approved = await call("POST", "/oauth/authorize", form);
    const code = new URL(approved.headers.get("location") ?? "").searchParams.get("code") ?? "";
    const tokens = await call("POST", "/oauth/2026-09/token", new URLSearchParams({ grant_type: "authorization_code", client_id: "client", client_secret: "secret", redirect_uri: CALLBACK, code }));
    return { access: tokens.body.access_token, refresh: tokens.body.refresh_token };
  }

  /** All events posted so far, once those of the last moment are on their way. */
  async function gathered(): Promise<Wire[]> {
    clock.advance(200);
    await vendor.app.fetch(new Request("http://localhost:4010/__sandbox/"));
    return posted.flatMap((post) => post.events);
  }

  return { vendor, clock, posted, call, install, gathered, answerWebhooksWith: (status: number) => (webhookStatus = status) };
}

export const as = (token: string) => ({ authorization: `Bearer ${token}` });
export const SCOPES = "oauth timeline crm.objects.deals.read crm.objects.deals.write crm.schemas.deals.read crm.schemas.deals.write crm.objects.companies.read crm.objects.contacts.read crm.objects.line_items.read crm.objects.owners.read";

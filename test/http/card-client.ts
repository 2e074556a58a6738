import supertest, { type Response } from "supertest";
import { expect } from "vitest";
import { hubspotHeaders, PUBLIC_URL, type Bench } from "./app-bench.ts";

export interface Sending {
  method: "GET" | "POST" | "PUT";
  path: string;
  body?: unknown;
  portalId?: string;
  /** Instead of now. */
  signedAt?: number;
  secret?: string;
  app?: Bench["app"];
}

/** Sends a request as hubspot.fetch does for a card: identity in the address, signature in the headers. */
export async function fetchAsCard(bench: Bench, sending: Sending): Promise<Response> {
  const { method, path, portalId = "100001" } = sending;
  const identity = `portalId=${portalId}&userId=77&userEmail=ada%40bluewater.example&appId=12`;
  const address = `${path}${path.includes("?") ? "&" : "?"}${identity}`;
  return sendSigned(bench, { ...sending, path: address, method });
}

let sent = 0;
/** No two requests of a person are signed in one millisecond, also where the clock stands still. */
const aMomentLater = (now: number): number => now + (sent++ % 1000);

/** Signs the address as it is. */
export async function sendSigned(bench: Bench, sending: Sending): Promise<Response> {
  const { method, path, body, secret, signedAt = aMomentLater(bench.clock.now()), app = bench.app } = sending;
  const text = body === undefined ? "" : typeof body === "string" ? body : JSON.stringify(body);
  const headers = hubspotHeaders({ method, url: PUBLIC_URL + path, body: text, at: signedAt, ...(secret ? { secret } : {}) });
  const request = withMethod(app, method, path).set(headers);
  return text === "" ? request : request.set("content-type", "application/json").send(text);
}

export function withMethod(app: Bench["app"], method: Sending["method"], path: string) {
  const agent = supertest(app);
  if (method === "GET") return agent.get(path);
  return method === "POST" ? agent.post(path) : agent.put(path);
}

/** The sentence every endpoint's test opens with: no signature, a forged, stale or borrowed one, or no tenant: no entry. */
export async function refusesStrangers(bench: Bench, sending: Sending): Promise<void> {
  const unsigned = withMethod(bench.app, sending.method, `${sending.path}${sending.path.includes("?") ? "&" : "?"}portalId=100001`);
  expectProblem(await unsigned, 401, "signature-invalid");
  expectProblem(await fetchAsCard(bench, { ...sending, secret: "somebody else's" }), 401, "signature-invalid");
  const borrowed = hubspotHeaders({ method: sending.method, url: `${PUBLIC_URL}/api/v1/settings?portalId=100001`, at: bench.clock.now() });
  const elsewhere = withMethod(bench.app, sending.method, `${sending.path}${sending.path.includes("?") ? "&" : "?"}portalId=100001`).set(borrowed);
  if (sending.path !== "/api/v1/settings") expectProblem(await elsewhere, 401, "signature-invalid");
  for (const minutes of [-6, 6]) {
    const signedAt = bench.clock.now() + minutes * 60_000;
    expectProblem(await fetchAsCard(bench, { ...sending, signedAt }), 401, "signature-stale");
  }
  expectProblem(await fetchAsCard(bench, { ...sending, portalId: "999999" }), 403, "not-installed");
  expectProblem(await sendSigned(bench, sending), 403, "not-installed");
  const smuggled = `${sending.path}${sending.path.includes("?") ? "&" : "?"}portalId=100002`;
  expectProblem(await fetchAsCard(bench, { ...sending, path: smuggled }), 403, "not-installed");
  // So many empty pairs that a parser with a limit would never come to what HubSpot adds behind them.
  const buried = `${smuggled}&userId=1&userEmail=admin%40other.example${"&".repeat(1500)}`;
  expectProblem(await fetchAsCard(bench, { ...sending, path: buried }), 403, "not-installed");
}

/** What a card sends is signed with the secret of workflows, and its body can name any account. */
export async function refusesCards(bench: Bench, path: string, body: unknown): Promise<void> {
  for (const address of [path, `${path}?`, `${path}?${"&".repeat(1500)}`]) {
    expectProblem(await fetchAsCard(bench, { method: "POST", path: address, body }), 401, "signature-invalid");
  }
}

export function expectProblem(response: Response, status: number, code: string): void {
  expect({ status: response.status, code: (response.body as { code?: string }).code, text: response.text }).toMatchObject({ status, code });
  expect(response.headers["content-type"]).toBe("application/problem+json; charset=utf-8");
  expect(response.headers["cache-control"]).toBe("no-store");
  const body = response.body as Record<string, unknown>;
  expect(body).toMatchObject({ type: `urn:onebook:problem:${code}`, status });
  for (const name of ["title", "detail", "nextStep"]) expect(body[name], name).toMatch(/\w/);
}

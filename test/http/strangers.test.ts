import fc from "fast-check";
import supertest, { type Response } from "supertest";
import { beforeAll, describe, expect, test } from "vitest";
import type { Endpoint } from "../../server/http/endpoint.ts";
import { endpoints } from "../../server/http/api/endpoints.ts";
import { sealPdfKey } from "../../server/http/documents/pdf-key.ts";
import { useBench } from "./app-bench.ts";
import { customerOf, named, plantCanaries, rowsOf, tablesWithoutWord, type Canaries } from "./canaries.ts";
import { expectProblem, fetchAsCard, refusesStrangers, sendSigned, withMethod, type Sending } from "./card-client.ts";
import { valuesOf } from "./schema-samples.ts";

const SEED = 20_261_123;
const OWN = "100001";
const FOREIGN = "100002";

/** One request to an endpoint as its schemas describe it, with the ids of whoever is given. */
function requestTo(endpoint: Endpoint, whose: Canaries, portalId = OWN): Sending {
  const some = (schema: Endpoint["params"]) => fc.sample(valuesOf(schema, named(whose)), { seed: SEED, numRuns: 1 })[0] as Record<string, unknown>;
  const params = some(endpoint.params);
  const path = endpoint.path.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => encodeURIComponent(String(params[name])));
  const query = new URLSearchParams(Object.entries(some(endpoint.query)).map(([name, value]) => [name, String(value)])).toString();
  const body = endpoint.body === null ? undefined : (fc.sample(valuesOf(endpoint.body, named(whose)), { seed: SEED, numRuns: 1 })[0] as object);
  const filled = endpoint.audience === "workflow" ? { ...body, origin: { portalId: Number(portalId) } } : body;
  return { method: endpoint.method.toUpperCase() as Sending["method"], path: query === "" ? path : `${path}?${query}`, portalId, ...(filled === undefined ? {} : { body: filled }) };
}

/** How to ask for what is there, where made-up values would find nothing. */
const TELLING: Record<string, string> = {
  bulkProgress: "/deals/invoices?ids={dealId}",
  contactData: "/contacts/{contactId}/data",
  listDocumentDuplicates: "/finance/duplicate-invoices?from=2026-10-01&to=2026-10-31",
  listDuplicates: "/finance/duplicates?from=2026-10-01&to=2026-11-30",
  listProducts: "/mapping/products?connectionId={connectionId}",
  readBridge: "/finance/bridge?from=2026-10-01&to=2026-10-31",
  readBridgeRecords: "/finance/bridge/records?from=2026-10-01&to=2026-10-31&step=crm",
  readMonth: "/finance/months/2026-10",
  readReceivables: "/finance/receivables",
  readRecognition: "/deals/{saleId}/recognition",
  whyNumber: "/deals/{dealId}/why?number=balance",
};
/** They tell figures alone, a sealed link, or what a vendor that is down would have said. */
const MUTE = ["invoicePdf", "previewInvoice", "readCommission", "readForecast", "readLateRecords", "readStreams", "searchItems", "verifyLog"];

/** Where the word of this tenant stands in what was said, apart from the ids by which it was asked for. */
function wordIn({ word }: Canaries, said: unknown, named: readonly string[]): string[] {
  const told = named.reduce((text, id) => text.replaceAll(id, ""), JSON.stringify(said));
  return [...told.matchAll(new RegExp(`.{0,60}${word}.{0,30}`, "g"))].map(([place]) => place);
}

/**
 * The registry of endpoints against everybody who should not get in, and against whoever got in and reaches for more. It
 * names no endpoint: a new one is under it from its first day.
 */
describe("strangers", () => {
  const bench = useBench();
  let own: Canaries;
  let foreign: Canaries;

  beforeAll(async () => {
    own = await plantCanaries(bench(), OWN, "canaryown");
    foreign = await plantCanaries(bench(), FOREIGN, "canaryforeign");
    // Whichever tenant asks the vendors, they tell what is the own tenant's.
    vendorsTellOf(own);
  });
  const vendorsTellOf = (whose: Canaries): void => {
    const customer = customerOf(whose);
    Object.assign(bench().vendors.erp, { searchCustomers: () => Promise.resolve([customer]), readCustomer: () => Promise.resolve(customer), readInvoicePdf: () => Promise.resolve(Buffer.from("%PDF-1.4")) });
  };

  const send = (endpoint: Endpoint, sending: Sending): Promise<Response> => (endpoint.audience === "workflow" ? sendSigned(bench(), sending) : fetchAsCard(bench(), sending));
  const each = endpoints.map((endpoint) => [`${endpoint.method} ${endpoint.path}`, endpoint] as const);
  const changing = each.filter(([, { method }]) => method !== "get");

  test("each tenant is told of its own: the canaries are there to be found", async () => {
    for (const [portalId, whose] of [[OWN, own], [FOREIGN, foreign]] as const) {
      const card = await fetchAsCard(bench(), { method: "GET", path: `/api/v1/cards/deals/${whose.ids["dealId"]}`, portalId });
      expect(card.text).toContain(`${whose.word} Ltd`);
      const log = await fetchAsCard(bench(), { method: "GET", path: "/api/v1/log", portalId });
      expect(log.text).toContain(whose.word);
    }
    // Numbers and hashes alone: where the ledger has come to, and what forged requests and signatures were seen.
    for (const whose of [own, foreign]) expect(await tablesWithoutWord(bench(), whose)).toEqual(["ledger_head", "refused_request"]);
    expect(await rowsOf(bench(), own.tenantId)).not.toContain(foreign.word);
    expect(await rowsOf(bench(), foreign.tenantId)).not.toContain(own.word);
  });

  test("what is read tells each tenant of its own alone, asked for the same in turn", async () => {
    const mute = new Set<string>();
    for (const [, endpoint] of each.filter(([, { method }]) => method === "get")) {
      for (const [portalId, whose, other] of [[FOREIGN, foreign, own], [OWN, own, foreign]] as const) {
        vendorsTellOf(whose);
        bench().logged.length = 0;
        const path = TELLING[endpoint.id]?.replaceAll(/\{(\w+)\}/g, (_whole, name: string) => whose.ids[name] ?? "");
        const { text = "" } = await send(endpoint, { ...requestTo(endpoint, whose, portalId), ...(path === undefined ? {} : { path: `/api/v1${path}` }) });
        expect(wordIn(other, text, []), endpoint.id).toEqual([]);
        // Ids may stand in the log, of whoever asks; names, numbers and sentences may not.
        expect(wordIn(whose, bench().logged, Object.values(whose.ids)), endpoint.id).toEqual([]);
        if (wordIn(whose, text, []).length === 0) mute.add(endpoint.id);
      }
    }
    expect([...mute].sort()).toEqual(MUTE);
  });

  test("a link to a document opens for nobody when it was altered, made for something else, or is over", async () => {
    const grant = { tenantId: own.tenantId, connectionId: own.ids["connectionId"] ?? "", invoiceId: own.ids["invoiceId"] ?? "", until: bench().clock.now() + 60_000 };
    const key = sealPdfKey(bench().parts.secrets, grant);
    const open = (text: string) => supertest(bench().app).get(`/documents/invoice?key=${encodeURIComponent(text)}`);
    expect((await open(key)).status).toBe(200);
    const parts = key.split(".");
    const turned = parts.map((_part, at) => parts.map((one, index) => (index === at ? [...one].reverse().join("") : one)).join("."));
    for (const altered of ["", "x", ...turned.slice(0, 4), bench().parts.secrets.seal(JSON.stringify(grant), "something else")]) expect((await open(altered)).status, altered).toBe(403);
    expect((await open(sealPdfKey(bench().parts.secrets, { ...grant, until: bench().clock.now() }))).status).toBe(410);
    const elsewhere = { ...grant, tenantId: foreign.tenantId };
    expect((await open(sealPdfKey(bench().parts.secrets, elsewhere))).status).not.toBe(200);
  });

  test.each(each)("%s refuses no signature, a forged, borrowed, old or future one, and an account without Onebook", async (_name, endpoint) => {
    const before = [await rowsOf(bench(), own.tenantId), await rowsOf(bench(), foreign.tenantId)];
    const sending = requestTo(endpoint, own);
    if (endpoint.audience === "card") await refusesStrangers(bench(), sending);
    else await refusesStrangersInWorkflows(sending);
    expect([await rowsOf(bench(), own.tenantId), await rowsOf(bench(), foreign.tenantId)]).toEqual(before);
  });

  async function refusesStrangersInWorkflows(sending: Sending): Promise<void> {
    expectProblem(await withMethod(bench().app, sending.method, sending.path).send(sending.body as object), 401, "signature-invalid");
    expectProblem(await sendSigned(bench(), { ...sending, secret: "somebody else's" }), 401, "signature-invalid");
    for (const minutes of [-6, 6]) expectProblem(await sendSigned(bench(), { ...sending, signedAt: bench().clock.now() + minutes * 60_000 }), 401, "signature-stale");
    expectProblem(await sendSigned(bench(), { ...sending, body: { ...(sending.body as object), origin: { portalId: 999_999 } } }), 403, "not-installed");
  }

  test.each(changing)("%s counts once under one signature: the same request again is refused and changes nothing", async (_name, endpoint) => {
    const sending = { ...requestTo(endpoint, own), signedAt: bench().clock.now() + 5_000 };
    bench().logged.length = 0;
    const first = await send(endpoint, sending);
    const after = await rowsOf(bench(), own.tenantId);
    const again = await send(endpoint, sending);
    expect(wordIn(own, bench().logged, Object.values(own.ids))).toEqual([]);
    // What failed by a vendor's fault may come again, and fails again.
    if (first.status >= 500) expect(again.status).toBe(first.status);
    else expectProblem(again, endpoint.audience === "workflow" ? 429 : 409, "sent-before");
    expect(await rowsOf(bench(), own.tenantId)).toBe(after);
  });

  test.each(each.filter(([, { method }]) => method === "get"))("%s changes nothing, however often it is asked", async (_name, endpoint) => {
    const sending = requestTo(endpoint, own);
    const first = await send(endpoint, sending);
    const after = await rowsOf(bench(), own.tenantId);
    const again = await send(endpoint, sending);
    expect([again.status, again.text]).toEqual([first.status, first.text]);
    expect(await rowsOf(bench(), own.tenantId)).toBe(after);
  });

  test.each(each)("%s gives nothing away and changes nothing where it is asked for another tenant's records", async (_name, endpoint) => {
    const before = await rowsOf(bench(), foreign.tenantId);
    const sending = requestTo(endpoint, foreign);
    bench().logged.length = bench().outboundCalls.length = 0;
    const response = await send(endpoint, sending);
    const asked = JSON.stringify(sending);
    const named = Object.values(foreign.ids).filter((id) => asked.includes(id));
    expect(wordIn(foreign, { answer: response.text, log: bench().logged, calls: bench().outboundCalls }, named)).toEqual([]);
    // The requests before this one left the ids that they named.
    expect(wordIn(foreign, await rowsOf(bench(), own.tenantId), Object.values(foreign.ids))).toEqual([]);
    expect(await rowsOf(bench(), foreign.tenantId)).toBe(before);
  });
});

import type { Page } from "playwright-core";

/** What the extensions' calls go through; see sandbox/window/. */
const CALLS = "**/window/fetch/**";

interface Answer {
  status: number;
  type: string;
  body: string;
}

/** Runs with every call of the surfaces left without an answer, refused, or answered with nothing or with more than anybody has. */
export async function withAnswers(page: Page, kind: "held" | "lost" | "refused" | "empty" | "overfull", work: () => Promise<void>): Promise<void> {
  await page.route(CALLS, async (route) => {
    if (kind === "held") return;
    if (kind === "lost") return route.fulfill({ status: 502, contentType: "application/json", body: '{"detail":"No answer"}' });
    if (kind === "refused") return route.fulfill({ status: 200, contentType: "application/json", body: JSON.stringify(refused) });
    const response = await route.fetch();
    const answer = (await response.json()) as Answer;
    return route.fulfill({ response, json: { ...answer, body: JSON.stringify((kind === "empty" ? empty : overfull)(JSON.parse(answer.body))) } });
  });
  try {
    await work();
  } finally {
    await page.unroute(CALLS);
  }
}

const refused: Answer = {
  status: 403,
  type: "application/problem+json",
  body: JSON.stringify({ type: "urn:onebook:problem:not-allowed", title: "Forbidden", status: 403, code: "not-allowed", detail: "You may not see this in this HubSpot account.", nextStep: "Ask one of the admins named in Onebook's settings to do it or to give you the right." }),
};

const COPIES = 40;
const LONG = " of the Amalgamated Northern and Southern Consolidated Holding Company for Very Long Names Limited".repeat(2);
/** Fields in which people write. */
const WORDS = new Set(["name", "customerName", "dealName", "sentence", "nextStep", "label", "description", "by", "customer", "ownerName", "organisation"]);
/** Fields by which a list's rows are told apart. */
const KEYS = new Set(["id", "dealId", "seq", "number", "ownerId", "document"]);

/** Has an id of its own: what is told apart by its currency or its place would not be there twice. */
const isRecord = (one: unknown): boolean => typeof one === "object" && one !== null && ["id", "dealId", "seq", "ownerId", "first"].some((name) => name in one);

/** Every outermost list of records without one. */
export function empty(value: unknown): unknown {
  if (Array.isArray(value)) return value.some((one) => typeof one === "object" && one !== null) ? [] : value;
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, empty(field)]));
}

/** Every outermost list of records repeated, every name long; ids stay different. Lists within them would multiply. */
export function overfull(value: unknown, copy: number | null = null): unknown {
  if (Array.isArray(value)) {
    if (copy !== null) return value.map((one) => overfull(one, copy));
    const records = value.length > 0 && value.every(isRecord);
    return records ? Array.from({ length: COPIES }, (_none, at) => value.map((one) => overfull(one, at))).flat() : value;
  }
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, field]) => [name, lengthened(name, field, copy)]));
}

function lengthened(name: string, field: unknown, copy: number | null): unknown {
  if (typeof field === "string" && WORDS.has(name)) return field + LONG;
  if (KEYS.has(name) && copy !== null && copy > 0) return typeof field === "number" ? field * 1000 + copy : typeof field === "string" ? `${field}${copy}` : field;
  return overfull(field, copy);
}

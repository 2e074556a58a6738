import * as seenRequests from "../../store/seen-requests.ts";
import type { Audience, Endpoint, Input, Reply } from "../endpoint.ts";
import { HttpProblem } from "../http-problem.ts";
import type { AppParts } from "../parts.ts";
import { refusalOf } from "../problem.ts";

/**
 * Runs a request that may change something at most once under one signature: whoever saw it on its way could send it
 * again for five minutes. One that failed by our fault or a vendor's may come again, as HubSpot sends it by itself.
 */
export async function once(parts: AppParts, { endpoint, signature }: { endpoint: Endpoint; signature: string }, input: Input): Promise<Reply> {
  const { tenantId } = input.caller;
  if (endpoint.method === "get") return endpoint.run(parts, input);
  if (!(await parts.store.tenant(tenantId, (tx) => seenRequests.take(tx, signature)))) throw takenBefore(endpoint.audience);
  try {
    return await endpoint.run(parts, input);
  } catch (error) {
    if ((refusalOf(error)?.status ?? 500) >= 500) await parts.store.tenant(tenantId, (tx) => seenRequests.giveBack(tx, signature));
    throw error;
  }
}

/** A workflow takes any other refusal for good; after this one it asks again under a new signature. */
const takenBefore = (audience: Audience) =>
  new HttpProblem({
    status: audience === "workflow" ? 429 : 409,
    code: "sent-before",
    sentence: "This very request was received before; it counts once.",
    nextStep: "Reload the page to see what became of it.",
    headers: audience === "workflow" ? { "retry-after": "1" } : {},
  });

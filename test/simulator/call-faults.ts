import type { Answer } from "./network.ts";

export const FAULT_KINDS = [
  "status-429", "status-429-wait", "status-500", "status-502", "timeout", "reset", "refused", "mid-body",
  "truncated", "html", "empty", "drip", "stall", "applied-late",
] as const;
/** "partial" can happen to batches alone. */
type Kind = (typeof FAULT_KINDS)[number] | "partial";

/** How one call goes wrong. "before": the vendor never saw it. "after": it was carried out, only the answer is spoilt. */
export interface CallFault {
  when: "before" | "after";
  kind: Kind;
}

/** Kinds that end without an answer, by the error a socket would give. */
export const BROKEN: Partial<Record<Kind, () => Error>> = {
  refused: () => Object.assign(new Error("connect ECONNREFUSED"), { code: "ECONNREFUSED", syscall: "connect" }),
  reset: () => Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }),
  "applied-late": () => Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" }),
  timeout: () => new DOMException("The operation was aborted due to timeout", "TimeoutError"),
};

const HTML = { "content-type": "text/html" };
const JSON_TYPE = { "content-type": "application/json" };
const text = (status: number, body: string, headers: Record<string, string> = {}): Answer => ({ status, headers, body: Buffer.from(body) });

/** What the server gets in place of the vendor's answer. */
export function spoilt(kind: Kind, whole: Answer | null): Answer | null {
  switch (kind) {
    case "status-429":
      return text(429, "");
    case "status-429-wait":
      return text(429, "", { "retry-after": "7" });
    case "status-500":
      return text(500, "Internal Server Error", { "content-type": "text/plain" });
    case "status-502":
      return text(502, "<html><body>Bad Gateway</body></html>", HTML);
    case "html":
      return text(200, "<html><body>We are doing some maintenance</body></html>", HTML);
    case "empty":
      return text(200, "");
    case "truncated":
      return text(whole?.status ?? 200, half(whole?.body.toString() ?? '{"results":[]}'), JSON_TYPE);
    case "partial":
      return whole && inPart(whole);
    case "drip":
    case "stall":
      return whole;
    default:
      return null;
  }
}

const half = (body: string): string => body.slice(0, Math.ceil(body.length / 2));

/** One part of a batch fails while the others are answered: HubSpot leaves it out with status 207, QuickBooks puts a Fault in its place. */
function inPart(whole: Answer): Answer {
  const body = JSON.parse(whole.body.toString()) as { results?: unknown[]; BatchItemResponse?: { bId: string }[] };
  if (body.BatchItemResponse?.length) {
    const [first, ...others] = body.BatchItemResponse;
    const fault = { Fault: { Error: [{ Message: "An application error has occurred while processing your request", code: "10000" }], type: "SystemFault" }, bId: first?.bId };
    return { ...whole, body: Buffer.from(JSON.stringify({ ...body, BatchItemResponse: [fault, ...others] })) };
  }
  if (!body.results?.length) return whole;
  const errors = [{ status: "error", message: "Could not get some records", category: "INTERNAL_ERROR" }];
  return { ...whole, status: 207, body: Buffer.from(JSON.stringify({ ...body, results: body.results.slice(1), numErrors: 1, errors })) };
}

import { Client } from "@hubspot/api-client";
import type { Outbound, OutboundAnswer } from "../../platform/outbound.ts";
import { SYSTEM } from "./errors.ts";

export interface ApiCall {
  method: "GET" | "POST" | "PATCH" | "DELETE";
  /** With its query: "/crm/objects/2026-09/deals/1?properties=amount". */
  path: string;
  body?: object;
}

/** One request of the SDK, as it stands before it is sent. */
interface SdkRequest {
  getUrl(): URL;
  getSendData(): { method: string; headers: Record<string, string>; body?: string };
  config: object;
}
type Send = (request: SdkRequest) => Promise<OutboundAnswer>;

/** By the configuration object each client was made with: the SDK keeps its decorators once for the whole process. */
const outbounds = new WeakMap<object, Outbound>();

const guarded = {
  decorate: (): Send => async (request) => {
    const outbound = outbounds.get(request.config);
    if (!outbound) throw new Error("A HubSpot client was made outside the connector's SDK file");
    const { method, headers, body } = request.getSendData();
    return outbound.request({ system: SYSTEM, method, url: request.getUrl().href, headers, ...(body === undefined ? {} : { body }) });
  },
};

/**
 * The SDK's generated calls know none of the dated paths, so only its `apiRequest` is used, for addresses, headers and
 * bodies. It takes no fetch of ours, and its own sending has no deadline, follows redirects and reads without limit:
 * a decorator, which is how the SDK itself adds retries, hands the finished request to our transport instead.
 */
class GuardedClient extends Client {}
Object.defineProperty(GuardedClient.prototype, "getDecorators", { value: () => [guarded] });

/** Any HTTP status is an answer. Throws an OutboundError where there is none. `api`: "https://api.hubapi.com". */
export async function sendThroughSdk(outbound: Outbound, api: string, token: string, call: ApiCall): Promise<OutboundAnswer> {
  const config = { accessToken: token, basePath: api };
  outbounds.set(config, outbound);
  // Made anew for each call: making one installs the decorator, and nothing can come between this line and the next.
  const client = new GuardedClient(config);
  return (await client.apiRequest(call)) as unknown as OutboundAnswer;
}

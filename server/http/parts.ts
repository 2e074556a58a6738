import type { WebhookReader } from "../connectors/connector.ts";
import type { Connectors } from "../flows/connections/registry.ts";
import type { FlowKit } from "../flows/kit.ts";
import type { Clock } from "../platform/clock.ts";
import type { Ids } from "../platform/ids.ts";
import type { Log } from "../platform/log.ts";
import type { Secrets } from "../platform/secrets.ts";
import type { Store } from "../store/index.ts";
import type { AppFlows } from "./app-flows.ts";

/** What the web side is built from; made once, in main. */
export interface AppParts {
  store: Store;
  kit: FlowKit;
  connectors: Connectors;
  flows: AppFlows;
  clock: Clock;
  ids: Ids;
  log: Log;
  /** Seals what a link carries: the PDF a browser tab opens. */
  secrets: Pick<Secrets, "seal" | "open">;
  /** Where the outside reaches this server, without a closing slash: "https://app.example". What HubSpot signs. */
  publicUrl: string;
  /** Verifies what HubSpot signs on a card's behalf (signature v3); the HubSpot connector's own verifier. */
  signedRequests: Pick<WebhookReader<unknown>, "verify">;
  /** Express's "trust proxy": which proxies in front may say where a request came from. Default: none. */
  trustProxy?: boolean | number | string;
  /** Requests one tenant may make in a minute. Default: 600. */
  requestsPerMinute?: number;
}

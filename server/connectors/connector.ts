import type { Instant } from "../domain/records.ts";
import type { Clock } from "../platform/clock.ts";
import type { Outbound } from "../platform/outbound.ts";
import type { Crm, CrmChange } from "./crm.ts";
import type { Erp, ErpChange } from "./erp.ts";

/** What every system folder exports one of: how to authorise, how to trust its webhooks, how to speak to it. */
export interface Connector<Port, Change> {
  readonly system: string;
  /** For people: "QuickBooks Online". */
  readonly label: string;
  readonly oauth: OAuthClient;
  readonly webhooks: WebhookReader<Change>;
  /** A port instance for one connection. Cheap; holds no state worth keeping. */
  open(session: Session): Port;
}

export type CrmConnector = Connector<Crm, CrmChange>;
export type ErpConnector = Connector<Erp, ErpChange>;

/** What every connector is built from. */
export interface ConnectorKit {
  clock: Clock;
  outbound: Outbound;
}

/** The app's registration with one vendor. */
export interface AppRegistration {
  clientId: string;
  clientSecret: string;
  /** Intuit verifier token, Xero webhook key; HubSpot signs with the client secret and leaves it unset. */
  webhookKey?: string;
}

/** An open authorisation as the connector sees it. The token is fetched for each call; refreshing is not its affair. */
export interface Session {
  /** Portal id, realm id, Xero tenant id. */
  externalId: string;
  /** A token believed valid. Throws a VendorError (stop, "reconnect") when the grant is gone. */
  accessToken(): Promise<string>;
  /**
   * Says that the vendor refused this token although it had not expired. Resolves with another one to try once, or
   * throws as accessToken does.
   */
  replaceToken(refused: string): Promise<string>;
  /**
   * Asked right before each call that may change something, after every wait for a turn or a token. Throws where whoever
   * works here may not act any more: then nothing is sent, and the error reaches the caller as it is.
   */
  beforeWrite?(): Promise<void>;
}

/** Tokens as a vendor hands them out. Nothing in here is ever logged. */
export interface TokenSet {
  accessToken: string;
  accessExpiresAt: Instant;
  refreshToken: string;
  /** When the refresh token dies if unused; null: lasts until revoked. */
  refreshExpiresAt: Instant | null;
  /** The day the grant dies however often it is refreshed (QuickBooks: five years); null: none known. */
  grantExpiresAt: Instant | null;
  scopes: string[];
}

export interface OAuthClient {
  /** Where to send the browser. */
  authorizeUrl(request: { state: string; redirectUri: string }): string;
  /** Redeems the code of a callback; `callback` holds all its query parameters. Throws a VendorError. */
  exchange(request: { callback: Record<string, string>; redirectUri: string }): Promise<Authorization>;
  /**
   * A new token set for a refresh token. Throws a VendorError: (stop, "reconnect") when the vendor says the grant is
   * invalid, (retry) when the outcome is unknown.
   */
  refresh(refreshToken: string): Promise<TokenSet>;
  /** Ends the grant; succeeds when it was already gone. */
  revoke(tokens: TokenSet): Promise<void>;
}

/** A fresh grant and the accounts it opens: one portal or realm, several Xero organisations. */
export interface Authorization {
  tokens: TokenSet;
  accounts: { externalId: string; name: string | null }[];
  /** Who gave it, where the vendor says. */
  authorizedBy: string | null;
}

export interface WebhookRequest {
  method: string;
  /** The public URL as configured, with path and query as received: what HubSpot signs. */
  url: string;
  /** Lower-case names. */
  headers: Record<string, string | undefined>;
  /** Exactly the bytes received. */
  raw: Uint8Array;
}

export interface WebhookReader<Change> {
  /** Signature over the raw bytes, in constant time; timestamps bounded to five minutes either way where signed. */
  verify(request: WebhookRequest): "genuine" | "forged" | "stale";
  /** Call only after verify. null: not this vendor's envelope. Events of no interest to us are left out. */
  parse(raw: Uint8Array): WebhookEvent<Change>[] | null;
}

export interface WebhookEvent<Change> {
  /** The account it concerns: one post may carry several. */
  externalId: string;
  /** The same for every delivery of the same event. */
  dedupeKey: string;
  change: Change;
}

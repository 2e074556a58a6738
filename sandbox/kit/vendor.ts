import type { Hono } from "hono";
import type { SandboxClock } from "./clock.ts";
import type { Random } from "./random.ts";
import type { Store } from "./store.ts";

/** The app as registered with a vendor: who may ask for tokens, where the browser may return, where webhooks go. */
export interface RegisteredApp {
  clientId: string;
  clientSecret: string;
  redirectUris: string[];
  /** Where this vendor posts its webhooks; none are sent while it is absent. */
  webhookUrl?: string;
  /** Intuit's verifier token, Xero's webhook key; HubSpot signs with the client secret. */
  webhookKey: string;
}

export interface VendorOptions {
  clock: SandboxClock;
  random: Random;
  store: Store;
  app: RegisteredApp;
  /** This vendor's own origin, such as http://localhost:4010; used in the links it hands out. */
  origin: string;
  /** Sends webhooks; replaced in simulations. */
  send: typeof fetch;
  /** What a new or reset stand-in holds. */
  seed: Seed;
}

export type Seed = "demo" | "empty";

/** One stand-in vendor. `app.fetch(request)` answers without a socket too. */
export interface Vendor {
  app: Hono;
  /** Forgets everything and seeds anew. */
  reset(seed: Seed): void;
  close(): void;
}

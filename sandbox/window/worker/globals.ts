import { useSyncExternalStore, type ReactElement } from "react";
import type { FetchOptions, Order, PageLocation } from "./protocol.ts";

export type Extend = (api: { context: object; actions: object }) => ReactElement;

/** The address inside the app, which page components listen to. */
export interface Address {
  now: PageLocation;
  listeners: Set<() => void>;
}

const refused = (name: string) => () => {
  throw new Error(`This page does not offer ${name}`);
};

/**
 * The globals an extension finds in its worker, as `@hubspot/ui-extensions` looks for them. What this page does not offer
 * throws when it is used, so that nobody believes it worked.
 */
export function globalsFor({ context, actions, fetch, log }: Order, address: Address, onExtend: (draw: Extend) => void): object {
  const api = { context, actions, runServerlessFunction: refused("serverless functions") };
  return {
    __HUBSPOT_EXTENSION_WORKER__: true,
    extend_V2: onExtend,
    hsFetch: async (url: string | URL, options: FetchOptions = {}): Promise<Response> => {
      const { status, type, body } = await fetch(String(url), options);
      return new Response(body === "" ? null : body, { status, headers: { "content-type": type } });
    },
    logger: Object.fromEntries(["debug", "info", "warn", "error"].map((level) => [level, (text: unknown) => log(level, String(text))])),
    serverless: refused("serverless functions"),
    hsWorkerAPI: {
      useExtensionContext: () => context,
      useExtensionActions: () => actions,
      useExtensionApi: () => api,
      useAppPageLocation: () => useSyncExternalStore((listener) => subscribe(address, listener), () => address.now),
      ...Object.fromEntries(["fetchCrmProperties", "fetchAssociations", "fetchCrmSearch", "fetchHubSpotApi", "formatCrmProperties"].map((name) => [name, refused(name)])),
    },
  };
}

function subscribe({ listeners }: Address, listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

import type { Fetched, FetchOptions } from "../worker/protocol.ts";
import type { WindowSetup, WindowTenant } from "../parts.ts";

/** What went wrong, in a sentence for people. */
export class Trouble extends Error {}

/** One call to a vendor through the window's own server. Throws a Trouble with what the vendor says. */
export async function call<T>(tenant: WindowTenant, kind: "crm" | "erp", method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(`/window/${kind}/${tenant.portalId}/${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const text = await response.text();
  const answer = (text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : {}) as T & { detail?: string; message?: string };
  if (response.ok) return answer;
  throw new Trouble(answer.detail ?? answer.message ?? `The call was answered with ${response.status}.`);
}

export const readSetup = async (): Promise<WindowSetup> => (await fetch("/window/setup")).json() as Promise<WindowSetup>;

/** `hubspot.fetch` for the extensions of one person; throws where HubSpot would have no answer. */
export const fetchFor =
  (portalId: number, personId: number) =>
  async (url: string, options: FetchOptions): Promise<Fetched> => {
    const response = await fetch(`/window/fetch/${portalId}/${personId}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ url, ...options }) });
    const answer = (await response.json()) as Fetched & { detail?: string };
    if (!response.ok) throw new Error(answer.detail ?? "No answer");
    return answer;
  };

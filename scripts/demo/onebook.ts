import type { Wire } from "./vendors.ts";

/** Onebook's own API, as its surfaces ask it for one person of a portal: `hubspot.fetch` through the window, signed. */
export async function openOnebook(appOrigin: string, portalId: number, personId: number) {
  const setup = (await (await fetch(`${appOrigin}/window/setup`)).json()) as { app: { variables: { API_ORIGIN: string } } };
  return async (method: string, path: string, body?: unknown): Promise<Wire> => {
    const asked = { url: `${setup.app.variables.API_ORIGIN}${path}`, method, ...(body === undefined ? {} : { body }) };
    const response = await fetch(`${appOrigin}/window/fetch/${portalId}/${personId}`, { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify(asked) });
    const answer = (await response.json()) as { status?: number; body?: string; detail?: string };
    if (answer.body === undefined || (answer.status ?? 500) >= 300) throw new Error(`${method} ${path} ended in ${answer.status ?? response.status}: ${(answer.body ?? answer.detail ?? "").slice(0, 500)}`);
    return JSON.parse(answer.body) as Wire;
  };
}
export type Onebook = Awaited<ReturnType<typeof openOnebook>>;

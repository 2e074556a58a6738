export interface Tenant {
  portalId: number;
  system: "quickbooks" | "xero";
  account: string;
}

/** What went wrong, in a sentence for people. */
export class Trouble extends Error {}

type Kind = "crm" | "erp" | "app";

/** One call through the window's own server. Throws a Trouble with what the other side says. */
export async function call<T>(tenant: Tenant, kind: Kind, method: string, path: string, body?: object): Promise<T> {
  const response = await fetch(`/window/${kind}/${tenant.portalId}/${path}`, { method, ...(body ? { body: JSON.stringify(body) } : {}) });
  const text = await response.text();
  const answer = (text.startsWith("{") || text.startsWith("[") ? JSON.parse(text) : {}) as T & { detail?: string; message?: string; nextStep?: string };
  if (response.ok) return answer;
  throw new Trouble([answer.detail ?? answer.message ?? `The call was answered with ${response.status}.`, answer.nextStep].filter(Boolean).join(" "));
}

export const tenants = async (): Promise<Tenant[]> => (await fetch("/window/tenants")).json() as Promise<Tenant[]>;

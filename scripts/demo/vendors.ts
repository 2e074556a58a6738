import type { Sandbox } from "../../sandbox/start.ts";
import { TENANTS } from "../demo-connections.ts";

/** Whatever a vendor answers: looked into by name, and told apart from nothing. */
export type Wire = Record<string, unknown>;

/** The vendors' own APIs, as any client would use them. */
export function openVendors({ origins }: Pick<Sandbox, "origins">) {
  const [services, products] = TENANTS;
  return {
    hubspot: (portalId: number, method: string, path: string, body?: unknown) => call(`${origins.hubspot}${path}`, method, `sandbox-${portalId}`, body),
    quickbooks: (method: string, path: string, body?: unknown) => call(`${origins.quickbooks}/v3/company/${services.account}${path}`, method, "sandbox", body),
    xero: (method: string, path: string, body?: unknown) => call(`${origins.xero}/api.xro/2.0${path}`, method, "sandbox", body, { "xero-tenant-id": products.account }),
  };
}
export type Vendors = ReturnType<typeof openVendors>;

async function call(url: string, method: string, bearer: string, body?: unknown, more: Record<string, string> = {}): Promise<Wire> {
  const headers = { authorization: `Bearer ${bearer}`, accept: "application/json", "content-type": "application/json", ...more };
  const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
  const text = await response.text();
  if (!response.ok) throw new Error(`${method} ${url} answered ${response.status}: ${text.slice(0, 500)}`);
  return (text === "" ? {} : JSON.parse(text)) as Wire;
}

/** A list inside an answer, such as QueryResponse.Invoice; empty where there is none. */
export function listIn(answer: Wire, ...path: string[]): Wire[] {
  const found = path.reduce<unknown>((inner, name) => (inner as Wire | undefined)?.[name], answer);
  return Array.isArray(found) ? (found as Wire[]) : [];
}

export const textIn = (record: Wire, name: string): string => {
  const value = record[name];
  return typeof value === "string" || typeof value === "number" ? String(value) : "";
};

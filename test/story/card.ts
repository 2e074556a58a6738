import { createHmac } from "node:crypto";
import { adminOf } from "../../scripts/demo-people.ts";
import type { World } from "./world.ts";

export interface Answer<T> {
  status: number;
  json: T;
}

export interface Parked {
  id: string;
  dealId: string;
  code: string;
  sentence: string;
  nextStep: string;
  choices: { id: string; label: string }[];
}

interface SettingsAnswer {
  version: number;
  settings: Record<string, unknown>;
}

/** The app's API as a card of the portal's admin calls it through hubspot.fetch: who and where in the address, HubSpot's signature over it. */
export function cardOf(world: World, portalId: number) {
  async function ask<T>(method: "GET" | "POST" | "PUT", path: string, body?: unknown): Promise<Answer<T>> {
    const url = `${world.app}/api/v1${path}${path.includes("?") ? "&" : "?"}portalId=${portalId}&userId=7&userEmail=${adminOf(portalId).email}&appId=1`;
    return send<T>(world, method, url, body);
  }
  const parked = async (dealId: string): Promise<Parked[]> => (await ask<{ parked: Parked[] }>("GET", `/cards/deals/${dealId}`)).json.parked;
  return {
    ask,
    parked,
    /** The code of the first thing the deal waits for, or null. */
    waitsFor: async (dealId: string): Promise<string | null> => (await parked(dealId))[0]?.code ?? null,
    connections: async () => (await ask<{ connections: { id: string; system: string; state: string; name: string }[] }>("GET", "/connections")).json.connections,
    /** Changes the named rules and leaves the others; returns a way back to how they were. */
    async rules(change: Record<string, Record<string, unknown>>): Promise<() => Promise<void>> {
      const before = (await ask<SettingsAnswer>("GET", "/settings")).json;
      const merged = Object.entries(change).map(([section, fields]) => {
        const known = (before.settings[section] ?? {}) as Record<string, unknown>;
        return [section, "kind" in fields ? fields : { ...known, ...fields }];
      });
      await save({ ...before.settings, ...(Object.fromEntries(merged) as Record<string, unknown>) }, before.version);
      return () => save(before.settings, before.version + 1);
    },
  };

  async function save(settings: Record<string, unknown>, version: number): Promise<void> {
    const answer = await ask("PUT", "/settings", { version, settings });
    if (answer.status !== 200) throw new Error(`The settings were refused: ${JSON.stringify(answer.json)}`);
  }
}

export type Card = ReturnType<typeof cardOf>;

/** As a workflow action sends it: the portal in the body. */
export const runWorkflowAction = (world: World, portalId: number, dealId: string): Promise<Answer<unknown>> => runAction(world, "create-invoice", portalId, dealId);

export const checkPaymentStatus = (world: World, portalId: number, dealId: string): Promise<Answer<unknown>> =>
  runAction(world, "check-payment-status", portalId, dealId);

const runAction = (world: World, action: string, portalId: number, dealId: string): Promise<Answer<unknown>> =>
  send(world, "POST", `${world.app}/api/v1/workflow-actions/${action}`, {
    callbackId: "ap-story-1",
    origin: { portalId, actionDefinitionId: 1 },
    context: { source: "WORKFLOWS", workflowId: 1 },
    object: { objectId: Number(dealId), objectType: "DEAL" },
    inputFields: {},
  });

let last = 0;
/** Two presses of people are never signed in one and the same millisecond. */
const laterThanTheLast = (now: number): number => (last = Math.max(now, last + 1));

async function send<T>(world: World, method: string, url: string, body?: unknown): Promise<Answer<T>> {
  const text = body === undefined ? "" : JSON.stringify(body);
  const at = String(laterThanTheLast(world.now()));
  const signature = createHmac("sha256", world.sandbox.apps.hubspot.clientSecret).update(`${method}${url}${text}${at}`).digest("base64");
  const headers = { "content-type": "application/json", "x-hubspot-signature-v3": signature, "x-hubspot-request-timestamp": at };
  const response = await fetch(url, { method, headers, ...(body === undefined ? {} : { body: text }) });
  return { status: response.status, json: (await response.json()) as T };
}

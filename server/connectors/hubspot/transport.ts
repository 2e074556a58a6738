import { Client } from "@hubspot/api-client";
import type { z } from "zod";
import { OutboundError, type Outbound, type OutboundAnswer } from "../../platform/outbound.ts";
import type { Pace } from "../../platform/pace.ts";
import type { Session } from "../connector.ts";
import { crowded, errorOfAnswer, errorOfSilence, nonsense, SYSTEM } from "./errors.ts";

/** Calls HubSpot. Bodies are checked against a schema before anything is believed. */
export interface Transport {
  get<T>(path: string, schema: z.ZodType<T>): Promise<T>;
  /** null for 404. */
  getOrNull<T>(path: string, schema: z.ZodType<T>): Promise<T | null>;
  /** A POST that only reads: search and batch read. */
  ask<T>(path: string, body: object, schema: z.ZodType<T>): Promise<T>;
  write<T>(method: "POST" | "PATCH" | "PUT" | "DELETE", path: string, body: object | undefined, schema: z.ZodType<T>): Promise<T>;
}

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
    if (!outbound) throw new Error("A HubSpot client was made outside the transport");
    const { method, headers, body } = request.getSendData();
    return outbound.request({ system: SYSTEM, method, url: request.getUrl().href, headers, ...(body === undefined ? {} : { body }) });
  },
};

/**
 * The SDK's generated calls know none of the dated paths, so only its `apiRequest` is used, for addresses, headers and
 * bodies. Its own sending has no deadline and no limit on what comes back: a decorator, which is how the SDK itself adds
 * retries, hands the request to our transport instead.
 */
class GuardedClient extends Client {}
Object.defineProperty(GuardedClient.prototype, "getDecorators", { value: () => [guarded] });

/** HubSpot takes 110 requests in ten seconds from an app and account, and five searches a second beside them. */
export const PACE = { calls: 95, windowMs: 10_000 };
export const SEARCH_PACE = { calls: 4, windowMs: 1100 };
const PATIENCE_MS = 15_000;

export interface Paces {
  calls: Pace;
  searches: Pace;
}

export function createTransport(outbound: Outbound, session: Session, api: string, paces: Paces): Transport {
  async function send(token: string, method: string, path: string, body: object | undefined): Promise<OutboundAnswer> {
    const pace = path.endsWith("/search") ? paces.searches : paces.calls;
    if (!(await pace.turn(session.externalId, PATIENCE_MS))) throw crowded(PATIENCE_MS);
    const config = { accessToken: token, basePath: api.replace(/\/$/, "") };
    outbounds.set(config, outbound);
    const client = new GuardedClient(config);
    const request = { method, path, ...(body === undefined ? {} : { body }) };
    return (await client.apiRequest(request)) as unknown as OutboundAnswer;
  }

  async function call(method: string, path: string, body: object | undefined, write: boolean): Promise<OutboundAnswer> {
    try {
      const token = await session.accessToken();
      const answer = await send(token, method, path, body);
      if (answer.status !== 401) return answer;
      return await send(await session.replaceToken(token), method, path, body);
    } catch (error) {
      throw error instanceof OutboundError ? errorOfSilence(error, write) : error;
    }
  }

  function read<T>(answer: OutboundAnswer, schema: z.ZodType<T>, write: boolean): T {
    if (answer.status < 200 || answer.status > 299) throw errorOfAnswer(answer, write);
    const parsed = schema.safeParse(jsonOf(answer.text, write));
    if (!parsed.success) throw nonsense(parsed.error.issues[0]?.path.join(".") || "an unknown shape", write);
    return parsed.data;
  }

  return {
    get: async (path, schema) => read(await call("GET", path, undefined, false), schema, false),
    async getOrNull(path, schema) {
      const answer = await call("GET", path, undefined, false);
      return answer.status === 404 ? null : read(answer, schema, false);
    },
    ask: async (path, body, schema) => read(await call("POST", path, body, false), schema, false),
    write: async (method, path, body, schema) => read(await call(method, path, body, true), schema, true),
  };
}

/** An empty body is null: what HubSpot answers to a 204. */
function jsonOf(text: string, write: boolean): unknown {
  if (text.trim() === "") return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw nonsense("not JSON", write);
  }
}

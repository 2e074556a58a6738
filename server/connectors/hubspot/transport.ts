import type { z } from "zod";
import { OutboundError, type Outbound, type OutboundAnswer } from "../../platform/outbound.ts";
import type { Pace } from "../../platform/pace.ts";
import type { Session } from "../connector.ts";
import { crowded, errorOfAnswer, errorOfSilence, nonsense } from "./errors.ts";
import type { RefusedCall } from "./refusals.ts";
import { sendThroughSdk, type ApiCall } from "./sdk.ts";
import { envelopeIn, jsonIn } from "./wire-error.ts";

/** Calls HubSpot for one portal. Bodies are checked against a schema before anything is believed. */
export interface Transport {
  get<T>(path: string, schema: z.ZodType<T>): Promise<T>;
  /** null where HubSpot itself says that there is no such record. */
  getOrNull<T>(path: string, schema: z.ZodType<T>): Promise<T | null>;
  /** A POST that only reads: search and batch read. */
  ask<T>(path: string, body: object, schema: z.ZodType<T>): Promise<T>;
  write<T>(method: "POST" | "PATCH", path: string, body: object, schema: z.ZodType<T>): Promise<T>;
  /** A DELETE, which is answered without a body. */
  end(path: string): Promise<void>;
}

/** HubSpot takes 110 requests in ten seconds from an app and account, and five searches a second beside them. */
export const PACE = { calls: 95, windowMs: 10_000 };
export const SEARCH_PACE = { calls: 4, windowMs: 1100 };
const PATIENCE_MS = 15_000;

export interface TransportParts {
  outbound: Outbound;
  session: Session;
  api: string;
  paces: { calls: Pace; searches: Pace };
  untilMidnightMs: () => number;
}

export function createTransport({ outbound, session, api, paces, untilMidnightMs }: TransportParts): Transport {
  async function send(token: string, call: ApiCall, write: boolean): Promise<OutboundAnswer> {
    const pace = call.path.endsWith("/search") ? paces.searches : paces.calls;
    if (!(await pace.turn(session.externalId, PATIENCE_MS))) throw crowded(PATIENCE_MS);
    if (write) await session.beforeWrite?.();
    return sendThroughSdk(outbound, api, token, call);
  }

  /** A refused token is replaced once; refused again, the grant is gone. */
  async function exchange(call: ApiCall, write: boolean): Promise<OutboundAnswer> {
    try {
      const token = await session.accessToken();
      const answer = await send(token, call, write);
      if (answer.status !== 401) return answer;
      return await send(await session.replaceToken(token), call, write);
    } catch (error) {
      throw error instanceof OutboundError ? errorOfSilence(error, write) : error;
    }
  }

  const refusedCall = (write: boolean): RefusedCall => ({ write, untilMidnightMs: untilMidnightMs() });

  function read<T>(answer: OutboundAnswer, schema: z.ZodType<T>, write: boolean): T {
    if (!isGood(answer)) throw errorOfAnswer(answer, refusedCall(write));
    const parsed = schema.safeParse(answer.text.trim() === "" ? null : jsonIn(answer.text));
    if (parsed.success) return parsed.data;
    const where = parsed.error.issues[0]?.path.join(".");
    const what = where ? `"${where}" is not as expected` : "it is not HubSpot's format";
    throw nonsense(what, write, answer.headers["x-hubspot-correlation-id"]);
  }

  return {
    get: async (path, schema) => read(await exchange({ method: "GET", path }, false), schema, false),
    async getOrNull(path, schema) {
      const answer = await exchange({ method: "GET", path }, false);
      return answer.status === 404 && envelopeIn(answer.text) ? null : read(answer, schema, false);
    },
    ask: async (path, body, schema) => read(await exchange({ method: "POST", path, body }, false), schema, false),
    write: async (method, path, body, schema) => read(await exchange({ method, path, body }, true), schema, true),
    async end(path) {
      const answer = await exchange({ method: "DELETE", path }, true);
      if (!isGood(answer)) throw errorOfAnswer(answer, refusedCall(true));
    },
  };
}

const isGood = ({ status }: OutboundAnswer): boolean => status >= 200 && status <= 299;

import { z } from "zod";
import { OutboundError, type Outbound, type OutboundAnswer } from "../../platform/outbound.ts";
import type { Session } from "../connector.ts";
import { VendorError } from "../vendor-error.ts";
import { errorOfAnswer, errorOfOutbound, nonsense, requestIdOf } from "./errors.ts";
import { jsonOf } from "./json.ts";

/** What one grant opens: a connection for each organisation, all sharing one set of tokens. */
const DEADLINE_MS = 30_000;
const MAX_BYTES = 1_000_000;

const connections = z.array(
  z.object({ id: z.string().min(1), tenantId: z.string().min(1), tenantType: z.string().nullish(), tenantName: z.string().nullish() }),
);
export type Connection = z.infer<typeof connections>[number];

export interface ConnectionParts {
  outbound: Outbound;
  /** Where the connections are. */
  url: string;
}

/** The organisations behind a token; accounting practices, which have no invoices, are left out. */
export async function listConnections(parts: ConnectionParts, token: string): Promise<Connection[]> {
  const answer = await call(parts, "GET", "", token);
  if (answer.status !== 200) throw errorOfAnswer(answer, false);
  const parsed = connections.safeParse(jsonOf(answer.text));
  if (!parsed.success) throw nonsense(false, "Xero did not list the connections.", requestIdOf(answer.headers));
  return parsed.data.filter((each) => (each.tenantType ?? "ORGANISATION") === "ORGANISATION");
}

/**
 * Ends this organisation's part of the grant. The others stay connected; the tokens themselves are ended by
 * `oauth.revoke`, once no organisation is left. Succeeds where it was already gone.
 */
export async function endConnection(parts: ConnectionParts, session: Session): Promise<void> {
  try {
    await withToken(session, async (token) => {
      const own = (await listConnections(parts, token)).find((each) => each.tenantId === session.externalId);
      if (!own) return;
      const answer = await call(parts, "DELETE", `/${encodeURIComponent(own.id)}`, token);
      if ((answer.status < 200 || answer.status >= 300) && answer.status !== 404) throw errorOfAnswer(answer, false);
    });
  } catch (error) {
    if (!isReconnect(error)) throw error;
  }
}

async function withToken(session: Session, work: (token: string) => Promise<void>): Promise<void> {
  const token = await session.accessToken();
  try {
    await work(token);
  } catch (error) {
    if (!isReconnect(error)) throw error;
    await work(await session.replaceToken(token));
  }
}

const isReconnect = (error: unknown): boolean => error instanceof VendorError && error.details.code === "reconnect";

async function call({ outbound, url }: ConnectionParts, method: "GET" | "DELETE", path: string, token: string): Promise<OutboundAnswer> {
  try {
    return await outbound.request({
      system: "xero",
      method,
      url: `${url.replace(/\/+$/, "")}${path}`,
      headers: { authorization: `Bearer ${token}` },
      accept: "json",
      deadlineMs: DEADLINE_MS,
      maxBytes: MAX_BYTES,
    });
  } catch (error) {
    throw error instanceof OutboundError ? errorOfOutbound(error, false) : error;
  }
}

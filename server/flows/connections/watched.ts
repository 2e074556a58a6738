import { VendorError } from "../../connectors/vendor-error.ts";
import { trouble, type Trouble } from "../../domain/sentences/troubles.ts";
import type { Clock } from "../../platform/clock.ts";
import { wordsOf } from "../vendor-words.ts";

/** How a call ended: well, or with what is said of it. */
export type Ending = { good: true } | { good: false; trouble: Trouble };
export type Note = (tenantId: string, connectionId: string, ending: Ending) => Promise<void>;

const APART_MS = 60_000;
const MOST_REMEMBERED = 20_000;

/** Hands on at most one good and one bad ending a minute and connection: how it fares is worth a write, each call is not. */
export function sparingly(clock: Clock, note: Note): Note {
  const noted = new Map<string, number>();
  return async (tenantId, connectionId, ending) => {
    const key = `${String(ending.good)} ${tenantId} ${connectionId}`;
    if (clock.now() - (noted.get(key) ?? -Infinity) < APART_MS) return;
    if (noted.size >= MOST_REMEMBERED) noted.clear();
    noted.set(key, clock.now());
    await note(tenantId, connectionId, ending);
  };
}

/** A port whose calls report how they end. A refusal of what was asked is a good call: the vendor was there and answered. */
export function watched<Port extends object>(port: Port, tell: (ending: Ending) => Promise<void>): Port {
  return new Proxy(port, {
    get(target, name) {
      const found: unknown = Reflect.get(target, name);
      if (typeof found !== "function") return found;
      return async (...given: unknown[]): Promise<unknown> => {
        try {
          const answer: unknown = await Reflect.apply(found, target, given);
          await tell({ good: true });
          return answer;
        } catch (error) {
          if (error instanceof VendorError) await tell(endingOf(error));
          throw error;
        }
      };
    },
  });
}

const endingOf = ({ details }: VendorError): Ending =>
  details.consequence === "park" ? { good: true } : { good: false, trouble: trouble("call-failed", wordsOf(details)) };

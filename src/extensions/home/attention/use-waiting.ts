import { useState } from "react";
import type { Shape } from "../../api/client.ts";
import { useApi } from "../../api/surface.tsx";
import { useFollow } from "../../api/use-follow.ts";
import { useLoad, type Loaded } from "../../api/use-load.ts";
import type { Sought } from "./Filters.tsx";

/** As many as a person goes through before looking up. */
export const ROWS = 25;

type Page = Shape<"WaitingPage">;
type Waiting = Shape<"Waiting">;

export interface WaitingList extends Loaded<Page> {
  /** Was asked to be looked at again, and has not been yet. */
  isAsked: (waiting: Waiting) => boolean;
  /** It was asked for: the list is read until a look has come to its end. */
  ask: (waiting: Waiting) => void;
}

/** A page of what waits; followed while something on it was asked to be looked at again. */
export function useWaiting({ q, reason }: Sought, cursor: string | undefined): WaitingList {
  const api = useApi();
  const query = { q: q || undefined, reason: reason || undefined, cursor, limit: ROWS };
  const loaded = useLoad(() => api.get("/api/v1/parked", { query }), JSON.stringify(query));
  const [asked, setAsked] = useState<Record<string, string | null>>({});
  const [turn, setTurn] = useState(0);

  const isAsked = ({ id, lookedAt }: Waiting) => id in asked && asked[id] === lookedAt;
  const { data, reload } = loaded;
  useFollow(data !== null && (data.retrying.length > 0 || data.parked.some(isAsked)), reload, turn);

  const ask = ({ id, lookedAt }: Waiting) => {
    setAsked((before) => ({ ...before, [id]: lookedAt }));
    setTurn((before) => before + 1);
  };
  return { ...loaded, isAsked, ask };
}

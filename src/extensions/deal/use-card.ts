import { useEffect, useRef, useState } from "react";
import type { Shape } from "../api/client.ts";
import { useApi } from "../api/surface.tsx";
import { useFollow } from "../api/use-follow.ts";
import { useLoad, type Loaded } from "../api/use-load.ts";

type Card = Shape<"Card">;

export interface FollowedCard extends Loaded<Card> {
  /** Something is under way, or an answer to what was just asked for is awaited. */
  working: boolean;
  /** Something was asked for: reads the card now and until a look has come to its end. */
  follow: () => void;
}

/**
 * `stage`: somebody moved the deal, and a look will follow. `status`: we wrote onto the deal, and what we wrote is in our
 * book.
 */
export type Watch = (on: { stage: () => void; status: () => void }) => void;

/**
 * One request opens the card; more follow only while something is under way, or when the CRM says that the deal changed.
 * `onChanged`: a look has come to its end.
 */
export function useCard(dealId: string, onChanged: () => void, watch: Watch): FollowedCard {
  const api = useApi();
  const loaded = useLoad(() => api.get("/api/v1/cards/deals/{dealId}", { path: { dealId } }), dealId);
  const { data, reload } = loaded;
  const [awaited, setAwaited] = useState({ turn: 0, since: undefined as string | null | undefined });
  const working = data !== null && (data.working || data.lookedAt === awaited.since);
  useFollow(working, reload, awaited.turn);

  const changed = useRef(onChanged);
  changed.current = onChanged;
  const worked = useRef(false);
  useEffect(() => {
    if (worked.current && !working) changed.current();
    worked.current = working;
  }, [working]);

  const follow = () => {
    setAwaited(({ turn }) => ({ turn: turn + 1, since: data?.lookedAt }));
    void reload();
  };
  const following = useRef(follow);
  following.current = follow;
  const shown = useRef(true);
  useEffect(() => {
    // The CRM has no way to stop watching: what comes after the card is gone is not acted on.
    const whileShown = (act: () => void) => () => {
      if (shown.current) act();
    };
    watch({ stage: whileShown(() => following.current()), status: whileShown(() => void reload()) });
    return () => {
      shown.current = false;
    };
  }, [reload]);

  return { ...loaded, working, follow };
}

import { z } from "zod";
import type { Store } from "../../kit/store.ts";

/** HubSpot finds a change only moments after it was made; 0 finds it at once. */
export const searchLag = z.strictObject({ lagSeconds: z.number().min(0).max(3600) });
type SearchLag = z.infer<typeof searchLag>;

const lags = (store: Store) => store.collection<SearchLag>("search-lag");

export const searchLagOf = (store: Store): SearchLag => lags(store).get("lag") ?? { lagSeconds: 0 };

export const setSearchLag = (store: Store, lag: SearchLag): void => lags(store).put("lag", lag);

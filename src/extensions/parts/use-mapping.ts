import { useEffect } from "react";
import type { Problem, Shape } from "../api/client.ts";
import { useApi } from "../api/surface.tsx";
import { useAct } from "../api/use-act.ts";
import { useLoad } from "../api/use-load.ts";

export type Mapping = Shape<"Mapping">;

export interface Lists {
  mapping: Mapping | null;
  problem: Problem | null;
  busy: boolean;
  /** Reads them anew from the vendors. */
  refresh: () => void;
}

/** The CRM's lists to choose from. On an account's first day they are read from the CRM by themselves, once. */
export function useMapping(mayChange: boolean): Lists {
  const api = useApi();
  const { data, problem, show } = useLoad(() => api.get("/api/v1/mapping", {}));
  const { busy, problem: refused, act } = useAct();
  const refresh = () => act(() => api.post("/api/v1/mapping/refresh", {}), show);
  const never = data !== null && data.readAt === null;
  useEffect(() => {
    if (never && mayChange) refresh();
  }, [never, mayChange]);
  return { mapping: data, problem: problem ?? refused, busy, refresh };
}

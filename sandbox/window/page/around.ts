import { createContext, useContext } from "react";
import type { WindowPerson, WindowSetup, WindowTenant } from "../parts.ts";
import type { Route } from "./route.ts";

/** Where one is: which portal, signed in as whom, at which address. */
export interface Around {
  setup: WindowSetup;
  tenant: WindowTenant;
  person: WindowPerson;
  route: Route;
  /** Says something at the foot of the page, as HubSpot's alerts do. */
  say: (alert: { type?: string; title?: string; message: string }) => void;
}

export const AroundContext = createContext<Around | null>(null);

export function useAround(): Around {
  const around = useContext(AroundContext);
  if (around === null) throw new Error("Outside of the page");
  return around;
}

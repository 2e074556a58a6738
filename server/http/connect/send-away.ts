import type { Response } from "express";

/** To the vendor's consent screen; the address comes from the connector, never from the request. */
export function sendAway(response: Response, redirectTo: string): void {
  response.set({ "cache-control": "no-store", "referrer-policy": "no-referrer" }).redirect(302, redirectTo);
}

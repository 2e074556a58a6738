import { Fault } from "./fault.ts";
import { gatewayBody, throttled, tokenRefused } from "./gateway.ts";

/** The body QuickBooks would send with this status, for faults an outsider orders. */
export function errorBody(status: number, now: number): unknown {
  if (status === 401) return gatewayBody(tokenRefused("Token expired"), now);
  if (status === 429) return gatewayBody(throttled(), now);
  const entry = { Message: "An application error has occurred while processing your request", Detail: "System Failure Error: the service is unavailable", code: "10000", element: "" };
  return new Fault(entry, { type: "SystemFault", status: 500 }).body();
}

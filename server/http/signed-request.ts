import type { Request } from "express";
import type { WebhookRequest } from "../connectors/connector.ts";
import { rawOf } from "./raw-body.ts";

/** A request as a verifier sees it: the public URL as configured, not as some proxy or caller says in a Host header. */
export function asReceived(request: Request, publicUrl: string): WebhookRequest {
  const headers: Record<string, string | undefined> = {};
  for (const [name, value] of Object.entries(request.headers)) headers[name] = typeof value === "string" ? value : undefined;
  return { method: request.method, url: publicUrl + request.originalUrl, headers, raw: rawOf(request) };
}

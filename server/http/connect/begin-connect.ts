import type { Request, Response } from "express";
import type { AppParts } from "../parts.ts";
import { bindBrowser, browserOrNew } from "./binding-cookie.ts";
import { singleOf } from "./callback.ts";
import { sendAway } from "./send-away.ts";

const TICKET = /^[A-Za-z0-9_-]{1,200}$/;

/** A ticket of the settings page opens the way to an ERP, once. One that is malformed is as good as expired. */
export async function beginConnect(parts: AppParts, request: Request, response: Response): Promise<void> {
  const browser = browserOrNew(parts, request);
  const ticket = singleOf(request, "ticket", TICKET);
  const { redirectTo } = await parts.flows.beginConnect(String(request.params["system"]), ticket, browser);
  bindBrowser(response, parts.publicUrl, browser);
  sendAway(response, redirectTo);
}

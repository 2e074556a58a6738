import type { Request, Response } from "express";
import type { AppParts } from "../parts.ts";
import { bindBrowser, browserOrNew } from "./binding-cookie.ts";
import { sendAway } from "./send-away.ts";

/** Where the marketplace sends an admin who wants the app. */
export async function beginInstall(parts: AppParts, request: Request, response: Response): Promise<void> {
  const browser = browserOrNew(parts, request);
  const { redirectTo } = await parts.flows.beginInstall(browser);
  bindBrowser(response, parts.publicUrl, browser);
  sendAway(response, redirectTo);
}

import type { Request, Response } from "express";
import type { AppParts } from "../parts.ts";
import { bindBrowser, browserOrNew } from "./binding-cookie.ts";
import { singleOf } from "./callback.ts";
import { namedOnPage } from "./named-on-page.ts";
import { sendPage } from "./page.ts";

const TICKET = /^[A-Za-z0-9_-]{1,200}$/;

/**
 * A ticket of the settings page opens the way to an ERP, once. One that is malformed is as good as expired. A link can be
 * sent to anybody, and the vendor's screen does not say for which HubSpot account it asks: this page does, before it.
 */
export async function beginConnect(parts: AppParts, request: Request, response: Response): Promise<void> {
  const browser = browserOrNew(parts, request);
  const system = String(request.params["system"]);
  const { redirectTo, tenantId, askedBy } = await parts.flows.beginConnect(system, singleOf(request, "ticket", TICKET), browser);
  const { label, account } = await namedOnPage(parts, tenantId, system);
  bindBrowser(response, parts.publicUrl, browser);
  sendPage(response, 200, {
    title: `Connect ${label}`,
    paragraphs: [
      `${label} will be connected to ${account}: its deals become invoices there, and its people see invoices and payments.`,
      ...(askedBy === null ? [] : [`Asked for by ${askedBy}.`]),
      "If you do not know this account, close this page. Nothing has been connected yet.",
    ],
    links: [{ href: redirectTo, label: `Go on to ${label}` }],
  });
}

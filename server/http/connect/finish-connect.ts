import type { Request, Response } from "express";
import type { AppParts } from "../parts.ts";
import { browserOf } from "./binding-cookie.ts";
import { callbackOf } from "./callback.ts";
import { namedOnPage } from "./named-on-page.ts";
import { sendPage } from "./page.ts";

/** The ERP sends the admin back: which organisations are connected now, and which of them wait to be confirmed. */
export async function finishConnect(parts: AppParts, request: Request, response: Response): Promise<void> {
  const system = String(request.params["system"]);
  const made = await parts.flows.finishConnect(system, callbackOf(request), browserOf(request, parts.publicUrl));
  const { label, account } = await namedOnPage(parts, made.tenantId, system);
  const active = made.connections.filter((one) => one.state === "active").map((one) => one.name);
  const waiting = made.connections.filter((one) => one.state !== "active").map((one) => one.name);
  sendPage(response, 200, {
    title: active.length > 0 ? `${label} is connected` : `${label} waits for your confirmation`,
    paragraphs: [
      ...(active.length > 0 ? [`Connected: ${active.join(", ")}.`] : []),
      ...(waiting.length > 0
        ? [
            `Another organisation than before: ${waiting.join(", ")}. Nothing is invoiced there until you confirm it in the settings in HubSpot, so that no invoice lands in the wrong books.`,
          ]
        : []),
      `Invoices are made there for ${account}. If you do not know this account, disconnect Onebook in ${label} at once.`,
      "You can close this page and go back to HubSpot.",
    ],
  });
}

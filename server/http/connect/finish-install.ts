import type { Request, Response } from "express";
import type { AppParts } from "../parts.ts";
import { browserOf } from "./binding-cookie.ts";
import { callbackOf } from "./callback.ts";
import { sendPage } from "./page.ts";

/** HubSpot sends the admin back; the page leads on to an ERP. */
export async function finishInstall(parts: AppParts, request: Request, response: Response): Promise<void> {
  const { connectTickets } = await parts.flows.finishInstall(callbackOf(request), browserOf(request, parts.publicUrl));
  const goOn = [
    "HubSpot is connected. Now connect the accounting system your invoices belong in; you can add others later in the settings.",
    "Whoever installs Onebook is its first admin. Other admins, and who may create invoices, are named in the settings in HubSpot.",
    "These links work for ten minutes, once each.",
  ];
  const isDone = ["HubSpot is connected.", "Accounting systems are connected by Onebook's admins, in the settings in HubSpot. You are none of them."];
  sendPage(response, 200, {
    title: "Onebook is installed",
    paragraphs: connectTickets.length > 0 ? goOn : isDone,
    links: connectTickets.map(({ system, label, ticket }) => ({
      href: `/connect/${encodeURIComponent(system)}?ticket=${encodeURIComponent(ticket)}`,
      label: `Connect ${label}`,
    })),
  });
}

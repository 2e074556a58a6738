import { connectorOf } from "../../../flows/connections/registry.ts";
import { endpoint } from "../../endpoint.ts";
import { dealParams } from "../../ids.ts";
import { cardSchema } from "./card-schema.ts";
import { showCard } from "./show-card.ts";

/** Everything a card shows in one answer, from our own book: no vendor is asked while a person waits. */
export const dealCard = endpoint({
  method: "get",
  path: "/api/v1/cards/deals/{dealId}",
  id: "dealCard",
  summary: "Everything the card of a deal shows",
  right: "see",
  description: "A deal Onebook has not looked at yet has a card too, without names and amounts.",
  params: dealParams,
  answer: cardSchema,
  statuses: { 200: "As of lookedAt" },
  async handle({ parts, caller, params }) {
    const facts = await parts.flows.card(caller.tenantId, params.dealId);
    return { status: 200, json: showCard(facts, (system) => connectorOf(parts.connectors, system)?.label ?? system, caller.rights) };
  },
});

import { endpoint } from "../../endpoint.ts";
import { homeSchema } from "./home-schema.ts";
import { readHome } from "./read-home.ts";
import { showHome } from "./show-home.ts";

/** The first screen of the app in one answer, from our own book: no vendor is asked while a person waits. */
export const home = endpoint({
  method: "get",
  path: "/api/v1/home",
  id: "home",
  summary: "Today: created, paid, overdue, what waits for a person, and how the connections fare",
  right: "see",
  answer: homeSchema,
  statuses: { 200: "As of asOf" },
  async handle({ parts, caller }) {
    const facts = await parts.store.tenant(caller.tenantId, (tx) => readHome(tx));
    return { status: 200, json: showHome(facts, parts.connectors, caller.rights) };
  },
});

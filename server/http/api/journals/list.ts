import { z } from "zod";
import { RIGHTS } from "../../../domain/roles.ts";
import { accountsFor } from "../../../domain/recognition/posting.ts";
import { trouble } from "../../../domain/sentences/troubles.ts";
import type { Settings } from "../../../domain/settings.ts";
import * as connections from "../../../store/connections.ts";
import * as journals from "../../../store/revenue-journals.ts";
import * as tenants from "../../../store/tenants.ts";
import { endpoint } from "../../endpoint.ts";
import { showTrouble, troubleSchema } from "../reason.ts";
import { journalSchema, showJournal } from "./journal-schema.ts";

/** Two years of months in a few classes; older ones are in the accounting system. */
const MOST_SHOWN = 100;

export const listJournals = endpoint({
  method: "get",
  path: "/api/v1/journals",
  id: "listJournals",
  summary: "Journal entries that move recognised revenue out of deferred revenue, drafted and posted",
  right: "see",
  answer: z
    .strictObject({
      mode: z.enum(["off", "draft", "post"]).describe("draft: a person approves each; post: they are posted by themselves"),
      shadow: z.boolean().describe("Nothing can be posted while Onebook runs in shadow mode"),
      missing: z.array(troubleSchema).describe("What must be set before entries can be made"),
      journals: z.array(journalSchema),
      more: z.boolean(),
      rights: z.array(z.enum(RIGHTS)).describe("Of the person who asks"),
    })
    .meta({ id: "RevenueJournalList" }),
  statuses: { 200: `Latest month first, at most ${MOST_SHOWN}` },
  async handle({ parts, caller }) {
    const { tenant, erps, all } = await parts.store.tenant(caller.tenantId, async (tx) => ({
      tenant: await tenants.get(tx),
      erps: await connections.list(tx, "erp"),
      all: (await journals.list(tx)).filter(({ state, leftOut }) => state !== "withdrawn" || leftOut),
    }));
    const { posting } = tenant.settings;
    const json = {
      mode: posting.mode,
      shadow: tenant.mode === "shadow",
      missing: posting.mode === "off" ? [] : missingOf(posting, erps),
      journals: all.slice(0, MOST_SHOWN).map((journal) => showJournal(journal, erps, parts.connectors)),
      more: all.length > MOST_SHOWN,
      rights: [...caller.rights],
    };
    return { status: 200, json };
  },
});

function missingOf(posting: Settings["posting"], erps: readonly connections.Connection[]) {
  const accounts = erps
    .flatMap(({ state, connectionId, organisation }) => (state === "active" && organisation ? [accountsFor(posting, connectionId, organisation)] : []))
    .flatMap((found) => ("sentence" in found ? [showTrouble(found)] : []));
  const month = posting.from === null ? [showTrouble(trouble("journals-without-month", {}))] : [];
  return [...month, ...accounts];
}

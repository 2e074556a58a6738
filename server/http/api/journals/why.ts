import { z } from "zod";
import { money } from "../../../domain/money.ts";
import * as dealBook from "../../../store/deal-book.ts";
import * as journals from "../../../store/revenue-journals.ts";
import { endpoint } from "../../endpoint.ts";
import { HttpProblem } from "../../http-problem.ts";
import { ownId } from "../../ids.ts";
import { moneySchema, showMoney } from "../money.ts";

const MOST_DEALS = 200;

const partSchema = z.strictObject({
  dealId: z.string(),
  name: z.string().nullable(),
  recognised: moneySchema.describe("From the first month that is posted to the end of this one"),
  before: moneySchema.describe("In other journal entries already"),
  amount: moneySchema.describe("recognised less before: its part of this entry"),
});

export const whyJournal = endpoint({
  method: "get",
  path: "/api/v1/journals/{journalId}/why",
  id: "whyJournal",
  summary: "What each deal has in a journal entry",
  right: "see",
  params: z.strictObject({ journalId: ownId }),
  answer: z.strictObject({ parts: z.array(partSchema), more: z.int().describe("Deals beyond those shown"), total: moneySchema }).meta({ id: "RevenueJournalWhy" }),
  statuses: { 200: `The largest parts first, at most ${MOST_DEALS}; all of them sum to the entry` },
  async handle({ parts, caller, params }) {
    const found = await parts.store.tenant(caller.tenantId, async (tx) => {
      const journal = await journals.get(tx, params.journalId);
      if (!journal) return null;
      const all = (await journals.partsOf(tx, params.journalId)).toSorted((a, b) => Math.abs(b.minor) - Math.abs(a.minor));
      const shown = all.slice(0, MOST_DEALS);
      return { journal, shown, more: all.length - shown.length, names: await dealBook.namesOf(tx, shown.map(({ dealId }) => dealId)) };
    });
    if (!found) throw new HttpProblem({ status: 404, code: "not-found", sentence: "There is no such journal entry.", nextStep: "Reload the page: it may have been replaced meanwhile." });
    const { journal, shown, more, names } = found;
    const show = (minor: number) => showMoney(money(minor, journal.currency));
    const rows = shown.map(({ dealId, recognised, before, minor }) => ({ dealId, name: names.get(dealId) ?? null, recognised: show(recognised), before: show(before), amount: show(minor) }));
    return { status: 200, json: { parts: rows, more, total: show(journal.minor) } };
  },
});

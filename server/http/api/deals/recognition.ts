import { z } from "zod";
import { standingOf } from "../../../domain/ledger/reconcile.ts";
import { decimalsOf, money } from "../../../domain/money.ts";
import { milestoneNames } from "../../../domain/recognition/policy.ts";
import * as dealRecords from "../../../store/deal-records.ts";
import * as facts from "../../../store/facts.ts";
import * as entries from "../../../store/recognition-entries.ts";
import * as tenants from "../../../store/tenants.ts";
import { acknowledgementSchema, done, DONE } from "../acknowledgement.ts";
import { endpoint } from "../../endpoint.ts";
import { dealParams, ownId, recordId } from "../../ids.ts";
import { rights } from "../finance/finance-schema.ts";
import { moneySchema, showMoney } from "../money.ts";

const MOST_SHOWN = 2000;

const entry = z.strictObject({ on: z.iso.date(), amount: moneySchema, line: z.string().nullable(), document: z.string().nullable(), how: z.string() }).meta({ id: "EarnedEntry" });
const byHand = z.strictObject({ entryId: z.string(), lineId: z.string(), kind: z.enum(["usage", "milestone"]), milestone: z.string().nullable(), on: z.iso.date(), amount: moneySchema.nullable(), by: z.string() }).meta({ id: "RecognitionByHand" });

export const readRecognition = endpoint({
  method: "get",
  path: "/api/v1/deals/{dealId}/recognition",
  id: "readRecognition",
  summary: "When each line of the deal is earned, how, and what people entered for it",
  right: "see",
  params: dealParams,
  answer: z
    .strictObject({
      name: z.string().nullable().describe("null: the deal is not known to us"),
      currency: z.string().describe("Of the deal, in which usage is entered"),
      decimals: z.int().describe("Of the currency"),
      lines: z.array(z.strictObject({ lineId: z.string(), name: z.string() })),
      milestones: z.array(z.string()).describe("As the settings name them"),
      entries: z.array(entry),
      byHand: z.array(byHand),
      rights,
    })
    .meta({ id: "DealRecognition" }),
  statuses: { 200: "From our own ledger; no vendor is asked" },
  async handle({ parts, caller, params: { dealId } }) {
    const json = await parts.store.tenant(caller.tenantId, async (tx) => {
      const record = await dealRecords.read(tx, dealId);
      const standing = standingOf(await facts.ofSubject(tx, `deal:${dealId}`));
      const currency = record?.deal.currency ?? "USD";
      return {
        name: record?.deal.name ?? null,
        currency,
        decimals: decimalsOf(currency),
        milestones: milestoneNames((await tenants.get(tx)).settings.recognition),
        rights: [...caller.rights],
        lines: (record?.deal.lines ?? []).map(({ id, name }) => ({ lineId: id, name })),
        entries: standing
          .flatMap(({ detail, on, amount, document }) => ("policy" in detail ? [{ on, amount: showMoney(amount), line: detail.line, document, how: detail.policy }] : []))
          .toSorted((a, b) => (a.on < b.on ? -1 : Number(a.on > b.on)))
          .slice(0, MOST_SHOWN),
        byHand: (await entries.ofDeal(tx, dealId)).map(({ at: _, minor, ...one }) => ({ ...one, amount: minor === null ? null : showMoney(money(minor, currency)) })),
      };
    });
    return { status: 200, json };
  },
});

const whole = { entryId: ownId.describe("Made by whoever sends it, so that it counts once"), lineId: recordId, on: z.iso.date() };

export const enterRecognition = endpoint({
  method: "post",
  path: "/api/v1/deals/{dealId}/recognition",
  id: "enterRecognition",
  summary: "Enter usage, or a milestone that was reached",
  right: "settle",
  params: dealParams,
  body: z
    .discriminatedUnion("kind", [
      z.strictObject({ ...whole, kind: z.literal("usage"), minor: z.int().describe("Minor units of the deal's currency; negative corrects") }),
      z.strictObject({ ...whole, kind: z.literal("milestone"), milestone: z.string().trim().min(1).max(100) }),
    ])
    .meta({ id: "RecognitionToEnter" }),
  answer: acknowledgementSchema,
  statuses: DONE,
  async handle({ parts, caller, params, body }) {
    await parts.flows.enterRecognition(caller.tenantId, params.dealId, body, caller.by);
    return done;
  },
});

export const withdrawRecognition = endpoint({
  method: "post",
  path: "/api/v1/deals/{dealId}/recognition/{entryId}/withdraw",
  id: "withdrawRecognition",
  summary: "Take back what was entered by hand",
  right: "settle",
  params: dealParams.extend({ entryId: ownId }),
  answer: acknowledgementSchema,
  statuses: DONE,
  async handle({ parts, caller, params }) {
    await parts.flows.withdrawRecognition(caller.tenantId, params.dealId, params.entryId, caller.by);
    return done;
  },
});

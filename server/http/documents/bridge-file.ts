import type { Request, Response } from "express";
import { bridgeCsv, MOST_ROWS } from "../../domain/reporting/bridge-csv.ts";
import { formatsFor } from "../../domain/reporting/format.ts";
import { recordsBehind } from "../../domain/reporting/records-behind.ts";
import { wordsFor } from "../../domain/reporting/words/index.ts";
import { readBridge } from "../../flows/finance/read-bridge.ts";
import * as crmOwners from "../../store/crm-owners.ts";
import * as tenants from "../../store/tenants.ts";
import type { OneAtATime } from "../../platform/one-at-a-time.ts";
import { questionOf } from "../api/finance/bridge-query.ts";
import { HttpProblem } from "../http-problem.ts";
import type { AppParts } from "../parts.ts";
import type { RateLimit } from "../rate-limit.ts";
import { openBridgeKey, type BridgeFileGrant } from "./bridge-key.ts";
import { bridgePdf } from "./bridge/pdf.ts";
import { tooManyFiles } from "../too-many.ts";

export const BRIDGE_FILE_PATH = "/documents/bridge";

/** The figures a sealed link names, as a file. Only what may pass waits for its turn. */
export async function sendBridgeFile(parts: AppParts, { rate, inTurn }: { rate: RateLimit; inTurn: OneAtATime }, request: Request, response: Response): Promise<void> {
  const grant = openBridgeKey(parts.secrets, request.query["key"], parts.clock.now());
  const wait = rate.take(grant.tenantId);
  if (wait > 0) throw tooManyFiles(wait);
  const { body, from, to } = await inTurn(() => made(parts, grant));
  response.set({
    "cache-control": "no-store",
    "referrer-policy": "no-referrer",
    "content-disposition": `${grant.format === "pdf" ? "inline" : "attachment"}; filename="onebook-bridge-${from}-to-${to}.${grant.format}"`,
  });
  response.type(grant.format === "pdf" ? "application/pdf" : "text/csv; charset=utf-8").send(body);
}

async function made(parts: AppParts, { tenantId, format, locale, query }: BridgeFileGrant): Promise<{ body: Buffer; from: string; to: string }> {
  const { read, account, ownerNames } = await parts.store.tenant(tenantId, async (tx) => ({
    read: await readBridge(tx, questionOf(query)),
    account: (await tenants.get(tx)).name,
    ownerNames: await crmOwners.names(tx),
  }));
  const { bridge, book, period, asOf, timeZone, documentsSince } = read;
  const rows = bridge.steps.reduce((all, { evidence }) => all + evidence.length, 0);
  if (rows > MOST_ROWS) throw tooLarge();
  const [words, behind] = [wordsFor(locale), recordsBehind(book)];
  const formats = formatsFor(locale, timeZone);
  const note = documentsSince === null ? null : words.documentsSince(formats.date(documentsSince));
  if (format === "csv") return { ...period, body: Buffer.from(bridgeCsv(query.kind, bridge, behind, words, { ownerNames, note }), "utf8") };
  const { pipeline, owner, currency } = query;
  const scope = [pipeline && words.scope.pipeline(pipeline), owner && words.scope.owner(ownerNames.get(owner) ?? owner), currency && words.scope.currency(currency)].filter((part) => part !== undefined && part !== "");
  const pdf = await bridgePdf({ account, kind: query.kind, bridge, period, asOf, scope: scope as string[], note, behind, words, formats });
  return { ...period, body: Buffer.from(pdf) };
}

const tooLarge = () =>
  new HttpProblem({ status: 422, code: "too-large", sentence: `The period holds more than ${MOST_ROWS} records.`, nextStep: "Choose a shorter period, or one pipeline or owner." });

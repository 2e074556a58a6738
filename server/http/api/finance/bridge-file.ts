import { z } from "zod";
import { fileFormat, fileLocale, sealBridgeKey } from "../../documents/bridge-key.ts";
import { BRIDGE_FILE_PATH } from "../../documents/bridge-file.ts";
import { endpoint } from "../../endpoint.ts";
import { readBridge } from "../../../flows/finance/read-bridge.ts";
import { bridgeFields, questionOf } from "./bridge-query.ts";

const GOOD_FOR_MS = 5 * 60_000;

/** A page cannot download: it asks for a link that a new tab of the browser can open. Nothing is stored. */
export const bridgeFile = endpoint({
  method: "post",
  path: "/api/v1/finance/bridge/file",
  id: "bridgeFile",
  summary: "A link that opens the bridge as a CSV of every record, or as a PDF, for five minutes",
  right: "see",
  body: z.strictObject({ ...bridgeFields, format: fileFormat, locale: fileLocale.default("en-us").describe("How words, amounts and dates are written") }).meta({ id: "BridgeFile" }),
  answer: z.strictObject({ url: z.url(), goodForSeconds: z.int() }).meta({ id: "FileLink" }),
  statuses: { 200: "Opens these figures as of one moment, for whoever holds it" },
  async handle({ parts, caller, body: { format, locale, ...query } }) {
    // Asked once here, so that what cannot be answered is refused where a person sees it, and the file keeps this moment.
    const { asOf, period } = await parts.store.tenant(caller.tenantId, (tx) => readBridge(tx, questionOf(query)));
    const until = parts.clock.now() + GOOD_FOR_MS;
    const key = sealBridgeKey(parts.secrets, { tenantId: caller.tenantId, until, format, locale, query: { ...query, ...period, asOf } });
    return { status: 200, json: { url: `${parts.publicUrl}${BRIDGE_FILE_PATH}?key=${encodeURIComponent(key)}`, goodForSeconds: GOOD_FOR_MS / 1000 } };
  },
});

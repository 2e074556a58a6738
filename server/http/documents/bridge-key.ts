import { z } from "zod";
import type { Secrets } from "../../platform/secrets.ts";
import { bridgeQuery } from "../api/finance/bridge-query.ts";
import { linkProblem, openKey } from "./link-key.ts";

const CONTEXT = "bridge-file-link";

export const fileFormat = z.enum(["csv", "pdf"]);
export const fileLocale = z.string().regex(/^[A-Za-z0-9-]{2,20}$/, "Not a locale such as en-us");

const grantSchema = z.strictObject({ tenantId: z.string(), until: z.int(), format: fileFormat, locale: fileLocale, query: bridgeQuery });

/** Which figures a link opens, in which form and language, for whom, and until when. */
export type BridgeFileGrant = z.output<typeof grantSchema>;

/** Sealed, not only signed: the address a browser keeps in its history tells nothing of the books. */
export const sealBridgeKey = (secrets: Pick<Secrets, "seal">, grant: BridgeFileGrant): string => secrets.seal(JSON.stringify(grant), CONTEXT);

/** Throws a problem where the key was altered, made for something else, or is too old. */
export const openBridgeKey = (secrets: Pick<Secrets, "open">, key: unknown, now: number): BridgeFileGrant =>
  openKey(secrets, { context: CONTEXT, schema: grantSchema, unusable: unusable(), expired: expired() }, key, now);

const unusable = () => linkProblem(403, "link-unusable", "This link does not open a file.", "Open the page of the bridge in HubSpot and ask for the file there.");
const expired = () => linkProblem(410, "link-expired", "This link was good for five minutes and has expired.", "Open the page of the bridge in HubSpot and ask for the file again.");

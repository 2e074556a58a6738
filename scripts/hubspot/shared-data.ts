import { readFileSync, writeFileSync } from "node:fs";
import { OPTIONAL_SCOPES, SCOPES } from "../../server/connectors/hubspot/index.ts";
import { PROPERTIES } from "../../server/connectors/hubspot/billing-properties.ts";
import { DEAL_PROPERTIES } from "../../server/connectors/hubspot/deal-record.ts";
import { LINE_PROPERTIES } from "../../server/connectors/hubspot/line-record.ts";
import { COMPANY_PROPERTIES, CONTACT_PROPERTIES } from "../../server/connectors/hubspot/party-record.ts";

export const FILE = "docs/marketplace/shared-data.md";

interface Row {
  record: string;
  read: readonly string[];
  written: readonly string[];
  why: string;
}

const ROWS: readonly Row[] = [
  { record: "Deals", read: DEAL_PROPERTIES, written: PROPERTIES.map(({ name }) => name), why: "What is sold becomes an invoice; its state comes back onto the deal" },
  { record: "Line items", read: LINE_PROPERTIES, written: [], why: "The lines of the invoice" },
  { record: "Companies", read: COMPANY_PROPERTIES, written: ["name", "phone", "address", "address2", "city", "state", "zip", "country"], why: "Who is billed; written only with the optional permission, where the accounting system owns a field" },
  { record: "Contacts", read: CONTACT_PROPERTIES, written: ["firstname", "lastname", "email", "phone", "address", "address2", "city", "state", "zip", "country"], why: "Who gets the invoice, or buys as a person; written as companies are" },
  { record: "Tasks", read: ["hs_task_subject", "hs_task_status"], written: ["hs_task_subject", "hs_task_body", "hs_task_status", "hs_task_type", "hs_timestamp", "hubspot_owner_id"], why: "A task about a late payment, where a tenant asks for it" },
  { record: "Timeline", read: [], written: ["headline", "invoice_number", "amount", "currency"], why: "What happened to the invoice, on the deal" },
];

const directionOf = ({ read, written }: Row): string => (read.length > 0 && written.length > 0 ? "Both ways" : written.length > 0 ? "To HubSpot" : "From HubSpot");

/** The table the marketplace asks for, from what the connector reads, writes and may do. */
export function sharedData(): string {
  const used = JSON.parse(readFileSync("docs/marketplace/scopes-used.json", "utf8")) as Record<string, string[]>;
  const scopes = [...SCOPES.map((scope) => [scope, "required"] as const), ...OPTIONAL_SCOPES.map((scope) => [scope, "optional"] as const)];
  const lines = [
    "# Shared data",
    "",
    "Written by `npm run hubspot:shared-data` from what the app reads, writes and asks for; a test holds it to them.",
    "",
    "| record | direction | read | written | why |",
    "|---|---|---|---|---|",
    ...ROWS.map((row) => `| ${row.record} | ${directionOf(row)} | ${row.read.join(", ") || "nothing"} | ${row.written.join(", ") || "nothing"} | ${row.why} |`),
    "",
    "A tenant's own mapping may name further properties of deals and companies to be read.",
    "",
    "## Permissions, and the calls each one opens",
    "",
    "| scope | | calls recorded in a run of the tests |",
    "|---|---|---|",
    ...scopes.map(([scope, kind]) => `| \`${scope}\` | ${kind} | ${(used[scope] ?? []).map((call) => `\`${call}\``).join(", ")} |`),
  ];
  return `${lines.join("\n")}\n`;
}

if (import.meta.main) writeFileSync(FILE, sharedData());

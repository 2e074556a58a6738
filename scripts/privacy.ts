import { existsSync } from "node:fs";
import { loadEnvFile } from "node:process";
import { parseArgs } from "node:util";
import { eraseContact } from "../server/flows/privacy/erase-contact.ts";
import { eraseTenant } from "../server/flows/privacy/erase-tenant.ts";
import { exportContact } from "../server/flows/privacy/export-contact.ts";
import { openOperator, type Operator } from "../server/operator.ts";
import * as receipts from "../server/store/erasure-receipts.ts";

const USAGE = `npm run -s privacy -- export-contact --tenant hubspot-100001 --contact 5
npm run -s privacy -- erase-contact --tenant hubspot-100001 --contact 5 [--now]
npm run -s privacy -- erase-tenant --tenant hubspot-100001
npm run -s privacy -- receipts`;

type Given = { tenant?: string | undefined; contact?: string | undefined; now?: boolean | undefined };

const COMMANDS: Record<string, (operator: Operator, given: Given) => Promise<unknown>> = {
  "export-contact": async ({ store }, { tenant = "", contact = "" }) => {
    const records = [];
    for (let after: string | null = null; ; ) {
      const page = await exportContact(store, tenant, contact, after);
      records.push(...page.records);
      after = page.after;
      if (after === null) return { ...page, records };
    }
  },
  "erase-contact": (operator, { tenant = "", contact = "", now = false }) => eraseContact(operator, tenant, { contactId: contact, reason: "request", now }),
  "erase-tenant": (operator, { tenant = "" }) => eraseTenant(operator, tenant, "request"),
  receipts: ({ store }) => store.system(receipts.listAll),
};

/** `npm run privacy`: what an operator answers a request with; prints JSON. Exits with 2 where it was asked wrongly. */
async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { tenant: { type: "string" }, contact: { type: "string" }, now: { type: "boolean" } } });
  const [name = ""] = positionals;
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const complete = (!name.includes("contact") || values.contact) && (name === "receipts" || values.tenant);
  if (!command || !complete) {
    console.error(USAGE);
    process.exit(2);
  }
  if (existsSync(".env")) loadEnvFile(".env");
  const operator = await openOperator(process.env);
  try {
    console.log(JSON.stringify(await command(operator, values), null, 2));
  } finally {
    await operator.close();
  }
}

main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
});

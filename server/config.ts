import { z } from "zod";

/** Everything Onebook reads from its environment. Faults are reported all at once, by variable name. */

const origin = z.url().transform((url) => new URL(url).origin);
const url = z.url();
const port = z.coerce.number().int().min(0).max(65_535);
const minutes = z.coerce.number().positive().max(40_000);

/** "name:base64key,oldname:base64key": the first one seals, all of them open. */
const sealingKeys = z.string().transform((text, context) => {
  const keys = text.split(",").map((pair) => {
    const [id = "", key = ""] = pair.trim().split(":");
    return { id, key };
  });
  for (const { id, key } of keys) {
    if (/^[A-Za-z0-9_-]{1,32}$/.test(id) && Buffer.from(key, "base64").length === 32) continue;
    context.addIssue("must be NAME:KEY pairs separated by commas, each KEY 32 bytes in base64");
  }
  return keys;
});

/** Each the beginning of an https address: a message carries figures, and its address is a secret. */
const origins = z.string().transform((text, context) => {
  const urls = text.split(",").map((one) => URL.parse(one.trim()));
  if (urls.some((url) => url?.protocol !== "https:")) context.addIssue("must be https origins separated by commas");
  return urls.flatMap((url) => url?.origin ?? []);
});

const schema = z.object({
  PORT: port.default(3000),
  /** Where browsers and vendors reach this server; part of what HubSpot signs. */
  PUBLIC_URL: origin.optional(),
  DATA_DIR: z.string().min(1).default("data"),
  DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }).optional(),
  SEALING_KEYS: sealingKeys.optional(),
  LOG_LEVEL: z.enum(["trace", "debug", "info", "warn", "error", "silent"]).default("info"),
  /** all: web and worker in one process. */
  ROLE: z.enum(["all", "web", "worker"]).default("all"),
  SWEEP_CRM_MINUTES: minutes.default(15),
  SWEEP_ERP_MINUTES: minutes.default(1440),
  /** How long what is kept of an account outlasts its uninstalling. */
  ERASE_AFTER_DAYS: z.coerce.number().int().min(0).max(3650).default(30),
  /** Where accounts may have their messages sent; nowhere else. */
  NOTIFY_ORIGINS: origins.default(["https://hooks.slack.com"]),
  WORKER_CONCURRENCY: z.coerce.number().int().min(1).max(50).default(4),

  HUBSPOT_CLIENT_ID: z.string().min(1),
  HUBSPOT_CLIENT_SECRET: z.string().min(1),
  HUBSPOT_APP_URL: url.default("https://app.hubspot.com"),
  HUBSPOT_API_URL: url.default("https://api.hubapi.com"),

  QUICKBOOKS_CLIENT_ID: z.string().min(1).optional(),
  QUICKBOOKS_CLIENT_SECRET: z.string().min(1).optional(),
  QUICKBOOKS_WEBHOOK_TOKEN: z.string().min(1).optional(),
  QUICKBOOKS_AUTHORIZE_URL: url.default("https://appcenter.intuit.com/connect/oauth2"),
  QUICKBOOKS_TOKEN_URL: url.default("https://oauth.platform.intuit.com/oauth2/v1/tokens/bearer"),
  QUICKBOOKS_REVOKE_URL: url.default("https://developer.api.intuit.com/v2/oauth2/tokens/revoke"),
  QUICKBOOKS_API_URL: url.default("https://quickbooks.api.intuit.com"),
  /** DefinitionIds of QuickBooks custom fields; without them, the private note alone holds our reference. */
  QUICKBOOKS_REFERENCE_FIELD: z.string().min(1).optional(),
  QUICKBOOKS_PO_FIELD: z.string().min(1).optional(),

  XERO_CLIENT_ID: z.string().min(1).optional(),
  XERO_CLIENT_SECRET: z.string().min(1).optional(),
  XERO_WEBHOOK_KEY: z.string().min(1).optional(),
  XERO_AUTHORIZE_URL: url.default("https://login.xero.com/identity/connect/authorize"),
  XERO_TOKEN_URL: url.default("https://identity.xero.com/connect/token"),
  XERO_REVOKE_URL: url.default("https://identity.xero.com/connect/revocation"),
  XERO_CONNECTIONS_URL: url.default("https://api.xero.com/connections"),
  XERO_API_URL: url.default("https://api.xero.com/api.xro/2.0"),
});

const TOGETHER = [
  ["QUICKBOOKS_CLIENT_ID", "QUICKBOOKS_CLIENT_SECRET", "QUICKBOOKS_WEBHOOK_TOKEN"],
  ["XERO_CLIENT_ID", "XERO_CLIENT_SECRET", "XERO_WEBHOOK_KEY"],
] as const;

export type Environment = z.infer<typeof schema>;
export type Config = Omit<Environment, "PUBLIC_URL"> & { publicUrl: string };

export class ConfigError extends Error {
  constructor(faults: string[]) {
    super(`The configuration has ${faults.length === 1 ? "a fault" : `${faults.length} faults`}:\n${faults.map((fault) => `  ${fault}`).join("\n")}`);
    this.name = "ConfigError";
  }
}

/** Throws a ConfigError naming every fault. Empty variables count as absent. */
export function readConfig(env: Record<string, string | undefined>): Config {
  const present = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== undefined && value.trim() !== ""));
  const parsed = schema.safeParse(present);
  const faults = parsed.success ? [] : parsed.error.issues.map((issue) => `${issue.path.join(".")}: ${issue.message}`);
  for (const names of TOGETHER) {
    const missing = names.filter((name) => !(name in present));
    if (missing.length > 0 && missing.length < names.length) faults.push(`${missing.join(", ")}: needed where ${names[0]} belongs to a set of three`);
  }
  if (!TOGETHER.some(([first]) => first in present)) faults.push("QUICKBOOKS_CLIENT_ID or XERO_CLIENT_ID: at least one ERP is needed");
  if (!parsed.success || faults.length > 0) throw new ConfigError(faults);
  const { PUBLIC_URL, ...rest } = parsed.data;
  return { ...rest, publicUrl: PUBLIC_URL ?? `http://localhost:${rest.PORT}` };
}

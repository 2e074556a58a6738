import { z } from "zod";

const port = (standard: number) => z.coerce.number("is not a port").int("is not a port").min(0, "is not a port").max(65_535, "is not a port").default(standard);

const environment = z.object({
  SANDBOX_HUBSPOT_PORT: port(4010),
  SANDBOX_QUICKBOOKS_PORT: port(4020),
  SANDBOX_XERO_PORT: port(4030),
  PORT: port(3000),
  APP_ORIGIN: z.url({ protocol: /^https?$/, error: "is not an origin such as http://localhost:3000" }).optional(),
  DATA_DIR: z.string().default("./data"),
});

/** What `node sandbox/start.ts` reads from the environment; an empty variable counts as absent. Names every fault at once. */
export function readSettings(env: Record<string, string | undefined>) {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ""));
  const read = environment.safeParse(given);
  if (!read.success) throw new Error(read.error.issues.map(({ path, message }) => `${path.join(".")} ${message}`).join("\n"));
  const { SANDBOX_HUBSPOT_PORT, SANDBOX_QUICKBOOKS_PORT, SANDBOX_XERO_PORT, PORT, APP_ORIGIN, DATA_DIR } = read.data;
  return {
    ports: { hubspot: SANDBOX_HUBSPOT_PORT, quickbooks: SANDBOX_QUICKBOOKS_PORT, xero: SANDBOX_XERO_PORT },
    dataDir: DATA_DIR,
    appOrigin: APP_ORIGIN === undefined ? `http://localhost:${PORT}` : new URL(APP_ORIGIN).origin,
  };
}

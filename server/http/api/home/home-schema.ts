import { z } from "zod";
import { RIGHTS } from "../../../domain/roles.ts";
import { moneySchema } from "../money.ts";
import { reasonCountSchema, retryingSchema, waitingSchema } from "../parked/waiting-schema.ts";

const figuresSchema = z
  .strictObject({
    count: z.int(),
    amounts: z.array(moneySchema).describe("One for each currency, the one most used first; never added up"),
  })
  .meta({ id: "Figures" });

const connectionSchema = z
  .strictObject({
    id: z.uuid(),
    role: z.enum(["crm", "erp"]),
    label: z.string().describe('"QuickBooks Online"'),
    name: z.string(),
    health: z
      .enum(["well", "not-used-yet", "ends-soon", "failing", "needs-reconnect", "awaiting-confirmation"])
      .describe("failing: the last call did not go through; ends-soon: within 60 days an admin must reconnect"),
  })
  .meta({ id: "ConnectionInShort" });

export const homeSchema = z
  .strictObject({
    today: z.iso.date().describe("In the account's time zone"),
    asOf: z.iso.datetime(),
    created: figuresSchema.describe("Invoices Onebook created today that still stand, and their totals"),
    paid: figuresSchema.describe("Invoices with a payment dated today, and the money received"),
    overdue: z.strictObject({ ...figuresSchema.shape, oldestDue: z.iso.date().nullable() }).describe("Open invoices due before today, and what is still owed"),
    dueSoon: z.strictObject({ ...figuresSchema.shape, until: z.iso.date() }).describe("Open invoices due from today on for seven days, and what is still owed"),
    underWay: z.int().describe("Deals being looked at, or whose invoice is on its way"),
    parked: z.strictObject({
      count: z.int(),
      reasons: z.array(reasonCountSchema).describe("Most first"),
      oldest: z.array(waitingSchema).describe("The five that have waited longest"),
      retrying: z.array(retryingSchema),
    }),
    days: z
      .array(z.strictObject({ date: z.iso.date(), created: z.int(), paid: z.int() }))
      .describe("The last 14 days, today last: invoices created, and invoices with a payment of that date"),
    connections: z.array(connectionSchema).describe("Those that are not disconnected"),
    digest: z
      .strictObject({
        date: z.iso.date().describe("The day it tells of"),
        created: figuresSchema,
        paid: figuresSchema,
        overdue: figuresSchema,
        parked: z.int(),
        reasons: z.array(reasonCountSchema),
        connections: z.array(z.string()).describe("Those that did not work"),
      })
      .nullable()
      .describe("The last daily digest, as it was made; null before the first"),
    ready: z.boolean().describe("The deals won before Onebook was installed are known; nothing is invoiced by itself before"),
    empty: z.boolean().describe("The book holds no invoice and nothing waits: the first day"),
    rights: z.array(z.enum(RIGHTS)).describe("Of the person who asks"),
  })
  .meta({ id: "Home" });

export type ShownHome = z.infer<typeof homeSchema>;

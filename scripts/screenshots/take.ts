import { takeConnecting } from "./connecting.ts";
import { takeDeals, takeTrouble } from "./deals.ts";
import { takeMoney, takeMoneyOff } from "./money.ts";
import { takePages, takeRecords, takeShadow } from "./pages.ts";
import { takeDisconnected, takeMapping, takeQuiet, takeStates } from "./states.ts";
import { payQuickBooks } from "../demo/finance.ts";
import { textIn } from "../demo/vendors.ts";
import { inStudio, PORTAL, type Studio } from "./studio.ts";

/** The surfaces in use, in the order of a story. */
async function takeStory(studio: Studio): Promise<void> {
  await studio.open("app");
  await studio.take("home-first-day", "Your first invoice will appear here");
  const { open, overdue } = await takeDeals(studio);
  await takePages(studio);
  await takeTrouble(studio, open);
  await takeRecords(studio, overdue);
  const [rest = ""] = await studio.story.openDeals([{ propertyName: "hs_num_of_associated_line_items", operator: "EQ", value: "1" }], 1);
  await takeShadow(studio, rest);
}

/** The states a story does not pass through: loading, errors, no permission, far too much, nothing at all, disconnected. */
async function takeRest(studio: Studio): Promise<void> {
  const { story, open, take, vendors } = studio;
  const [invoiced = "", untouched = "", late = ""] = await story.openDeals([{ propertyName: "hs_num_of_associated_line_items", operator: "GTE", value: "2" }, { propertyName: "deal_currency_code", operator: "EQ", value: "USD" }], 3);
  await open("app/attention");
  await take("home-attention-empty", "Nothing waits");
  await story.close(invoiced);
  const bill = await story.until(invoiced, ["open", "sent"], "invoiced");
  await payQuickBooks(vendors, textIn(bill, "onebook_invoice_number"), (Number(textIn(bill, "onebook_invoice_total")) / 2).toFixed(2));
  await story.until(invoiced, ["part_paid"], "part paid");
  const stray = await vendors.hubspot(PORTAL, "POST", "/crm/objects/2026-09/deals", { properties: { dealname: "Walk-in order", amount: "250.00", dealstage: "closedwon" } });
  await story.until(textIn(stray, "id"), ["parked"], "parked");
  await takeMoneyOff(studio);
  await takeMoney(studio, { late, paid: invoiced });
  await takeQuiet(studio, untouched);
  await takeMapping(studio, untouched);
  await takeStates(studio, invoiced);
  await takeDisconnected(studio, invoiced);
  await takeConnecting(studio);
}

const PARTS = { story: takeStory, states: takeRest } as const;

/** `npm run screenshots`: pictures of every surface in every state, into docs/screenshots/; `-- states` for one part. */
async function takeAll(asked: string | undefined): Promise<void> {
  for (const [name, part] of Object.entries(PARTS)) if (asked === undefined || asked === name) await inStudio(part);
}

takeAll(process.argv[2])
  .then(() => process.exit(0))
  .catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exit(1);
  });

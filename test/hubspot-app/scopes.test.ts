import { afterAll, beforeAll, expect, test } from "vitest";
import { EVENT_TYPES, OPTIONAL_SCOPES, SCOPES } from "../../server/connectors/hubspot/index.ts";
import { becomes, invoiced, sideOf, SOON, type Side } from "../story/sides.ts";
import { startWorld, type World } from "../story/world.ts";

let world: World;
let side: Side;
beforeAll(async () => {
  world = await startWorld(undefined, { SWEEP_CRM_MINUTES: "0.05" });
  side = sideOf(world, "QuickBooks");
  // What the uploaded project defines: without it HubSpot takes no entries for a timeline.
  await world.handle("hubspot", "POST", "/event-types", Object.values(EVENT_TYPES));
});
afterAll(() => world.stop());

/** `vitest -u` writes the file anew; hubspot:check and the shared-data table read it. */
test("every scope the app asks for opens a call it makes, and each call is known", async () => {
  await side.card.rules({ owners: { phone: "erp" }, trouble: { task: true } });
  const companyId = await side.sales.company("Scoped Ltd", { phone: "1", domain: "scoped.example" });
  const contactId = await side.sales.contact("ada@scoped.example", { firstname: "Ada", lastname: "Scope" });
  const invoice = await invoiced(side, await side.sales.deal({ companyId, contactId }));
  await side.books.changePhone(invoice.customerId, "+1 207 555 0300");
  await expect.poll(() => side.sales.phone(companyId), SOON).toBe("+1 207 555 0300");

  const person = await side.sales.contact("bob@person.example", { firstname: "Bob", lastname: "Alone" });
  const late = await side.sales.deal({ contactId: person });
  await side.card.ask("POST", `/deals/${late}/invoice`, { invoiceDate: "2026-10-01", dueDate: "2026-10-15" });
  await becomes(side, late, { status: "overdue" });
  await expect.poll(async () => (await side.sales.tasks(late)).length, SOON).toBe(1);

  const scopesUsed = () => world.handle<Record<string, string[]>>("hubspot", "GET", "/scopes-used");
  // A sweep that finds changed lines asks which deals they are on.
  await expect.poll(async () => (await scopesUsed())["crm.objects.line_items.read"], SOON).toContainEqual(expect.stringContaining("/line_items/deals/"));
  const used = await scopesUsed();
  expect(Object.keys(used).sort()).toEqual([...SCOPES, ...OPTIONAL_SCOPES].sort());
  await expect(`${JSON.stringify(used, null, 2)}\n`).toMatchFileSnapshot("../../docs/marketplace/scopes-used.json");
});

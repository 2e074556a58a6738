import { afterAll, beforeAll, describe, test } from "vitest";
import { startPostgres } from "../store/databases.ts";
import { agrees, becomes, invoiced, sideOf, SYSTEMS, theInvoice } from "./sides.ts";
import { startWorld, type World } from "./world.ts";

describe("the story on a PostgreSQL server", () => {
  let world: World;
  let server: Awaited<ReturnType<typeof startPostgres>>;
  beforeAll(async () => {
    server = await startPostgres();
    world = await startWorld(server.url);
  }, 120_000);
  afterAll(async () => {
    await world.stop();
    await server.stop();
  });

  test.each(SYSTEMS)("HubSpot with %s: won, invoiced, paid, also over a restart", async (system) => {
    const side = sideOf(world, system);
    const companyId = await side.sales.company("Elephants");
    const dealId = await side.sales.deal({ companyId });
    const invoice = await invoiced(side, dealId);
    await world.restart();
    await side.books.pay(invoice, 40);
    await becomes(side, dealId, { status: "part_paid", paid: "40.00" });
    await side.books.pay(invoice, Number((await side.books.invoice(invoice.id)).balance));
    await becomes(side, dealId, { status: "paid" });
    await agrees(side, dealId, [await theInvoice(side, dealId)]);
  });
});

import type { Memory } from "../memory.ts";
import { CANARIES, SIDES, type Side } from "../sides.ts";
import type { World } from "../world.ts";
import { invoicesIn } from "./books.ts";
import { Violation } from "./violation.ts";

/** What must hold at every moment, whatever goes wrong. */
export async function checkSafety(world: World, sides: readonly Side[], memory: Memory): Promise<void> {
  for (const side of sides) await checkBooks(world, side, memory);
  await checkStrangers(world, sides);
}

async function checkBooks(world: World, side: Side, memory: Memory): Promise<void> {
  const booked = await invoicesIn(world, side.name);
  const live = booked.filter((one) => one.live && one.reference !== null);
  const references = new Map<string, string>();
  for (const { id, reference, lines, tax, total } of live) {
    const other = references.get(reference ?? "");
    if (other !== undefined) throw new Violation(1, `two live invoices in ${side.name} have the reference ${reference}: ${other} and ${id}`);
    references.set(reference ?? "", id);
    const sum = lines.reduce((all, line) => all + line, 0);
    if (sum + tax !== total) throw new Violation(3, `invoice ${id} in ${side.name}: lines ${sum} and tax ${tax} do not make its total ${total}`);
  }
  for (const [id, edit] of memory.edits) {
    if (edit.side !== side.name) continue;
    const now = booked.find((one) => one.id === id);
    if (now && (now.total / 100).toFixed(2) !== edit.total) throw new Violation(8, `what a person wrote on invoice ${id} (${edit.total}) was overwritten: it is ${(now.total / 100).toFixed(2)}`);
  }
}

/** Each account's name stands in its own rows alone, and its deals in its own book. */
async function checkStrangers(world: World, sides: readonly Side[]): Promise<void> {
  for (const own of sides) {
    const [stray] = await world.query<{ deal_id: string }>("select deal_id from deal_book where tenant_id <> $1 and deal_id = any($2)", [own.tenantId, own.deals]);
    if (stray) throw new Violation(5, `deal ${stray.deal_id} of the account with ${own.name} stands in the book of another account`);
  }
  for (const own of sides) {
    for (const other of SIDES.filter((name) => name !== own.name)) {
      const found = await world.query<{ place: string }>(STRANGERS, [own.tenantId, `%${CANARIES[other]}%`]);
      if (found[0]) throw new Violation(5, `something of the account with ${other} stands in a row of the account with ${own.name} (${found[0].place})`);
    }
  }
}

const TABLES = { deal_book: "view", audit: "payload", effect: "request", invoice: "record", parked: "sentence", inbox_event: "change", settlement: "record" };
const STRANGERS = Object.entries(TABLES)
  .map(([table, column]) => `select '${table}' place from ${table} where tenant_id = $1 and ${column}::text like $2`)
  .join(" union all ");

import type { Item } from "../domain/records.ts";
import * as audit from "../store/audit.ts";
import * as links from "../store/links.ts";
import * as parked from "../store/parked.ts";
import type { FlowKit } from "./kit.ts";
import { FlowProblem } from "./problem.ts";
import { enqueueLook } from "./wake.ts";

/** Items with this in their name or SKU, or the one of this id. */
export async function searchItems(kit: FlowKit, tenantId: string, connectionId: string, by: { text: string } | { id: string }): Promise<Item[]> {
  const erp = await kit.ports.erp(tenantId, connectionId);
  if ("text" in by) return erp.searchItems(by.text);
  return (await erp.findItems({ skus: [], names: [], ids: [by.id] })).filter(({ id }) => id === by.id);
}

export interface ProductMapping {
  connectionId: string;
  productId: string;
  /** null: found by SKU and name again, as if nobody had said anything. */
  itemId: string | null;
}

/** A person says which item a product is, for every deal from now on. Deals that waited for an item are looked at again. */
export async function mapProduct(kit: FlowKit, tenantId: string, { connectionId, productId, itemId }: ProductMapping, by: string): Promise<void> {
  const item = itemId === null ? null : await activeItem(kit, tenantId, connectionId, itemId);
  await kit.store.tenant(tenantId, async (tx) => {
    if (item) await links.link(tx, { kind: "item", connectionId, crmId: productId, erpId: item.id, erpName: item.name, origin: "by-hand" });
    else await links.unlink(tx, { kind: "item", connectionId, crmId: productId });
    const asked = item ? "map-product" : "unmap-product";
    await audit.append(tx, { kind: "asked", dealId: null, payload: { asked, productId, ...(item && { item: item.name, itemId: item.id }), by } });
    for (const dealId of await parked.dealsWaitingFor(tx, ["item-missing"])) await enqueueLook(tx, dealId);
  });
}

async function activeItem(kit: FlowKit, tenantId: string, connectionId: string, itemId: string): Promise<Item> {
  const item = (await searchItems(kit, tenantId, connectionId, { id: itemId })).find(({ active }) => active);
  if (item) return item;
  throw new FlowProblem({ code: "not-found", status: 404, title: "There is no such item in the accounting system, or it is not in use.", nextStep: "Search again, and choose one from the list." });
}

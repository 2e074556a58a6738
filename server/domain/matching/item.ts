import type { Item } from "../records.ts";
import { nameKey } from "./keys.ts";

/** What a deal line says about its product. */
export interface ItemProbe {
  sku: string | null;
  name: string;
}

/**
 * The active ERP item of a line: the one with its SKU, else, for a line whose SKU the ERP does not know, the one with
 * its name. An item found by name that carries another SKU is another product. Undefined where there is none.
 */
export function matchItem(probe: ItemProbe, items: readonly Item[]): Item | undefined {
  const active = items.filter((item) => item.active);
  const sku = nameKey(probe.sku);
  if (sku !== null) {
    const bySku = active.find((item) => nameKey(item.sku) === sku);
    if (bySku) return bySku;
  }
  const byName = active.filter((item) => nameKey(item.name) === nameKey(probe.name));
  return byName.find((item) => sku === null || nameKey(item.sku) === null);
}

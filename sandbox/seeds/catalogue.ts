import type { SeedErpItem, SeedProduct } from "./business.ts";

type Term = "monthly" | "quarterly" | "annually";

/** SKU ("" for none), name, description, price, and for recurring products how often and for how many months. */
export type ProductRow = [string, string, string, string, Term?, number?];

/** `taxable` decides by SKU, since the trades differ in what is taxed. */
export function productsFrom(rows: ProductRow[], taxable: (sku: string) => boolean): SeedProduct[] {
  return rows.map(([sku, name, description, price, frequency, termMonths], n) => ({
    key: `product-${String(n + 1).padStart(2, "0")}`,
    name,
    ...(sku && { sku }),
    description,
    price,
    ...(frequency && { recurring: { frequency, termMonths: termMonths ?? 12 } }),
    taxable: taxable(sku),
  }));
}

/**
 * What the ERP knows of the catalogue. Of every ten products, seven are there under the same SKU, one under its name
 * with no SKU, one under its name in capitals, and one is missing.
 */
export function itemsFor(products: SeedProduct[]): SeedErpItem[] {
  return products.flatMap((product, n) => {
    const { name, sku, price, taxable } = product;
    const item = { key: `item-${product.key.slice(-2)}`, name, price, taxable };
    if (n % 10 === 9) return [];
    if (n % 10 === 4) return [item];
    if (n % 10 === 7) return [{ ...item, name: name.toUpperCase() }];
    return [{ ...item, ...(sku && { sku }) }];
  });
}

/** The item that bills a product, where the ERP has one. */
export const itemKeyOf = (productKey: string) => `item-${productKey.slice(-2)}`;

import { build } from "./build.ts";
import type { Business } from "./business.ts";
import { productsCompanies } from "./products-companies.ts";
import { productsOddDeals } from "./products-odd-deals.ts";
import { productsProducts } from "./products-products.ts";

/** A café supplier in London: portal 100002, Xero tenant 00000000-0000-4000-8000-000000000001. */
export const products: Business = build({
  name: "Thornquay Supplies Ltd",
  kind: "products",
  homeCurrency: "GBP",
  timeZone: "Europe/London",
  country: "GB",
  currencies: [
    { code: "EUR", rate: "0.85" },
    { code: "USD", rate: "0.78" },
    { code: "JPY", rate: "0.0052" },
  ],
  owners: [
    { key: "owner-1", firstName: "Alison", lastName: "Thorne", email: "alison.thorne@thornquay.example" },
    { key: "owner-2", firstName: "Bilal", lastName: "Hussain", email: "bilal.hussain@thornquay.example" },
    { key: "owner-3", firstName: "Carys", lastName: "Morgan", email: "carys.morgan@thornquay.example" },
    { key: "owner-4", firstName: "Euan", lastName: "Muir", email: "euan.muir@thornquay.example" },
    { key: "owner-5", firstName: "Sunita", lastName: "Rao", email: "sunita.rao@thornquay.example" },
  ],
  products: productsProducts,
  companies: productsCompanies,
  oddDeals: productsOddDeals,
  largestOrder: 18,
  randomSeed: 100_002,
  invoiceNumber: (n) => `INV-${String(n + 101).padStart(4, "0")}`,
});

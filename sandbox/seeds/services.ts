import { build } from "./build.ts";
import type { Business } from "./business.ts";
import { servicesCompanies } from "./services-companies.ts";
import { servicesOddDeals } from "./services-odd-deals.ts";
import { servicesProducts } from "./services-products.ts";

/** A design studio in New York: portal 100001, QuickBooks realm 9130000000000001. */
export const services: Business = build({
  name: "Tallowmere Studio",
  kind: "services",
  homeCurrency: "USD",
  timeZone: "America/New_York",
  country: "US",
  currencies: [
    { code: "EUR", rate: "1.09" },
    { code: "GBP", rate: "1.28" },
    { code: "CAD", rate: "0.72" },
  ],
  owners: [
    { key: "owner-1", firstName: "Dana", lastName: "Whitlock", email: "dana.whitlock@tallowmere.example" },
    { key: "owner-2", firstName: "Rafael", lastName: "Ibarra", email: "rafael.ibarra@tallowmere.example" },
    { key: "owner-3", firstName: "Joanne", lastName: "Park", email: "joanne.park@tallowmere.example" },
    { key: "owner-4", firstName: "Curtis", lastName: "Bell", email: "curtis.bell@tallowmere.example" },
    { key: "owner-5", firstName: "Miriam", lastName: "Stein", email: "miriam.stein@tallowmere.example" },
  ],
  products: servicesProducts,
  companies: servicesCompanies,
  oddDeals: servicesOddDeals,
  largestOrder: 5,
  randomSeed: 100_001,
  invoiceNumber: (n) => String(1001 + n),
});

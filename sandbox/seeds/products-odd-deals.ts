import type { OddDeal } from "./odd-deals.ts";

/** What the ordinary deals of the supplier do not have; each key says what is odd. */
export const productsOddDeals: OddDeal[] = [
  { key: "no-lines", name: "Kingsbridge School - canteen refit", company: "Kingsbridge School", amount: "18400.00" },
  { key: "no-lines-won", name: "Lantern Street Cinemas - kiosk trial", company: "Lantern Street Cinemas", amount: "2600.00", stage: "closedwon", closesIn: -33 },
  { key: "no-lines-abroad", name: "Molenaar & Zoon - opening order", company: "Molenaar & Zoon", amount: "5400.00", currency: "EUR" },
  { key: "contact-only", name: "Home barista set", contact: "contact-118", lines: [["product-01", "1", "1895.00"], ["product-04", "1", "649.00"], ["product-32", "1", "38.00"]] },
  { key: "neither", name: "Trade fair card - two grinders", lines: [["product-04", "2", "649.00"]] },
  { key: "company-without-contact", name: "Greyfriars Library Service - reading room", company: "Greyfriars Library Service", contact: "", lines: [["product-06", "1", "899.00"]] },
  {
    key: "amount-rounded-up", name: "Dray Horse Inns - autumn cups", company: "Dray Horse Inns", amount: "3500.00", poNumber: "DHI/26/0412",
    lines: [["product-15", "24", "64.25"], ["product-16", "24", "78.75"]],
  },
  {
    key: "amount-a-cent-off", name: "Verdant Salads - carriers and napkins", company: "Verdant Salads", amount: "470.34",
    lines: [["product-20", "11", "31.80", { discountPercent: "3.33" }], ["product-19", "5", "27.35", { discountPercent: "3.33" }]],
  },
  { key: "amount-zero", name: "Upton Park Bowls Club - loan machine", company: "Upton Park Bowls Club", lines: [["product-01", "1", "1895.00", { discountPercent: "100" }]] },
  {
    key: "typed-lines", name: "Glasshouse Workspaces - counter joinery", company: "Glasshouse Workspaces", poNumber: "GW-5501",
    lines: [[undefined, "1", "2890.00", { name: "Oak counter, made to measure" }], [undefined, "4.5", "48.00", { name: "Fitting, per hour" }]],
  },
  {
    key: "free-line", name: "Nightjar Roastery - grinders with training", company: "Nightjar Roastery",
    lines: [["product-05", "3", "1190.00", { discountAmount: "150.00" }], ["product-37", "1", "420.00", { discountPercent: "100" }]],
  },
  { key: "yen", name: "Kissaten Hoshino - equipment", company: "Kissaten Hoshino", currency: "JPY", lines: [["product-04", "2", "125001", { discountPercent: "12.5" }], ["product-31", "5", "3480"]] },
  {
    key: "one-off-and-recurring", name: "Harbourmaster Café Group - machine on rental", company: "Harbourmaster Café Group", poNumber: "4500771204",
    lines: [["product-37", "1", "420.00"], ["product-39", "2", "189.00"], ["product-40", "2", "172.00", { discountPercent: "5" }]],
  },
  {
    key: "foreign-currency", name: "Liffey Quay Catering - sterling order", company: "Liffey Quay Catering", currency: "GBP",
    lines: [["product-21", "10", "88.50"], ["product-28", "6", "165.60"]],
  },
];

import type { OddDeal } from "./odd-deals.ts";

/** What the ordinary deals of the studio do not have; each key says what is odd. */
export const servicesOddDeals: OddDeal[] = [
  { key: "no-lines", name: "Lowell Arts Foundation - annual report", company: "Lowell Arts Foundation", amount: "9600.00" },
  { key: "no-lines-won", name: "Birchbark Publishing - spring catalogue", company: "Birchbark Publishing", amount: "4250.00", stage: "closedwon", closesIn: -40 },
  { key: "no-lines-abroad", name: "Atelier Morvan - lookbook", company: "Atelier Morvan", amount: "3800.00", currency: "EUR" },
  { key: "contact-only", name: "Personal site for a private client", contact: "contact-117", lines: [["product-05", "1", "1850.00"], ["product-13", "2", "780.00"]] },
  { key: "neither", name: "Web enquiry - landing page", lines: [["product-05", "1", "1850.00"]] },
  { key: "company-without-contact", name: "Kestrel Robotics - stand graphics", company: "Kestrel Robotics", contact: "", lines: [["product-27", "1", "2750.00"]] },
  {
    key: "amount-rounded-up", name: "Pemberly Hotels - photography", company: "Pemberly Hotels", amount: "7000.00", poNumber: "PH-2026-118",
    lines: [["product-15", "3", "2200.00"], ["product-25", "312.4", "1.00"]],
  },
  {
    key: "amount-a-cent-off", name: "Vesper Solar - developer time", company: "Vesper Solar", amount: "5693.28",
    lines: [["product-18", "37.25", "165.00", { discountPercent: "7.37" }]],
  },
  { key: "amount-zero", name: "Wexcombe Academy - pro bono audit", company: "Wexcombe Academy", lines: [["product-10", "1", "3900.00", { discountPercent: "100" }]] },
  {
    key: "typed-lines", name: "Granite Fork Construction - site signage", company: "Granite Fork Construction", poNumber: "GF 7731",
    lines: [[undefined, "1", "1320.00", { name: "Signage survey" }], [undefined, "6", "215.50", { name: "Aluminium sign, 60 x 40 cm" }]],
  },
  {
    key: "free-line", name: "Mockingbird Media - rebrand", company: "Mockingbird Media",
    lines: [["product-04", "1", "12500.00", { discountAmount: "500.00" }], ["product-23", "1", "950.00", { discountPercent: "100" }]],
  },
  { key: "metered", name: "Junction Nine Brewing - mailings in October", company: "Junction Nine Brewing", lines: [["product-40", "8333", "0.0125"]] },
  {
    key: "one-off-and-recurring", name: "Yarrow Health Partners - new site and care", company: "Yarrow Health Partners", poNumber: "4500998877",
    lines: [["product-07", "1", "14000.00"], ["product-08", "1", "22500.00", { discountPercent: "10" }], ["product-28", "1", "390.00"], ["product-36", "1", "1680.00"]],
  },
  {
    key: "foreign-currency", name: "Cascadia Ferry Lines - US campaign", company: "Cascadia Ferry Lines", currency: "USD",
    lines: [["product-33", "1", "720.00"], ["product-16", "1", "8900.00"]],
  },
];

/** What the table of a preview's lines says. */
export const en = {
  lines: "Lines",
  description: "Description",
  quantity: "Quantity",
  price: "Price",
  discount: "Discount",
  tax: "Tax",
  amount: "Amount",
  linesShown: (shown: number, all: number) => `The first ${shown} of ${all} lines`,
  taxBy: { erp: "By the accounting system", unmapped: (word: string) => `${word}: not mapped`, none: "None" },
  taxCode: (name: string, rate: string) => `${name} (${rate})`,
};

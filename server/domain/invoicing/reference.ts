/**
 * Our reference on an ERP invoice: unique per tenant, deal, revision and instalment, readable by people, at most 31
 * characters (a QuickBooks custom field). An account or deal id too long for that keeps its last digits, which differ.
 */
export function invoiceReference(of: { accountId: string; dealId: string; revision: number; instalment: number }): string {
  const tail = `${of.revision}-${of.instalment}`;
  const room = 31 - "OB---".length - tail.length;
  const deal = of.dealId.slice(-Math.min(of.dealId.length, room - Math.min(of.accountId.length, 8)));
  const account = of.accountId.slice(-(room - deal.length));
  return `OB-${account}-${deal}-${tail}`;
}

/** Our reference for a customer created from a CRM record: at most 31 characters. */
export function customerReference(of: { accountId: string; kind: "company" | "person"; id: string }): string {
  return `OB-${of.accountId.slice(-10)}-${of.kind === "company" ? "C" : "P"}${of.id.slice(-15)}`;
}

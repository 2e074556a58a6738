import { Fault } from "./fault.ts";

/** Throws 2210 for an address that cannot be one; QuickBooks takes several with commas between. */
export function checkEmail(field: string, value: unknown): void {
  const address = (value as { Address?: string } | undefined)?.Address;
  if (address === undefined) return;
  if (address.split(",").every((each) => /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(each.trim()))) return;
  const Detail = `The email address ${address} does not conform to the expected format.`;
  throw new Fault({ Message: "Invalid Email Address format", Detail, code: "2210", element: field });
}

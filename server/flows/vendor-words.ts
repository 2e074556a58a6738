import type { VendorErrorDetails } from "../connectors/vendor-error.ts";

const NAMES: Record<string, string> = { hubspot: "HubSpot", quickbooks: "QuickBooks", xero: "Xero" };

/** A system, as people call it. */
export const systemName = (system: string): string => NAMES[system] ?? system;

/** What stands in the gaps of a sentence about what a vendor refused. */
export const wordsOf = ({ message, system, code }: VendorErrorDetails) => ({ said: message, system: systemName(system), why: code });

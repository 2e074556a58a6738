import { z } from "zod";

/** Record ids as they may stand in an address: HubSpot's are numbers, QuickBooks' too, Xero's are UUIDs. */
export const recordId = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/, "Not an id");
export const ownId = z.uuid();

export const dealParams = z.strictObject({ dealId: recordId });

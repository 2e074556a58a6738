import type { Erp } from "../../server/connectors/erp.ts";
import { VendorError, type VendorErrorDetails } from "../../server/connectors/vendor-error.ts";
import type { Invoice } from "../../server/domain/records.ts";

/** An ERP connector wired to its stand-in over a real port, and the levers of the stand-in behind it. */
export interface ErpBench {
  erp: Erp;
  /** The same company through a session whose first token the vendor refuses; counts how often it was replaced. */
  refused: { erp: Erp; replaced(): number };
  /** A session whose every token the vendor refuses. */
  locked: Erp;
  /** The same company, in the hands of somebody who is asked before each call that writes. */
  guarded(beforeWrite: () => Promise<void>): Erp;
  vendor: {
    /** Orders a fault of the stand-in: kit/faults.ts. */
    fault(rule: Record<string, unknown>): Promise<void>;
    clearFaults(): Promise<void>;
    /** Requests that reached the vendor's API since the last call of this. */
    calls(): Promise<number>;
    /** In the name of a person at the vendor, past our connector; amounts as decimal text. */
    pay(invoice: Invoice, amount: string): Promise<{ id: string }>;
    removePayment(id: string): Promise<void>;
    voidInvoice(invoice: Invoice): Promise<void>;
    /** Any harmless edit that makes our version of the invoice old. */
    touchInvoice(invoice: Invoice): Promise<void>;
    archiveCustomer(id: string): Promise<void>;
    /** Closes the books on and before a day; null opens them. */
    closeBooks(until: string | null): Promise<void>;
  };
  /** A well-formed id that no record has. */
  missingId: string;
  /** Whether the vendor refuses a second customer of the same name. */
  uniqueNames: boolean;
  /** The path, as a regular expression, that creates an invoice, and its method. */
  createPath: { method: string; path: string };
  readPath: { method: string; path: string };
  close(): Promise<void>;
}

/** How the work failed; fails the test where it did not, or with anything but a VendorError. */
export async function failure(work: Promise<unknown>): Promise<VendorErrorDetails> {
  const outcome: unknown = await work.then(
    () => undefined,
    (error: unknown) => error,
  );
  if (outcome instanceof VendorError) return outcome.details;
  throw new Error(`Expected a VendorError, got ${String(outcome)}`);
}

/** Follows the cursor to its end, within a bound. */
export async function drained(erp: Erp, cursor: string) {
  const changes = [];
  for (let calls = 0; calls < 50; calls += 1) {
    const answer = await erp.changesSince(cursor);
    changes.push(...answer.changes);
    cursor = answer.cursor;
    if (!answer.more) return { changes, cursor };
  }
  throw new Error("The changes never come to an end");
}

import type { Erp, ErpChange } from "../../server/connectors/erp.ts";
import type { ErpDocument, Settlement } from "../../server/domain/records.ts";
import { readDocuments } from "../../server/flows/documents/read-documents.ts";
import type { FlowKit } from "../../server/flows/kit.ts";
import { sweepErp } from "../../server/flows/sweep-erp.ts";
import type { Clock } from "../../server/platform/clock.ts";
import { createLog } from "../../server/platform/log.ts";
import * as connections from "../../server/store/connections.ts";
import * as facts from "../../server/store/facts.ts";
import type { Store } from "../../server/store/index.ts";
import { bookAsOf } from "../../server/store/ledger-book.ts";
import { openBook } from "./book-of-records.ts";
import { Q1 } from "./sales-in-dollars.ts";

interface Listed {
  documents: ErpDocument[];
  payments: Settlement[];
}

/** A tenant's book beside an accounting system that lists these documents, so many on a page, and then these payments. */
export async function openListedBook(store: Store, clock: Clock, { documents = [], payments = [] }: Partial<Listed>, { page = 100 } = {}) {
  const book = await openBook(store);
  const asked: { since: string; cursor: string | null }[] = [];
  const vendor = { listed: { documents, payments }, changes: [] as ErpChange[], deletionsUnseen: false, failing: false };
  const erp: Pick<Erp, "documentsDated" | "changesSince" | "missingInvoices"> = {
    documentsDated: (since, cursor) => {
      if (vendor.failing) return Promise.reject(new Error("Out of reach"));
      asked.push({ since, cursor });
      const at = Number(cursor ?? 0);
      const rest = vendor.listed.documents.filter(({ date }) => date >= since);
      const last = at + page >= rest.length;
      return Promise.resolve({ documents: rest.slice(at, at + page), payments: last ? vendor.listed.payments : [], cursor: last ? null : String(at + page) });
    },
    changesSince: () => Promise.resolve({ changes: vendor.changes, cursor: "2026-03-01T08:00:00.000Z", more: false, deletionsUnseen: vendor.deletionsUnseen }),
    missingInvoices: () => Promise.resolve([]),
  };
  const kit = { store, clock, log: createLog("silent"), ports: { erp: () => Promise.resolve(erp) } } as unknown as FlowKit;
  const { tenantId, connectionId } = book;
  const read = () => readDocuments(kit, { tenantId, connectionId });
  await read();
  return {
    ...book,
    vendor,
    asked,
    kit,
    read,
    sweep: async () => {
      const connection = await book.inTenant((tx) => connections.get(tx, connectionId));
      await sweepErp(kit, tenantId, connection!, clock.now());
    },
    standing: () => book.inTenant((tx) => bookAsOf(tx, Q1)),
    facts: (id: string, kind = "invoice") => book.inTenant((tx) => facts.ofSubject(tx, `document:${connectionId}:${kind}:${id}`)),
  };
}

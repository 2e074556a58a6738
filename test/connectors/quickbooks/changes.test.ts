import { describe, expect, it } from "vitest";
import { VendorError } from "../../../server/connectors/vendor-error.ts";
import { ok, wired } from "./wired.ts";

const record = (Id: string, updated: string, change: Record<string, unknown> = {}) => ({
  Id,
  MetaData: { CreateTime: "2026-01-01T00:00:00Z", LastUpdatedTime: updated },
  ...change,
});
const cdc = (lists: Record<string, unknown[]>, time = "2026-11-23T01:59:00-08:00") =>
  ok({
    CDCResponse: [{ QueryResponse: Object.entries(lists).map(([name, list]) => ({ [name]: list, startPosition: 1 })) }],
    time,
  });
const many = (count: number, prefix = "") =>
  Array.from({ length: count }, (_, index) => record(`${prefix}${index}`, "2026-11-22T10:00:00Z"));
const since = "2026-11-22T00:00:00.000Z";

describe("what changed in QuickBooks", () => {
  it("is one call, deletions included, and goes on where the answer ended, a minute earlier", async () => {
    const deleted = { Id: "9", status: "Deleted", MetaData: { LastUpdatedTime: "2026-11-22T12:00:00Z" } };
    const { erp, seen } = wired(() =>
      cdc({
        Invoice: [record("1", "2026-11-22T11:00:00Z"), deleted],
        CreditMemo: [
          record("2", "2026-11-22T13:00:00Z", {
            SyncToken: "0",
            MetaData: { CreateTime: "2026-11-22T13:00:00Z", LastUpdatedTime: "2026-11-22T13:00:00Z" },
          }),
        ],
      }),
    );
    expect(await erp.changesSince(since)).toEqual({
      changes: [
        { entity: "invoice", id: "1", hint: "updated", at: "2026-11-22T11:00:00.000Z" },
        { entity: "invoice", id: "9", hint: "deleted", at: "2026-11-22T12:00:00.000Z" },
        { entity: "credit-note", id: "2", hint: "created", at: "2026-11-22T13:00:00.000Z", version: "0" },
      ],
      cursor: "2026-11-23T09:58:00.000Z",
      more: false,
      deletionsUnseen: false,
    });
    expect(seen).toHaveLength(1);
    expect(Object.fromEntries(seen[0]?.url.searchParams ?? [])).toMatchObject({
      entities: "Invoice,Payment,CreditMemo,SalesReceipt,RefundReceipt,Deposit,JournalEntry,Customer,Item",
      changedSince: since,
    });
  });

  it("asks kind by kind where the answer may be cut off, and reads a kind by time that is still too many", async () => {
    const { erp, seen } = wired(({ path, url }) => {
      if (path === "/query")
        return ok({
          QueryResponse: {
            Invoice: many(1200, "i")
              .slice(Number(/startposition (\d+)/.exec(url.search.replaceAll("%20", " "))?.[1]) - 1)
              .slice(0, 1000),
          },
        });
      const asked = url.searchParams.get("entities") ?? "";
      if (asked.includes(",")) return cdc({ Invoice: many(600, "i"), Payment: many(400, "p") });
      if (asked === "Invoice") return cdc({ Invoice: many(1000, "i") });
      return asked === "Payment" ? cdc({ Payment: many(450, "p") }) : cdc({});
    });
    const { changes, more, deletionsUnseen } = await erp.changesSince(since);
    expect({ more, deletionsUnseen }).toEqual({ more: false, deletionsUnseen: true });
    expect(changes.filter((each) => each.entity === "invoice")).toHaveLength(1200);
    expect(changes.filter((each) => each.entity === "payment")).toHaveLength(450);
    expect(seen.filter((each) => each.path === "/query")).toHaveLength(2);
  });

  it("stops at its own limit with a cursor from which nothing is lost", async () => {
    const spread = Array.from({ length: 6000 }, (_, index) =>
      record(`i${index}`, new Date(Date.parse(since) + index * 1000).toISOString()),
    );
    const { erp } = wired(({ path, url }) => {
      if (path === "/query") {
        const start = Number(/startposition (\d+)/.exec(url.searchParams.get("query") ?? "")?.[1]) - 1;
        return ok({ QueryResponse: { Invoice: spread.slice(start, start + 1000) } });
      }
      return cdc({ Invoice: url.searchParams.get("entities")?.startsWith("Invoice") ? spread.slice(0, 1000) : [] });
    });
    const answer = await erp.changesSince(since);
    expect(answer.more).toBe(true);
    expect(answer.changes).toHaveLength(5000);
    expect(answer.cursor).toBe(new Date(Date.parse(since) + 4999 * 1000).toISOString());
  });

  it("reads by time alone after more than the thirty days that QuickBooks looks back", async () => {
    const { erp, seen } = wired(() => ok({ QueryResponse: {} }));
    const answer = await erp.changesSince("2026-10-01T00:00:00.000Z");
    expect(answer).toEqual({ changes: [], cursor: "2026-11-23T09:59:00.000Z", more: false, deletionsUnseen: true });
    expect(seen.every((each) => each.path === "/query")).toBe(true);
    expect(seen).toHaveLength(9);
  });

  it("never moves the cursor back, and refuses one that is no moment", async () => {
    const { erp } = wired(() => cdc({}, "2026-11-23T09:00:00Z"));
    expect((await erp.changesSince("2026-11-23T09:30:00.000Z")).cursor).toBe("2026-11-23T09:30:00.000Z");
    await expect(erp.changesSince("yesterday")).rejects.toThrow(VendorError);
  });

  it("tells a record that was made and left alone from one that was made and changed since, also within one second", async () => {
    const made = (SyncToken: string, updated: string) => ({ SyncToken, MetaData: { CreateTime: "2026-11-22T10:00:00Z", LastUpdatedTime: updated } });
    const [left, later, atOnce] = [made("0", "2026-11-22T10:00:00Z"), made("1", "2026-11-22T10:05:00Z"), made("1", "2026-11-22T10:00:00Z")];
    const { erp } = wired(() => cdc({ Invoice: [record("1", "", left), record("2", "", later), record("3", "", atOnce)] }));
    const hints = (await erp.changesSince(since)).changes.map(({ id, hint }) => [id, hint]);
    expect(hints).toEqual([["1", "created"], ["2", "updated"], ["3", "updated"]]);
  });

  it("says which invoices are gone, 250 in a question and only by their ids", async () => {
    const ids = Array.from({ length: 600 }, (_, index) => String(index + 1));
    const { erp, seen } = wired(({ body }) => {
      const { BatchItemRequest: items } = body as { BatchItemRequest: { bId: string; Query: string }[] };
      const standing = (query: string) => [...query.matchAll(/'(\d+)'/g)].map(([, id]) => ({ Id: id })).filter(({ Id }) => Id !== "7" && Id !== "599");
      return ok({ BatchItemResponse: items.map(({ bId, Query }) => ({ bId, QueryResponse: { Invoice: standing(Query) } })) });
    });
    expect(await erp.missingInvoices(ids)).toEqual(["7", "599"]);
    const asked = (seen[0]?.body as { BatchItemRequest: { Query: string }[] }).BatchItemRequest.map(({ Query }) => Query);
    expect([seen.length, asked.length, asked.every((query) => query.startsWith("select Id from Invoice "))]).toEqual([1, 3, true]);
    expect(await erp.missingInvoices([])).toEqual([]);
  });
});

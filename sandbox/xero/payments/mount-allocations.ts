import type { Hono } from "hono";
import type { Desk, XeroEnv } from "../api/desk.ts";
import { ROOT } from "../api/mount.ts";
import { elementsOf, jsonOf } from "../api/write.ts";
import { creditNotes, overpayments, prepayments } from "../documents/resources.ts";
import { showAllocation } from "../documents/show-document.ts";
import { NotFound } from "../wire/refusals.ts";
import { allocate, deallocate } from "./allocations.ts";

/** Applying credit notes, overpayments and prepayments to invoices, and taking that back. */
export function mountAllocations(api: Hono<XeroEnv>, desk: Desk): void {
  for (const resource of [creditNotes, overpayments, prepayments]) {
    const path = `${ROOT}/${resource.plural}/:key/Allocations`;
    api.put(path, async (c) => {
      const books = c.get("books");
      const elements = elementsOf(jsonOf(await c.req.text()), "Allocations");
      const answer = desk.commit(() => {
        const credit = resource.find(books, c.req.param("key") ?? "");
        if (!credit) throw new NotFound();
        return elements.map((sent) => showAllocation(books, allocate(books, credit.id, sent)));
      });
      return c.json(desk.framed({ Allocations: answer }));
    });
    api.delete(`${path}/:allocation`, (c) => {
      const books = c.get("books");
      const credit = resource.find(books, c.req.param("key") ?? "");
      if (!credit) throw new NotFound();
      return c.json(desk.commit(() => showAllocation(books, deallocate(books, credit.id, c.req.param("allocation") ?? ""))));
    });
  }
}

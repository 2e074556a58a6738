import type { CrmChange } from "../connectors/crm.ts";
import * as dealBook from "../store/deal-book.ts";
import { wakeForParty } from "./customers/wake.ts";
import type { FlowKit } from "./kit.ts";
import { enqueueLook } from "./wake.ts";

/** 200 deals a page: one company may be on this many deals of a tenant, and every one of them is woken. */
const PAGE_LIMIT = 500;

/**
 * Wakes every deal that these records of the CRM concern and, where what they hold changed, the customers they are linked
 * to. Webhooks and sweeps come through here alike.
 */
export async function wakeForCrmRecords(kit: Pick<FlowKit, "store">, tenantId: string, entity: CrmChange["entity"], ids: string[], updated: boolean): Promise<void> {
  if (ids.length === 0) return;
  if (entity === "deal") await kit.store.tenant(tenantId, async (tx) => void (await inTurn(ids, (id) => enqueueLook(tx, id))));
  else await wakeMentioning(kit, tenantId, ids.map((id) => `${entity}:${id}`));
  if (!updated || (entity !== "company" && entity !== "contact")) return;
  await kit.store.tenant(tenantId, (tx) => inTurn(ids, (id) => wakeForParty(tx, entity, id)));
}

async function wakeMentioning(kit: Pick<FlowKit, "store">, tenantId: string, mentions: string[]): Promise<void> {
  let after = "";
  for (let page = 0; page < PAGE_LIMIT; page += 1) {
    const dealIds = await kit.store.tenant(tenantId, async (tx) => {
      const found = await dealBook.mentioning(tx, mentions, after);
      await inTurn(found, (dealId) => enqueueLook(tx, dealId));
      return found;
    });
    if (dealIds.length < dealBook.MENTIONING_PAGE) return;
    after = dealIds.at(-1) ?? after;
  }
}

async function inTurn<T>(items: readonly T[], step: (item: T) => Promise<void>): Promise<void> {
  for (const item of items) await step(item);
}

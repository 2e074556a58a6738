import * as sealed from "../store/sealed.ts";
import type { Store } from "../store/index.ts";
import * as tenants from "../store/tenants.ts";

export interface Rotation {
  tenants: number;
  current: number;
  moved: number;
  missed: number;
  /** "hubspot-1 oauth_grant 3f…": rows that none of the configured keys opens. */
  lost: string[];
}

/**
 * Moves everything sealed in all tenants under the current key, a batch a transaction, while the app goes on serving.
 * Stopped half-way, it is simply run again: what was moved is found to be current.
 */
export async function rotateKeys({ store }: { store: Store }): Promise<Rotation> {
  const done: Rotation = { tenants: 0, current: 0, moved: 0, missed: 0, lost: [] };
  for (let after = ""; ; ) {
    const page = await store.system((tx) => tenants.listAll(tx, after));
    for (const tenantId of page) await rotateOf(store, tenantId, done);
    done.tenants += page.length;
    after = page.at(-1) ?? "";
    if (after === "") return done;
  }
}

async function rotateOf(store: Store, tenantId: string, done: Rotation): Promise<void> {
  for (const column of sealed.SEALED) {
    for (let after: string | null = ""; after !== null; ) {
      const from: string = after;
      const batch: sealed.SealedBatch = await store.tenant(tenantId, (tx) => sealed.sealAnew(tx, column, from));
      done.current += batch.current;
      done.moved += batch.moved;
      done.missed += batch.missed;
      done.lost.push(...batch.lost.map((key) => `${tenantId} ${column.table} ${key}`));
      after = batch.after;
    }
  }
}

import type { CustomerDraft, ItemDraft } from "../../domain/drafts.ts";
import { fieldsOf, type CustomerFields } from "../../domain/merging/customer-fields.ts";
import { basesOf } from "../../domain/merging/merge-customer.ts";
import { matchItem } from "../../domain/matching/item.ts";
import { nameKey } from "../../domain/matching/keys.ts";
import type { Customer, Item } from "../../domain/records.ts";
import * as pairs from "../../store/customer-pairs.ts";
import * as links from "../../store/links.ts";
import { linkCustomer } from "../customers/wake.ts";
import { erpFor } from "../acting.ts";
import type { EffectKind } from "./effects.ts";

interface NewCustomer {
  connectionId: string;
  crmId: string;
  draft: CustomerDraft;
  /** What the CRM held when it was decided: later changes are measured by it. Missing in requests of before there was such. */
  fields?: CustomerFields;
}

export const createCustomer: EffectKind<NewCustomer, Customer> = {
  step: "create-customer",
  send: async (look, request, key) => (await erpFor(look, request)).createCustomer(request.draft, key),
  async find(look, request) {
    const { taxNumber, domain, email, name, reference } = request.draft;
    const candidates = await (await erpFor(look, request)).findCustomers({ taxNumber, domain, email, name, reference });
    return candidates.find((one) => one.active && nameKey(one.name) === nameKey(name)) ?? null;
  },
  async record(_look, tx, customer, { connectionId, crmId, fields }) {
    if (fields) await pairs.save(tx, { connectionId, crmId }, { bases: basesOf(fields, fieldsOf(customer, null)), pending: null });
    await linkCustomer(tx, { connectionId, crmId, erpId: customer.id, origin: "created" });
  },
};

export const createItem: EffectKind<{ connectionId: string; productId: string | null; draft: ItemDraft }, Item> = {
  step: "create-item",
  send: async (look, request, key) => (await erpFor(look, request)).createItem(request.draft, key),
  async find(look, request) {
    const { sku, name } = request.draft;
    const items = await (await erpFor(look, request)).findItems({ skus: sku === null ? [] : [sku], names: [name] });
    return matchItem(request.draft, items) ?? null;
  },
  async record(_look, tx, item, { connectionId, productId }) {
    if (productId === null) return;
    await links.link(tx, { kind: "item", connectionId, crmId: productId, erpId: item.id, erpName: item.name, origin: "created" });
  },
};

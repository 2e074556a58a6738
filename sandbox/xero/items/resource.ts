import { z } from "zod";
import type { Resource } from "../api/resource.ts";
import type { Books } from "../books/books.ts";
import { accountByCode, itemByCode } from "../books/lookups.ts";
import type { ItemRecord } from "../books/records.ts";
import type { Write } from "../documents/write.ts";
import { boolean, date, guid, number, text } from "../query/fields.ts";
import { round } from "../wire/amounts.ts";
import { updated } from "../wire/dates.ts";
import { amount, flag, guid as guidShape, parse } from "../wire/parse.ts";
import { Faults, NotFound, Refused } from "../wire/refusals.ts";

const details = z.object({ UnitPrice: amount.optional(), AccountCode: z.string().max(50).optional(), TaxType: z.string().max(50).optional() });
const shape = z.object({
  ItemID: guidShape.optional(),
  Code: z.string().optional(),
  Name: z.string().optional(),
  Description: z.string().max(4000).optional(),
  PurchaseDescription: z.string().max(4000).optional(),
  IsSold: flag.optional(),
  IsPurchased: flag.optional(),
  SalesDetails: details.optional(),
  PurchaseDetails: details.optional(),
});

export const items: Resource<ItemRecord> = {
  plural: "Items",
  idName: "ItemID",
  all: (books) => books.items.values(),
  find: (books, key) => books.items.get(key.toLowerCase()) ?? itemByCode(books, key),
  fields: () => ({
    ItemID: guid(({ ItemID }) => ItemID),
    Code: text(({ Code }) => Code),
    Name: text(({ Name }) => Name),
    Description: text(({ Description }) => Description),
    IsSold: boolean(({ IsSold }) => IsSold),
    IsPurchased: boolean(({ IsPurchased }) => IsPurchased),
    "SalesDetails.UnitPrice": number(({ SalesDetails }) => SalesDetails.UnitPrice),
    UpdatedDateUTC: date(({ updatedAt }) => updatedAt),
  }),
  updatedAt: ({ updatedAt }) => updatedAt,
  show: (_books, { updatedAt, ...item }, { unitdp }) => ({
    ...item,
    SalesDetails: shown(item.SalesDetails, unitdp),
    PurchaseDetails: shown(item.PurchaseDetails, unitdp),
    ...updated(updatedAt),
    IsTrackedAsInventory: false,
  }),
  write: writeItem,
};

type Details = ItemRecord["SalesDetails"];
const shown = (part: Details, unitdp: 2 | 4): Details => ({ ...part, ...(part.UnitPrice !== undefined && { UnitPrice: round(part.UnitPrice, unitdp) }) });

function writeItem(books: Books, body: unknown, how: Write): ItemRecord {
  const sent = parse(shape, body);
  const key = how.id ?? sent.ItemID;
  const before = key !== undefined ? items.find(books, key) : how.mode === "upsert" && sent.Code !== undefined ? itemByCode(books, sent.Code) : undefined;
  if (how.id !== undefined && !before) throw new NotFound();
  if (sent.ItemID !== undefined && !before) throw new Refused("Item not found");
  const Code = sent.Code ?? before?.Code ?? "";
  checkItem(books, { ...sent, Code }, before);
  const { ItemID: _id, SalesDetails, PurchaseDetails, ...fields } = sent;
  const base = before ?? { ItemID: books.newId(), IsSold: true, IsPurchased: true, SalesDetails: {}, PurchaseDetails: {} };
  const record: ItemRecord = {
    ...base, ...fields, Code,
    SalesDetails: { ...base.SalesDetails, ...rounded(SalesDetails, how.unitdp) },
    PurchaseDetails: { ...base.PurchaseDetails, ...rounded(PurchaseDetails, how.unitdp) },
    updatedAt: books.now(),
  };
  books.items.put(record.ItemID, record);
  return record;
}

const rounded = (part: Details | undefined, unitdp: 2 | 4): Details => (part ? shown(part, unitdp) : {});

function checkDetails(books: Books, part: Details | undefined, faults: Faults): void {
  const { AccountCode, TaxType } = part ?? {};
  const account = AccountCode === undefined ? undefined : accountByCode(books, AccountCode);
  faults.check(AccountCode === undefined || account?.Status === "ACTIVE", `Account code '${AccountCode}' is not a valid code for this item.`);
  faults.check(TaxType === undefined || books.taxRates.get(TaxType)?.Status === "ACTIVE", `The TaxType code '${TaxType}' does not exist.`);
}

function checkItem(books: Books, sent: z.infer<typeof shape> & { Code: string }, before: Readonly<ItemRecord> | undefined): void {
  const { Code } = sent;
  const faults = new Faults();
  faults.check(Code !== "", "Price List Item Code must be specified");
  faults.check(Code.length <= 30, "Price List Item Code cannot be longer than 30 characters");
  faults.check((sent.Name ?? "").length <= 50, "Price List Item Name cannot be longer than 50 characters");
  const rival = itemByCode(books, Code);
  faults.check(!rival || rival.ItemID === before?.ItemID, `Price List Item with Code '${Code}' already exists`);
  for (const part of [sent.SalesDetails, sent.PurchaseDetails]) checkDetails(books, part, faults);
  faults.throwAny();
}

import type { Books } from "../books/books.ts";
import type { Item, Line, SalesItemDetail } from "../books/records.ts";
import { named, optionalRef, referred } from "../books/refer.ts";
import { cents, Decimal, sum, wireAmount, wirePrice } from "../wire/amounts.ts";
import { faults } from "../wire/fault.ts";

/** The lines of a sales form as QuickBooks keeps them, and what they come to before tax. */
export interface SaleLines {
  lines: Line[];
  subtotal: Decimal;
  discount: Decimal;
}

const SUBTOTAL = "SubTotalLineDetail";

/**
 * Checks the lines sent, works out what was left to QuickBooks and puts subtotal and discount last. Lines keep the id
 * of the line they replace when they name it, and get a new one otherwise, as recorded.
 */
export function saleLines(books: Books, sent: Line[] | undefined, before: Line[], us: boolean): SaleLines {
  const given = (sent ?? []).filter((line) => line.DetailType !== SUBTOTAL);
  if (given.length === 0) throw faults.missing("Line");
  const discounts = given.filter((line) => line.DetailType === "DiscountLineDetail");
  if (discounts.length > 1) throw faults.rule("A transaction takes one discount line.");
  const nextId = lineIds(before);
  const kept = given
    .filter((line) => line.DetailType !== "DiscountLineDetail")
    .map((line, n) => ({ ...nextId(line), LineNum: n + 1, ...body(books, line, before, us) }));
  const subtotal = sum(kept.map((line) => line.Amount ?? 0));
  const lines: Line[] = [...kept, { Amount: wireAmount(subtotal), DetailType: SUBTOTAL, SubTotalLineDetail: {} }];
  const [discountSent] = discounts;
  if (!discountSent) return { lines, subtotal, discount: new Decimal(0) };
  const discount = discountOf(discountSent, subtotal);
  lines.push({ ...nextId(discountSent), ...discountLine(books, discountSent, discount) });
  return { lines, subtotal, discount };
}

function lineIds(before: Line[]): (line: Line) => { Id: string } {
  const known = new Set(before.map(({ Id }) => Id));
  let last = Math.max(0, ...before.map(({ Id }) => Number(Id ?? 0)));
  return ({ Id }) => {
    if (Id !== undefined && known.delete(Id)) return { Id };
    last += 1;
    return { Id: String(last) };
  };
}

function body(books: Books, line: Line, before: Line[], us: boolean): Line {
  const description = line.Description === undefined ? {} : { Description: line.Description };
  switch (line.DetailType) {
    case "SalesItemLineDetail": {
      const previous = before.find(({ Id }) => Id !== undefined && Id === line.Id)?.SalesItemLineDetail;
      const { Amount, detail } = itemDetail(books, line, previous, us);
      return { ...description, Amount, DetailType: line.DetailType, SalesItemLineDetail: detail };
    }
    case "DescriptionOnly":
      return { ...description, DetailType: line.DetailType, DescriptionLineDetail: line.DescriptionLineDetail ?? {} };
    case undefined:
      throw faults.missing("Line.DetailType");
    default:
      throw faults.invalidEnumeration("DetailType", String(line.DetailType));
  }
}

function itemDetail(books: Books, line: Line, previous: SalesItemDetail | undefined, us: boolean): { Amount: number; detail: SalesItemDetail } {
  const sent = line.SalesItemLineDetail ?? {};
  if (line.Amount === undefined) throw faults.missing("Line.Amount");
  const amount = cents(line.Amount);
  const { Qty, UnitPrice, DiscountRate: _rate, DiscountAmt: _amount, ...rest } = sent;
  const price = UnitPrice === undefined ? undefined : wirePrice(UnitPrice);
  if (Qty !== undefined && price !== undefined && !makes(Qty, price, amount)) {
    throw faults.wrongAmount(`Amount is not equal to UnitPrice * Qty. Supplied value:${line.Amount}`);
  }
  const item = itemOf(books, sent, previous);
  const shownPrice = price ?? (Qty === undefined ? undefined : impliedPrice(Qty, amount));
  const priced = { ...(shownPrice !== undefined && { UnitPrice: shownPrice }), ...(Qty !== undefined && { Qty }) };
  const classRef = optionalRef(books, "Class", sent.ClassRef, "ClassRef");
  const code = us ? americanCode(sent, item) : taxCode(books, sent);
  const detail = { ...rest, ...(item && { ItemRef: named(item) }), ...priced, ...(classRef && { ClassRef: classRef }), ...(code && { TaxCodeRef: code }) };
  return { Amount: amount.toNumber(), detail };
}

const makes = (quantity: number, price: number, amount: Decimal) => cents(new Decimal(quantity).times(price)).equals(amount);

/** The price a quantity and an amount come to; none where seven decimals cannot give the amount again. */
function impliedPrice(quantity: number, amount: Decimal): number | undefined {
  if (quantity === 0) return undefined;
  const price = wirePrice(amount.div(quantity));
  return makes(quantity, price, amount) ? price : undefined;
}

function itemOf(books: Books, { ItemRef }: SalesItemDetail, previous: SalesItemDetail | undefined): Item | undefined {
  if (ItemRef) {
    const item = referred<Item>(books, "Item", ItemRef, "ItemRef", previous?.ItemRef);
    if (item.Type === "Category") throw faults.rule("A category cannot be sold.");
    return item;
  }
  const { defaultItem } = books.settings();
  return defaultItem === undefined ? undefined : books.get<Item>("Item", defaultItem);
}

/** In the United States a line is taxable or not; which rate applies is the matter of the whole form. */
function americanCode({ TaxCodeRef }: SalesItemDetail, item: Item | undefined): { value: string } {
  const code = TaxCodeRef?.value ?? (item?.Taxable ? "TAX" : "NON");
  if (code !== "TAX" && code !== "NON") throw faults.badReference("TaxCodeRef", code);
  return { value: code };
}

function taxCode(books: Books, { TaxCodeRef }: SalesItemDetail): { value: string } | undefined {
  if (!TaxCodeRef) return undefined;
  return { value: referred(books, "TaxCode", TaxCodeRef, "TaxCodeRef").Id };
}

function discountOf(line: Line, subtotal: Decimal): Decimal {
  const { PercentBased, DiscountPercent } = line.DiscountLineDetail ?? {};
  if (!PercentBased) {
    if (line.Amount === undefined) throw faults.missing("Line.Amount");
    return cents(line.Amount);
  }
  if (DiscountPercent === undefined) throw faults.missing("DiscountLineDetail.DiscountPercent");
  if (DiscountPercent < 0 || DiscountPercent > 100) throw faults.invalidNumber("DiscountPercent", String(DiscountPercent));
  return cents(subtotal.times(DiscountPercent).div(100));
}

function discountLine(books: Books, line: Line, discount: Decimal): Line {
  const account =
    optionalRef(books, "Account", line.DiscountLineDetail?.DiscountAccountRef, "DiscountAccountRef") ??
    books.all("Account").filter((each) => each.AccountSubType === "DiscountsRefundsGiven").map(named)[0];
  const { PercentBased = false, DiscountPercent } = line.DiscountLineDetail ?? {};
  return {
    ...(line.Description !== undefined && { Description: line.Description }),
    Amount: discount.toNumber(),
    DetailType: "DiscountLineDetail",
    DiscountLineDetail: { PercentBased, ...(PercentBased && { DiscountPercent }), ...(account && { DiscountAccountRef: account }) },
  };
}


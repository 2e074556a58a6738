import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { services } from "../../../sandbox/seeds/services.ts";
import { standIn, type StandIn } from "./stand-in.ts";

let qb: StandIn;
beforeEach(() => (qb = standIn()));
afterEach(() => qb.close());

const [SERVICES, CHECKING] = [{ value: "1" }, { value: "6" }];
const line = (Amount: number, detail: object = {}) => ({ Amount, DetailType: "DepositLineDetail", DepositLineDetail: { AccountRef: SERVICES, ...detail } });
const body = (lines: object[], change: object = {}) => ({ DepositToAccountRef: CHECKING, TxnDate: "2026-11-20", Line: lines, ...change });

describe("money put into the bank", () => {
  it("comes to the sum of its lines, says who paid, and is found by its day", async () => {
    const written = await qb.write("Deposit", body([line(40), line(-2.5, { Entity: { value: "1", type: "CUSTOMER" } })]));
    expect(written).toMatchObject({ TotalAmt: 37.5, CurrencyRef: { value: "USD" }, DepositToAccountRef: { name: "Checking" }, Line: [{ Id: "1" }, { Id: "2", DepositLineDetail: { AccountRef: { name: "Services" }, Entity: { name: "Alder Works", type: "CUSTOMER" } } }] });
    expect((await qb.query("select * from Deposit where TxnDate >= '2026-11-20'")).Deposit).toMatchObject([{ Id: written.Id }]);
  });

  it("is in another currency at the company's rate unless another was agreed", async () => {
    expect(await qb.write("Deposit", body([line(10)], { CurrencyRef: { value: "EUR" } }))).toMatchObject({ ExchangeRate: 1.1, TotalAmt: 10, HomeTotalAmt: 11 });
    expect(await qb.write("Deposit", body([line(10)], { CurrencyRef: { value: "EUR" }, ExchangeRate: 1.2 }))).toMatchObject({ ExchangeRate: 1.2, HomeTotalAmt: 12 });
  });

  it.each<[string, object, string]>([
    ["without a bank account", { Line: [line(1)] }, "2020"],
    ["to an account that is neither a bank nor a current asset", body([line(1)], { DepositToAccountRef: SERVICES }), "6000"],
    ["without lines", body([]), "2020"],
    ["on no account", body([{ Amount: 1, DetailType: "DepositLineDetail", DepositLineDetail: {} }]), "2020"],
    ["on an account that is not there", body([line(1, { AccountRef: { value: "999" } })]), "2500"],
    ["from a customer who is not there", body([line(1, { Entity: { value: "999" } })]), "2500"],
    ["of less than nothing", body([line(-1)]), "6000"],
    ["of what this stand-in does not take to the bank", body([{ Amount: 1, LinkedTxn: [{ TxnId: "1", TxnType: "Payment" }] }]), "500"],
  ])("is refused %s", async (_, refused, code) => {
    expect(await qb.fault("POST", "/deposit", refused)).toMatchObject({ code });
  });

  it("is changed and deleted like other entries, but not in closed books", async () => {
    const written = await qb.write("Deposit", body([line(40)]));
    const changed = await qb.write("Deposit", { ...written, Line: [line(41)] });
    expect(changed).toMatchObject({ Id: written.Id, SyncToken: "1", TotalAmt: 41 });
    await qb.handle("/preferences", { closedUntil: "2026-11-20" });
    expect(await qb.fault("POST", "/deposit?operation=delete", changed)).toMatchObject({ code: "6210" });
    await qb.handle("/preferences", { closedUntil: null });
    const { body: gone } = await qb.books("POST", "/deposit?operation=delete", changed);
    expect(gone).toMatchObject({ Deposit: { status: "Deleted", Id: written.Id } });
  });

  it("is among what a company that trades has earned without an invoice, as is what it took in cash", async () => {
    const trading = standIn({ business: services });
    expect((await trading.query("select * from Deposit")).Deposit).toMatchObject([{ TxnDate: "2026-09-17", TotalAmt: 640, MetaData: { CreateTime: expect.stringMatching(/^2026-09-17/) as string } }]);
    expect((await trading.query("select * from JournalEntry")).JournalEntry).toMatchObject([{ TxnDate: "2026-10-31", PrivateNote: "Workshops paid in cash, October" }]);
    trading.close();
  });
});

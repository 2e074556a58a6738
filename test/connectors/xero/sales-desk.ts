import type { DeskLine, SalesDesk } from "../erp-sales.ts";
import { anyBankAccount, type standIn } from "./sandbox-bench.ts";

type StandIn = Pick<Awaited<ReturnType<typeof standIn>>, "book">;
const ACCOUNTS: Record<DeskLine["account"], string> = { revenue: "200", liability: "830", asset: "620" };

/** A bookkeeper at work in Xero itself. */
export async function salesDesk({ book }: StandIn) {
  const AccountID = await anyBankAccount(book);
  const { Contacts } = (await book("/Contacts?page=1&pageSize=1")) as { Contacts: { ContactID: string; Name: string }[] };
  const [contact] = Contacts;
  if (!contact) throw new Error("The organisation has no contact");

  const change = (plural: string, id: string, body: object) => book(`/${plural}/${id}`, "POST", { [plural]: [body] });
  async function bank(Type: "RECEIVE" | "SPEND", date: string, LineItems: object[], more: object = {}): Promise<{ id: string }> {
    const body = { Type, Contact: { ContactID: contact?.ContactID }, BankAccount: { AccountID }, Date: date, LineAmountTypes: "NoTax", LineItems, ...more };
    const { BankTransactions } = (await book("/BankTransactions", "PUT", { BankTransactions: [body] })) as { BankTransactions: { BankTransactionID: string }[] };
    return { id: BankTransactions[0]?.BankTransactionID ?? "" };
  }
  async function journal(JournalLines: object[], more: object): Promise<{ id: string }> {
    const body = { Status: "POSTED", JournalLines, ...more };
    const { ManualJournals } = (await book("/ManualJournals", "PUT", { ManualJournals: [body] })) as { ManualJournals: { ManualJournalID: string }[] };
    return { id: ManualJournals[0]?.ManualJournalID ?? "" };
  }
  const onSpot = (net: string) => [{ Description: "Over the counter", Quantity: 1, UnitAmount: Number(net), AccountCode: ACCOUNTS.revenue }];

  return {
    contact,
    bank,
    journal,
    change,
    sell: ({ net, date }) => bank("RECEIVE", date, onSpot(net)),
    giveBack: ({ net, date }) => bank("SPEND", date, onSpot(net)),
    bookJournal: ({ date, memo, lines }) =>
      journal(
        lines.map(({ account, side, amount }) => ({ AccountCode: ACCOUNTS[account], LineAmount: side === "debit" ? Number(amount) : -Number(amount) })),
        { Narration: memo, Date: date },
      ),
    async remove(kind, id) {
      if (kind === "journal") await change("ManualJournals", id, { Status: "VOIDED" });
      else await change("BankTransactions", id, { Status: "DELETED" });
    },
  } satisfies SalesDesk & Record<string, unknown>;
}

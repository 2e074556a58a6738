import { referenceMark } from "../../../server/connectors/quickbooks/reference.ts";
import type { DeskLine, SalesDesk } from "../erp-sales.ts";
import type { standIn } from "./sandbox-bench.ts";

type StandIn = Pick<Awaited<ReturnType<typeof standIn>>, "book">;
export type Kind = Parameters<SalesDesk["remove"]>[0];
const ENTITIES: Record<Kind, string> = { "sales-receipt": "SalesReceipt", "refund-receipt": "RefundReceipt", journal: "JournalEntry" };
const ACCOUNTS: Record<DeskLine["account"], string> = { revenue: "Services", liability: "Deferred Revenue", asset: "Checking" };

interface Wire {
  Id: string;
  SyncToken: string;
}

/** A bookkeeper at work in QuickBooks itself, who marks a journal as ours where the memo is one of our references. */
export function salesDesk({ book }: StandIn) {
  async function post(entity: string, body: object, query = ""): Promise<Wire> {
    const answer = (await book(`/${entity.toLowerCase()}${query}`, "POST", body)) as Record<string, Wire>;
    const written = answer[entity];
    if (!written) throw new Error(`The stand-in wrote no ${entity}`);
    return written;
  }
  const made = async (entity: string, body: object) => ({ id: (await post(entity, body)).Id });
  async function accountId(name: string): Promise<string> {
    const query = encodeURIComponent(`select * from Account where Name = '${name}'`);
    const { QueryResponse } = (await book(`/query?query=${query}`)) as { QueryResponse: { Account?: Wire[] } };
    const [account] = QueryResponse.Account ?? [];
    if (!account) throw new Error(`The company has no account ${name}`);
    return account.Id;
  }
  const standing = async (kind: Kind, id: string) => {
    const entity = ENTITIES[kind];
    return { entity, record: ((await book(`/${entity.toLowerCase()}/${id}`)) as Record<string, Wire>)[entity] ?? { Id: id, SyncToken: "" } };
  };
  const lines = (net: string, TaxCodeRef = { value: "NON" }) => [{ Amount: Number(net), DetailType: "SalesItemLineDetail", SalesItemLineDetail: { TaxCodeRef } }];

  return {
    post,
    accountId,
    sell: ({ net, date }) => made("SalesReceipt", { TxnDate: date, Line: lines(net) }),
    giveBack: async ({ net, date }) => made("RefundReceipt", { TxnDate: date, DepositToAccountRef: { value: await accountId(ACCOUNTS.asset) }, Line: lines(net) }),
    async bookJournal({ date, memo, lines: booked }) {
      const Line = await Promise.all(
        booked.map(async ({ account, side, amount }) => ({
          Amount: Number(amount),
          DetailType: "JournalEntryLineDetail",
          JournalEntryLineDetail: { PostingType: side === "debit" ? "Debit" : "Credit", AccountRef: { value: await accountId(ACCOUNTS[account]) } },
        })),
      );
      return made("JournalEntry", { TxnDate: date, PrivateNote: memo.startsWith("OB-") ? referenceMark(memo) : memo, Line });
    },
    async remove(kind, id) {
      const { entity, record } = await standing(kind, id);
      await post(entity, record, "?operation=delete");
    },
    async voidSale(id: string) {
      const { entity, record } = await standing("sales-receipt", id);
      await post(entity, record, "?operation=update&include=void");
    },
  } satisfies SalesDesk & Record<string, unknown>;
}

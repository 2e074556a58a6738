import type { World } from "./world.ts";

/** An entry as the accounting system holds it, amounts in cents. */
export interface Entry {
  id: string;
  posted: boolean;
  reference: string;
  date: string;
  /** Credits less debits by account. */
  moved: Record<string, number>;
}

/** What a bookkeeper sees of journal entries. */
export interface Desk {
  accounts: { deferred: string; revenue: string };
  entries(): Promise<Entry[]>;
  remove(entry: Entry): Promise<void>;
  /** Someone books the entry's lines of one account on another; amounts and day stay. */
  rebook(entry: Entry, from: string, to: string): Promise<void>;
  /** An account that no journal of ours uses. */
  other: string;
  /** Someone sells on the spot, with no invoice and no tax. */
  sell(amount: number, date: string): Promise<unknown>;
  /** Someone books what was earned by a journal of their own. */
  earn(amount: number, date: string): Promise<unknown>;
}

const cents = (amount: number) => Math.round(amount * 100);
const signed = (lines: readonly (readonly [account: string, minor: number])[]) =>
  lines.reduce<Record<string, number>>((all, [account, minor]) => ({ ...all, [account]: (all[account] ?? 0) + minor }), {});

export async function quickbooksDesk(world: World): Promise<Desk> {
  type Wire = { Id: string; SyncToken: string; TxnDate: string; PrivateNote?: string; Line: { Amount: number; JournalEntryLineDetail: { PostingType: string; AccountRef: { value: string } } }[] };
  const query = async <T>(entity: string) => (await world.quickbooks<{ QueryResponse: Record<string, T[]> }>("GET", `/query?query=${encodeURIComponent(`select * from ${entity} maxresults 1000`)}`)).QueryResponse[entity] ?? [];
  const accounts = await query<{ Id: string; Name: string; AccountType: string }>("Account");
  const idOf = (is: (account: (typeof accounts)[number]) => boolean) => accounts.find(is)?.Id ?? "";
  return {
    accounts: { deferred: idOf(({ Name }) => Name === "Deferred Revenue"), revenue: idOf(({ AccountType }) => AccountType === "Income") },
    async entries() {
      const all = await query<Wire>("JournalEntry");
      return all.map(({ Id: id, TxnDate: date, PrivateNote: note = "", Line }) => ({
        id,
        date,
        posted: true,
        reference: note.match(/OB-[\w-]+/g)?.at(-1) ?? "",
        moved: signed(Line.map(({ Amount, JournalEntryLineDetail: { PostingType, AccountRef } }) => [AccountRef.value, PostingType === "Credit" ? cents(Amount) : -cents(Amount)])),
      }));
    },
    other: idOf(({ Id, AccountType, Name }) => AccountType === "Income" && Name !== "Deferred Revenue" && Id !== idOf((one) => one.AccountType === "Income")),
    async rebook({ id }, from, to) {
      const { JournalEntry } = await world.quickbooks<{ JournalEntry: Wire }>("GET", `/journalentry/${id}`);
      const Line = JournalEntry.Line.map((line) => {
        const { JournalEntryLineDetail: detail } = line;
        return detail.AccountRef.value === from ? { ...line, JournalEntryLineDetail: { ...detail, AccountRef: { value: to } } } : line;
      });
      await world.quickbooks("POST", "/journalentry", { ...JournalEntry, Line });
    },
    async remove({ id }) {
      const { JournalEntry } = await world.quickbooks<{ JournalEntry: Wire }>("GET", `/journalentry/${id}`);
      await world.quickbooks("POST", "/journalentry?operation=delete", { Id: id, SyncToken: JournalEntry.SyncToken });
    },
    sell: (amount, TxnDate) => world.quickbooks("POST", "/salesreceipt", { TxnDate, Line: [{ Amount: amount, DetailType: "SalesItemLineDetail", SalesItemLineDetail: { TaxCodeRef: { value: "NON" } } }] }),
    earn(amount, TxnDate) {
      const line = (PostingType: string, value: string) => ({ Amount: amount, DetailType: "JournalEntryLineDetail", JournalEntryLineDetail: { PostingType, AccountRef: { value } } });
      return world.quickbooks("POST", "/journalentry", { TxnDate, PrivateNote: "Earned", Line: [line("Debit", idOf(({ Name }) => Name === "Checking")), line("Credit", idOf(({ AccountType }) => AccountType === "Income"))] });
    },
  };
}

export async function xeroDesk(world: World): Promise<Desk> {
  type Wire = { ManualJournalID: string; Narration: string; Date: string; Status: string; JournalLines: { LineAmount: number; AccountCode: string }[] };
  const { Accounts } = await world.xero<{ Accounts: { Code: string; Name: string; Type: string }[] }>("GET", "/Accounts");
  const codeOf = (is: (account: (typeof Accounts)[number]) => boolean) => Accounts.find(is)?.Code ?? "";
  const revenue = codeOf(({ Type }) => Type === "REVENUE" || Type === "SALES");
  return {
    accounts: { deferred: codeOf(({ Name }) => Name === "Deferred Revenue"), revenue },
    async entries() {
      const { ManualJournals } = await world.xero<{ ManualJournals: Wire[] }>("GET", "/ManualJournals?page=1");
      return ManualJournals.map(({ ManualJournalID: id, Narration, Date: at, Status, JournalLines }) => ({
        id,
        date: new Date(Number(/-?\d+/.exec(at)?.[0])).toISOString().slice(0, 10),
        posted: Status === "POSTED",
        reference: /OB-[\w-]+/.exec(Narration)?.[0] ?? "",
        moved: signed(JournalLines.map(({ LineAmount, AccountCode }) => [AccountCode, -cents(LineAmount)])),
      }));
    },
    other: codeOf(({ Code, Type }) => (Type === "REVENUE" || Type === "SALES") && Code !== revenue),
    async rebook({ id }, from, to) {
      const { ManualJournals } = await world.xero<{ ManualJournals: Wire[] }>("GET", `/ManualJournals/${id}`);
      const [journal] = ManualJournals;
      const JournalLines = journal?.JournalLines.map((line) => ({ LineAmount: line.LineAmount, AccountCode: line.AccountCode === from ? to : line.AccountCode }));
      await world.xero("POST", `/ManualJournals/${id}`, { ManualJournals: [{ ManualJournalID: id, Narration: journal?.Narration, JournalLines }] });
    },
    sell(amount, Date) {
      const LineItems = [{ Description: "Over the counter", Quantity: 1, UnitAmount: amount, AccountCode: revenue }];
      const sale = { Type: "RECEIVE", Contact: { Name: "Counter" }, BankAccount: { Code: codeOf(({ Type }) => Type === "BANK") }, Date, LineAmountTypes: "NoTax", LineItems };
      return world.xero("PUT", "/BankTransactions", { BankTransactions: [sale] });
    },
    earn(amount, Date) {
      const JournalLines = [{ AccountCode: codeOf(({ Name }) => Name === "Prepayments"), LineAmount: amount }, { AccountCode: revenue, LineAmount: -amount }];
      return world.xero("PUT", "/ManualJournals", { ManualJournals: [{ Narration: "Earned", Date, Status: "POSTED", JournalLines }] });
    },
    remove: ({ id }) => world.xero("POST", `/ManualJournals/${id}`, { ManualJournals: [{ ManualJournalID: id, Narration: "Taken away", Status: "VOIDED" }] }),
  };
}

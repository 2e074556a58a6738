import type { CrmConnector, WebhookRequest } from "../../server/connectors/connector.ts";
import type { Crm, CrmGlimpse, DealGlimpse, SweptEntity } from "../../server/connectors/crm.ts";
import type { BillingStatus } from "../../server/domain/billing-status.ts";

/** A deal as a person types it in; prices and quantities as decimal text. */
export interface TypedDeal {
  name: string;
  amount: string;
  lines: { name: string; quantity: string; price: string; percentOff?: string }[];
  company: string | null;
  /** Their last names, in the order they are added. */
  contacts: string[];
}

/** A CRM connector wired to its stand-in over a real port, and the levers of the stand-in behind it. */
export interface CrmBench {
  connector: CrmConnector;
  accountId: string;
  /** With a grant that was given on the vendor's own consent screen: nothing works that the scopes do not cover. */
  crm: Crm;
  /** The same account through a session whose first token the vendor refuses; counts how often it was replaced. */
  refused: { crm: Crm; replaced(): number };
  /** A session whose every token the vendor refuses. */
  locked: Crm;
  /** The same account, in the hands of somebody who is asked before each call that writes. */
  guarded(beforeWrite: () => Promise<void>): Crm;
  /** Agrees on the consent screen at `url`, and returns the query of the callback. */
  consent(url: string): Promise<Record<string, string>>;
  redirectUri: string;
  /** In the name of a person at the vendor, past our connector. */
  person: {
    createDeal(deal: TypedDeal): Promise<{ dealId: string; companyId: string | null; contactIds: string[]; lineIds: string[] }>;
    /** Changes something about the record that it had not had before. */
    touch(entity: Exclude<SweptEntity, "deal">, id: string): Promise<void>;
    addLine(dealId: string, line: TypedDeal["lines"][number]): Promise<string>;
    mergeCompanies(staysId: string, goesId: string): Promise<void>;
    /** Moves the deal into a stage of that outcome. */
    close(dealId: string, outcome: "won" | "lost"): Promise<void>;
    rename(dealId: string, name: string): Promise<void>;
    remove(dealId: string): Promise<void>;
    finishTask(taskId: string): Promise<void>;
    /** What the deal shows of our properties; null where it shows nothing. */
    billing(dealId: string): Promise<Record<keyof BillingStatus, string | null>>;
    /** The headlines on the deal's timeline that are ours. */
    timeline(dealId: string): Promise<string[]>;
  };
  /** Properties that every deal and company can hold a text in. */
  freeText: { deal: string; company: string; set(dealId: string, companyId: string, text: string): Promise<void> };
  vendor: {
    /** Orders a fault of the stand-in: kit/faults.ts. */
    fault(rule: Record<string, unknown>): Promise<void>;
    clearFaults(): Promise<void>;
    /** Whether the vendor still answers to an access token. */
    knows(accessToken: string): Promise<boolean>;
    /** Whether the account takes timeline entries of ours. */
    takeEvents(whether: boolean): Promise<void>;
    /** The webhooks the vendor posts about this deal's stage because of the work; others may come between them. */
    postsOf(dealId: string, work: () => Promise<unknown>): Promise<WebhookRequest[]>;
  };
  /** A well-formed id that no record has. */
  missingId: string;
  /** The paths, as regular expressions, and their methods. */
  calls: { readDeal: { method: string; path: string }; writeDeal: { method: string; path: string }; createTask: { method: string; path: string } };
  close(): Promise<void>;
}

export const sweptSince = (crm: Crm, since: string): Promise<DealGlimpse[]> =>
  drained(async (cursor) => {
    const { deals, cursor: next } = await crm.dealsChangedSince(since, cursor);
    return { found: deals, cursor: next };
  });

export const recordsSince = (crm: Crm, entity: SweptEntity, since: string): Promise<CrmGlimpse[]> =>
  drained(async (cursor) => {
    const { records, cursor: next } = await crm.recordsChangedSince(entity, since, cursor);
    return { found: records, cursor: next };
  });

/** Follows the cursor to its end, within a bound. */
async function drained<T>(ask: (cursor: string | null) => Promise<{ found: T[]; cursor: string | null }>): Promise<T[]> {
  const all: T[] = [];
  let cursor: string | null = null;
  for (let pages = 0; pages < 100; pages += 1) {
    const page: { found: T[]; cursor: string | null } = await ask(cursor);
    all.push(...page.found);
    cursor = page.cursor;
    if (cursor === null) return all;
  }
  throw new Error("The changes never come to an end");
}

import type { Context } from "hono";
import type { Books } from "../books/books.ts";
import type { Maker } from "../books/records.ts";
import type { XeroSettings } from "../settings/stand-in.ts";

/** What every authorised call carries. */
export interface XeroEnv {
  Variables: { books: Books; by: Maker };
}
export type XeroContext = Context<XeroEnv>;

/** What the endpoints share. */
export interface Desk {
  settings(): Readonly<XeroSettings>;
  /** Runs a change and the webhooks it causes as one transaction: when it throws, neither happened. */
  commit<T>(work: () => T): T;
  /** Xero's frame around every answer. */
  framed(body: object): object;
  /** Of this stand-in, without a slash at the end. */
  origin: string;
}

import { amountText, type Money } from "../money.ts";
import type { ParkCode } from "../parking.ts";
import type { PlainDate } from "../records.ts";
import { messageOf, type Message } from "./message.ts";
import { PARK_WORDS } from "./park-words.ts";

export interface DigestFigures {
  count: number;
  /** One for each currency: never one sum over several. */
  amounts: Money[];
}

/** What an account's day came to. Figures and reasons alone: it is kept for weeks, and names nobody. */
export interface Digest {
  /** The day it tells of. */
  date: PlainDate;
  created: DigestFigures;
  paid: DigestFigures;
  /** These two as they stand when it is made. */
  overdue: DigestFigures;
  parked: { code: ParkCode; count: number }[];
  /** Connections that do not work: "QuickBooks: Northside Books". */
  connections: string[];
}

/** Nothing happened, and nothing waits. */
export const isQuiet = ({ created, paid, overdue, parked, connections }: Digest): boolean =>
  created.count + paid.count + overdue.count + parked.length + connections.length === 0;

export function digestMessage(digest: Digest, account: string): Message {
  const { date, created, paid, overdue, parked, connections } = digest;
  const lines = [
    `Created: ${shown(created, "invoice")}`,
    `Paid: ${shown(paid, "invoice")}`,
    `Overdue: ${shown(overdue, "invoice")}`,
    ...(parked.length === 0 ? ["Nothing waits for a person"] : parked.map(({ code, count }) => `Waiting: ${count} × ${PARK_WORDS[code]}`)),
    ...connections.map((name) => `Not working: ${name}`),
  ];
  return messageOf(`Onebook, ${account}: ${date}`, lines);
}

function shown({ count, amounts }: DigestFigures, what: string): string {
  if (count === 0) return "none";
  return `${count} ${count === 1 ? what : `${what}s`}, ${amounts.map((one) => `${amountText(one)} ${one.currency}`).join(" and ")}`;
}

import type { Money } from "../money.ts";
import type { ParkCode } from "../parking.ts";
import type { PlainDate } from "../records.ts";
import { messageOf, type Message } from "./message.ts";
import type { Speech } from "./words/index.ts";

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

export function digestMessage(digest: Digest, account: string, speech: Speech): Message {
  const { date, created, paid, overdue, parked, connections } = digest;
  const { words, formats } = speech;
  const lines = [
    words.created(shown(created, speech)),
    words.paid(shown(paid, speech)),
    words.overdue(shown(overdue, speech)),
    ...(parked.length === 0 ? [words.nothingWaits] : parked.map(({ code, count }) => words.waiting(formats.count(count), words.reasons[code]))),
    ...connections.map(words.notWorking),
  ];
  return messageOf(`Onebook, ${account}: ${formats.date(date)}`, lines, speech);
}

const shown = ({ count, amounts }: DigestFigures, { words, formats }: Speech): string =>
  count === 0 ? words.none : words.invoices(count, formats.count(count), amounts.map((amount) => formats.money(amount)));

import type { ParkCode } from "../parking.ts";
import { messageOf, type Message } from "./message.ts";
import type { Speech } from "./words/index.ts";

export interface WaitingDeal {
  /** null before the deal was first looked at. */
  dealName: string | null;
  code: ParkCode;
  sentence: string;
  nextStep: string;
}

export const parkedMessage = (waiting: readonly WaitingDeal[], speech: Speech): Message => waitingMessage(speech.words.parked(waiting.length, speech.formats.count(waiting.length)), waiting, speech);

export const stuckMessage = (waiting: readonly WaitingDeal[], hours: number, speech: Speech): Message =>
  waitingMessage(speech.words.stuck(waiting.length, speech.formats.count(waiting.length), hours), waiting, speech);

function waitingMessage(headline: string, waiting: readonly WaitingDeal[], speech: Speech): Message {
  const { aDeal, dealLine, whole, reasons, seeDeal } = speech.words;
  const lines = waiting.map(({ dealName, code, sentence, nextStep }) => dealLine(dealName ?? aDeal, whole ? `${sentence} ${nextStep}` : reasons[code]));
  return messageOf(headline, lines, speech, whole ? null : seeDeal);
}

/** "QuickBooks: Northside Books" */
export const brokenMessage = (connections: readonly string[], speech: Speech): Message =>
  messageOf(speech.words.broken(connections.length, speech.formats.count(connections.length)), connections.map(speech.words.brokenOf), speech);

export const testMessage = (account: string, by: string, speech: Speech): Message => messageOf(speech.words.test, [speech.words.testOf(account, by)], speech);

import { messageOf, type Message } from "./message.ts";

export interface WaitingDeal {
  /** null before the deal was first looked at. */
  dealName: string | null;
  sentence: string;
  nextStep: string;
}

const line = ({ dealName, sentence, nextStep }: WaitingDeal): string => `${dealName ?? "A deal"}: ${sentence} ${nextStep}`;
const deals = (count: number): string => (count === 1 ? "A deal waits" : `${count} deals wait`);

export const parkedMessage = (waiting: readonly WaitingDeal[]): Message => messageOf(`${deals(waiting.length)} for a person`, waiting.map(line));

export const stuckMessage = (waiting: readonly WaitingDeal[], hours: number): Message =>
  messageOf(`${waiting.length === 1 ? "A deal has" : `${waiting.length} deals have`} waited for more than ${hours} ${hours === 1 ? "hour" : "hours"}`, waiting.map(line));

/** "QuickBooks: Northside Books" */
export const brokenMessage = (connections: readonly string[]): Message =>
  messageOf(
    connections.length === 1 ? "A connection has ended" : `${connections.length} connections have ended`,
    connections.map((name) => `${name}: an admin must connect it again in Onebook's settings; until then its invoices wait.`),
  );

export const testMessage = (account: string, by: string): Message => messageOf("A test of Onebook's messages", [`For ${account}, asked for by ${by}. They arrive here.`]);

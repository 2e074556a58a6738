import { parse } from "node:querystring";

/**
 * Every pair of an address, however many: what HubSpot adds to a card's address stands last, and a parser that stops after
 * some number of pairs would leave it out and believe what a card put before it. Node bounds the length of an address.
 */
export const readQuery = (text: string | null): Record<string, string | string[] | undefined> => parse(text ?? "", "&", "=", { maxKeys: 0 });

/**
 * HubSpot signs what a card sends with the same secret as its webhooks and workflows, and tells who sent it in the query.
 * Where a vendor itself speaks, its address has none.
 */
export const hasQuery = ({ originalUrl }: { originalUrl: string }): boolean => originalUrl.includes("?");

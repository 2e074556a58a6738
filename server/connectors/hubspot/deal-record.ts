import { dateIn } from "../../domain/calendar.ts";
import { parseDecimal, roundedMoney, type Money } from "../../domain/money.ts";
import type { Deal } from "../../domain/records.ts";
import { STATUS_NUMBER } from "./billing-properties.ts";
import { unusable } from "./errors.ts";
import { byPosition, readLine } from "./line-record.ts";
import { readCompany, readContact } from "./party-record.ts";
import { momentOf, origin, pick, text } from "./values.ts";
import type { WireAccount, WireDeal, WireObject } from "./wire.ts";

export const DEAL_PROPERTIES = [
  "dealname",
  "pipeline",
  "dealstage",
  "amount",
  "deal_currency_code",
  "hs_exchange_rate",
  "closedate",
  "hubspot_owner_id",
  "hs_is_closed_won",
  "hs_is_closed",
];

export interface DealParts {
  deal: WireDeal;
  lines: WireObject[];
  company: WireObject | null;
  contacts: WireObject[];
  account: WireAccount;
  properties: { deal: string[]; company: string[] };
}

/** A deal without a currency is in the account's own; its close date is a moment, and a day only in the account's zone. */
export function readDeal({ deal, lines, company, contacts, account, properties }: DealParts): Deal {
  const currency = text(deal, "deal_currency_code") ?? account.companyCurrency;
  const closed = momentOf(text(deal, "closedate"));
  return {
    ...origin(deal, text(deal, "dealstage")),
    name: text(deal, "dealname") ?? `Deal ${deal.id}`,
    pipelineId: text(deal, "pipeline") ?? "",
    stageId: text(deal, "dealstage") ?? "",
    outcome: outcomeOf(deal),
    amount: amountOf(deal, currency),
    currency,
    home: homeOf(deal, currency, account.companyCurrency),
    closeDate: closed === null ? null : dateIn(account.timeZone, closed),
    ownerId: text(deal, "hubspot_owner_id"),
    lines: [...lines].sort(byPosition).map((line) => readLine(line)),
    company: company && readCompany(company, properties.company),
    contacts: contacts.map(readContact),
    properties: pick(deal, properties.deal),
    statusNumber: numberOf(text(deal, STATUS_NUMBER.name)),
  };
}

/** HubSpot works these two out from the stage, whatever the stage is called. */
function outcomeOf(deal: WireDeal): Deal["outcome"] {
  if (text(deal, "hs_is_closed_won") === "true") return "won";
  return text(deal, "hs_is_closed") === "true" ? "lost" : "open";
}

/** Null also for what is no number of ours, which tells nothing. */
const numberOf = (shown: string | null): number | null => (shown !== null && /^\d{1,15}$/.test(shown) ? Number(shown) : null);

function homeOf(deal: WireDeal, currency: string, home: string): Deal["home"] {
  const rate = currency === home ? parseDecimal("1") : parseDecimal(text(deal, "hs_exchange_rate"));
  return rate?.gt(0) ? { currency: home, rate: rate.toFixed() } : null;
}

function amountOf(deal: WireDeal, currency: string): Money | null {
  const amount = parseDecimal(text(deal, "amount"));
  if (!amount) return null;
  try {
    return roundedMoney(amount, currency);
  } catch {
    throw unusable("The amount of the deal is too large to be an amount of money. Correct it.", "amount");
  }
}

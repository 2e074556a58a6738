import { partsOfSale } from "../invoicing/plan.ts";
import { parseDecimal, type Money } from "../money.ts";
import { billedDocuments, type BilledDocument } from "./billed-documents.ts";
import { billingFact, cashFacts } from "./document-facts.ts";
import type { NewFact } from "./fact.ts";
import { homeMoney, rateFor } from "./home-money.ts";
import type { DealLedger, Rates } from "./known-deal.ts";
import { recognisedFacts } from "./recognised-facts.ts";

/**
 * The facts that should stand for a deal: what was sold, invoiced, earned and paid. A record in a currency of which no rate
 * to the home currency is known has none.
 */
export function factsOfDeal(of: DealLedger): NewFact[] {
  const rates = ratesOf(of);
  const planned = of.deal && partsOfSale(of.deal, of.settings, of.openedOn ?? of.today);
  const documents = billedDocuments(of, rates, planned);
  const { earned, awaiting } = recognisedFacts(of, documents, planned);
  return [...bookingFacts(of, rates, documents), ...documents.map((document) => billingFact(document, of.dealId, awaiting.has(document.ref))), ...earned, ...cashFacts(of, documents)];
}

/** The CRM's rate counts for the deal; for what is billed, the ERP's own, and the CRM's where the ERP says none. */
function ratesOf({ deal, settings, homeCurrency, invoices }: DealLedger): Rates {
  const field = settings.fields.exchangeRate;
  const mapped = deal === null || field === null ? undefined : parseDecimal(deal.properties[field]);
  const ofDeal = deal?.home?.currency === homeCurrency ? deal.home.rate : mapped?.gt(0) ? mapped.toFixed() : null;
  const billed = new Map(invoices.flatMap(({ invoice }) => (invoice.exchangeRate === null ? [] : [[invoice.currency, invoice.exchangeRate] as const])));
  return (currency) => rateFor(currency, homeCurrency, [currency === deal?.currency ? ofDeal : null, billed.get(currency) ?? null]);
}

function bookingFacts({ dealId, deal, gone, homeCurrency, settings, duplicateOf }: DealLedger, rates: Rates, documents: readonly BilledDocument[]): NewFact[] {
  if (deal === null || gone || deal.outcome !== "won" || deal.amount === null || deal.closeDate === null) return [];
  const rate = rates(deal.currency);
  if (rate === null) return [];
  const { name, pipelineId, ownerId, customer } = deal;
  return [
    {
      stream: "bookings",
      key: `booking:${dealId}`,
      dealId,
      document: null,
      payment: null,
      on: deal.closeDate,
      amount: deal.amount,
      home: homeMoney(deal.amount, rate, homeCurrency),
      rate,
      detail: { name, pipeline: pipelineId || null, owner: ownerId, customer: customer?.name ?? null, taxIncluded: settings.tax.mode === "inclusive" || isBilledWithTax(deal.amount, documents), duplicateOf },
      sources: [`deal ${dealId} as of ${deal.modifiedAt}`],
    },
  ];
}

/** Whoever typed the amount had the tax in it, where it is to the cent what the invoices come to with their tax. */
function isBilledWithTax(amount: Money, documents: readonly BilledDocument[]): boolean {
  const invoices = documents.filter(({ kind }) => kind === "invoice");
  const taxed = invoices.some(({ tax }) => tax !== 0) && invoices.every(({ currency }) => currency === amount.currency);
  return taxed && invoices.reduce((all, { total }) => all + total, 0) === amount.minor;
}

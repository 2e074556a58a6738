import type { CustomerDraft, DimensionChoice, InvoiceDraft, InvoiceDraftLine, ItemDraft } from "../drafts.ts";
import type { Organisation } from "../organisation.ts";
import type { Customer, Deal } from "../records.ts";
import type { Settings } from "../settings.ts";
import { optionOf, taxCodeOf } from "./checks.ts";
import type { Part } from "./instalments.ts";
import type { PlannedLine } from "./lines.ts";
import type { Plan } from "./plan.ts";
import { dueDateOf, termsMeant, type TermsMeant } from "./terms.ts";

/** The income account new items and lines without an item are posted to; null lets the ERP choose. */
export function incomeAccountOf(settings: Settings, organisation: Organisation): string | null {
  const income = organisation.accounts.filter((account) => account.kind === "income");
  const usual = income.find((account) => /^(sales|services)\b/i.test(account.name));
  return settings.items.incomeAccountId ?? usual?.id ?? income[0]?.id ?? null;
}

export function draftInvoice(of: {
  deal: Deal;
  plan: Plan;
  part: Part;
  settings: Settings;
  organisation: Organisation;
  connectionId: string;
  customerId: string;
  reference: string;
  itemIdOf: (line: PlannedLine) => string | null;
  deliver: Settings["trigger"]["deliver"];
}): InvoiceDraft {
  const { deal, plan, part, settings, organisation } = of;
  const dimensions = dimensionsOf(deal, settings, organisation);
  const onLines = dimensions.filter((choice) => choice.level === "line").map(({ level: _, ...choice }) => choice);
  const meant = termsMeant(plan.termWord, settings, of);
  return {
    reference: of.reference,
    customerId: of.customerId,
    state: of.deliver === "draft" ? "draft" : "approved",
    date: part.date,
    dueDate: dueDateOf(plan.dueDate, part.date, meant, settings.dueDays),
    termId: termIdOf(meant),
    currency: plan.currency,
    exchangeRate: plan.currency === organisation.homeCurrency ? null : plan.exchangeRate,
    taxMode: settings.tax.mode,
    number: settings.numbering === "reference" ? of.reference : null,
    lines: part.lines.map((line) => draftLine(line, of, onLines)),
    discount: plan.discount,
    memoToCustomer: plan.memo,
    poNumber: plan.poNumber,
    billTo: plan.billTo,
    dimensions: dimensions.filter((choice) => choice.level === "header").map(({ level: _, ...choice }) => choice),
  };
}

function draftLine(
  line: PlannedLine,
  of: { settings: Settings; organisation: Organisation; itemIdOf: (line: PlannedLine) => string | null },
  dimensions: DimensionChoice[],
): InvoiceDraftLine {
  const itemId = of.itemIdOf(line);
  return {
    itemId,
    accountId: itemId === null ? incomeAccountOf(of.settings, of.organisation) : null,
    description: line.description,
    quantity: line.quantity,
    unitPrice: line.unitPrice,
    discount: line.discount,
    amount: line.amount,
    taxCode: taxCodeOf(line.taxWord, of.settings) ?? null,
    serviceDate: line.serviceDate,
    dimensions,
  };
}

function dimensionsOf(deal: Deal, settings: Settings, organisation: Organisation) {
  return Object.entries(settings.fields.dimensions).flatMap(([dimensionId, property]) => {
    return optionOf(organisation, dimensionId, deal.properties[property]?.trim() ?? "") ?? [];
  });
}

const termIdOf = (meant: TermsMeant): string | null => (meant.kind === "term" ? meant.term.id : null);

export function draftCustomer(customer: Customer, reference: string, of: { deal: Deal; plan: Plan; meant: TermsMeant }): CustomerDraft {
  const { deal, plan, meant } = of;
  const [contact] = deal.contacts;
  return {
    name: customer.name.trim(),
    reference,
    kind: customer.kind,
    firstName: contact?.firstName ?? null,
    lastName: contact?.lastName ?? null,
    email: plan.billTo.email ?? customer.email,
    phone: customer.phone ?? contact?.phone ?? null,
    domain: customer.domain,
    taxNumber: customer.taxNumber,
    address: customer.address ?? contact?.address ?? null,
    currency: plan.currency,
    termId: termIdOf(meant),
  };
}

/** What stands in for the product of a line that has none, where the tenant named no default item. */
export const GENERAL_ITEM_NAME = "Sales";

/** null where the organisation has no income account to post to. */
export function draftItem(line: PlannedLine, settings: Settings, organisation: Organisation): ItemDraft | null {
  const incomeAccountId = incomeAccountOf(settings, organisation);
  if (incomeAccountId === null) return null;
  return {
    name: line.probe?.name.trim() || GENERAL_ITEM_NAME,
    sku: line.probe?.sku ?? null,
    description: line.probe ? line.description : null,
    unitPrice: line.probe ? line.unitPrice : "0",
    incomeAccountId,
    taxCode: null,
  };
}

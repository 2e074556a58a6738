import { z } from "zod";
import type { Clock } from "../../platform/clock.ts";
import { Kept } from "../kept.ts";
import { termIdOf } from "./terms.ts";
import { decimal, plainDate } from "./wire.ts";

/** The few facts of an organisation that decide how a record is written or read. */
export interface OrganisationFacts {
  homeCurrency: string;
  /** Opens the right organisation for people who have several; null where Xero gives none. */
  shortCode: string | null;
  /** The organisation's own payment term for sales, as an id of Organisation.terms; null where it has none. */
  salesTerm: string | null;
}

const salesTerm = z.object({ Day: decimal.nullish(), Type: z.string().nullish() });

export const organisation = z.object({
  OrganisationID: z.string().nullish(),
  Name: z.string(),
  BaseCurrency: z.string().length(3),
  CountryCode: z.string().nullish(),
  Timezone: z.string().nullish(),
  ShortCode: z.string().nullish(),
  PeriodLockDate: plainDate.nullish(),
  EndOfYearLockDate: plainDate.nullish(),
  PaymentTerms: z.object({ Sales: salesTerm.nullish() }).nullish(),
});
export type WireOrganisation = z.infer<typeof organisation>;

export function factsOf(wire: WireOrganisation): OrganisationFacts {
  const sales = wire.PaymentTerms?.Sales;
  return {
    homeCurrency: wire.BaseCurrency,
    shortCode: wire.ShortCode?.trim() ? wire.ShortCode.trim() : null,
    salesTerm: sales?.Type ? termIdOf(sales.Type, Number(sales.Day ?? 0)) : null,
  };
}

/** Remembered between port instances of one process, so that an invoice costs one call and not two. */
export class FactsMemory {
  readonly #known: Kept<OrganisationFacts>;

  constructor(clock: Clock) {
    this.#known = new Kept(clock);
  }

  async of(tenantId: string, ask: () => Promise<OrganisationFacts>): Promise<OrganisationFacts> {
    return this.#known.of(tenantId) ?? this.keep(tenantId, await ask());
  }

  keep(tenantId: string, facts: OrganisationFacts): OrganisationFacts {
    return this.#known.keep(tenantId, facts);
  }
}

import { Temporal } from "temporal-polyfill";
import type { Business } from "../../seeds/business.ts";
import type { Seed } from "../../kit/vendor.ts";
import type { Books } from "../books/books.ts";
import { ENTITIES, type EntityName } from "../books/entities.ts";
import { stamp } from "../wire/days.ts";
import { refreshPreferences } from "../lists/preferences-record.ts";
import { seedCompany, settingsFor } from "./company.ts";
import { seedDimensions, seedLists } from "./lists.ts";
import { seedTaxes } from "./taxes.ts";
import { backdate, seedOtherRevenue, seedTrade } from "./trade.ts";

const NOON = "12:00";

/** Fills empty books: "empty" is what a new company has, "demo" also what it traded. */
export function seedBooks(books: Books, business: Business, seed: Seed): void {
  books.changeSettings(settingsFor(business));
  seedCompany(books, business);
  seedTaxes(books, business);
  seedLists(books, business);
  if (seed === "demo") {
    seedDimensions(books);
    seedTrade(books, business);
    seedOtherRevenue(books, business);
    const { timeZone } = books.settings();
    const timeOf = (day: string) => stamp(Math.min(Temporal.PlainDate.from(day).toZonedDateTime({ timeZone, plainTime: NOON }).epochMilliseconds, books.now()), timeZone);
    backdate(books, Object.keys(ENTITIES) as EntityName[], timeOf);
  }
  refreshPreferences(books);
}

import type { AccountRecord, TrackingCategoryRecord } from "./ledger-records.ts";
import { spelled } from "../wire/dates.ts";
import type { Faults } from "../wire/refusals.ts";
import type { Books } from "./books.ts";
import type { ItemRecord, TrackingRecord } from "./records.ts";

export const accountByCode = (books: Books, code: string): Readonly<AccountRecord> | undefined =>
  books.accounts.values().find((account) => account.Code.toLowerCase() === code.toLowerCase());

export const itemByCode = (books: Books, code: string): Readonly<ItemRecord> | undefined =>
  books.items.values().find((item) => item.Code.toLowerCase() === code.toLowerCase());

export interface TrackingSent {
  TrackingCategoryID?: string;
  TrackingOptionID?: string;
  Name?: string;
  Option?: string;
}

/** Xero allows two tracking categories on a line; both must exist and be active. */
export function trackingFor(books: Books, sent: TrackingSent[], faults: Faults): TrackingRecord[] {
  faults.check(sent.length <= 2, "A line item can have no more than 2 tracking categories");
  return sent.slice(0, 2).flatMap((each) => {
    const category = books.tracking.values().find((known) => isCategory(known, each));
    if (!category) {
      faults.add(`The tracking category '${each.Name ?? each.TrackingCategoryID ?? ""}' could not be found`);
      return [];
    }
    const option = category.Options.find(({ TrackingOptionID, Name }) => TrackingOptionID === each.TrackingOptionID || same(Name, each.Option));
    if (option?.Status !== "ACTIVE") {
      faults.add(`The tracking option '${each.Option ?? each.TrackingOptionID ?? ""}' could not be found for the tracking category '${category.Name}'`);
      return [];
    }
    const { TrackingCategoryID, Name } = category;
    return [{ TrackingCategoryID, TrackingOptionID: option.TrackingOptionID, Name, Option: option.Name }];
  });
}

const same = (name: string, other: string | undefined) => other !== undefined && name.toLowerCase() === other.toLowerCase();

const isCategory = (known: TrackingCategoryRecord, sent: TrackingSent) =>
  known.Status === "ACTIVE" && (known.TrackingCategoryID === sent.TrackingCategoryID || same(known.Name, sent.Name));

/** Nothing may be dated on or before a lock date of the organisation. */
export function checkOpen(books: Books, day: string, faults: Faults): void {
  const { PeriodLockDate: period, EndOfYearLockDate: year } = books.organisation();
  if (year !== undefined && day <= year) faults.add(`The document date cannot be before the end of year lock date, currently set at ${spelled(year)}`);
  else if (period !== undefined && day <= period) faults.add(`The document date cannot be before the period lock date, currently set at ${spelled(period)}`);
}

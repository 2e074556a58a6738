import { exactMoney } from "../money.ts";
import type { Settings } from "../settings.ts";
import type { ReminderRules } from "./reminders.ts";

/** The tenant's settings as the rules see them: thresholds in minor units; one that is no amount of its currency is none. */
export function rulesOf({ thresholds, attempts, daysApart, afterDays, quietWeekdays, quietDates }: Settings["reminders"]): ReminderRules {
  const minors = Object.entries(thresholds).flatMap(([currency, text]) => {
    const amount = exactMoney(text, currency);
    return amount ? [[currency, amount.minor] as const] : [];
  });
  return { thresholds: Object.fromEntries(minors), attempts, daysApart, afterDays, quietWeekdays, quietDates };
}

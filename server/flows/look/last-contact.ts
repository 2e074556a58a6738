import { dateIn } from "../../domain/calendar.ts";
import type { Deal, PlainDate } from "../../domain/records.ts";
import { customerKeyOf } from "./steps-booked.ts";

/** When the deal's company was last in contact, by the field the tenant has chosen; null where that does not say. */
export function lastContactOf(deal: Deal | null, field: string | null): { crmId: string; on: PlainDate } | null {
  const company = deal?.company ?? null;
  if (company === null || field === null) return null;
  const on = dayIn(company.properties[field]?.trim() ?? "");
  return on === null ? null : { crmId: customerKeyOf(company), on };
}

/** HubSpot writes moments as ISO texts or as milliseconds, and dates as they are. */
function dayIn(text: string): PlainDate | null {
  if (/^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])(T|$)/.test(text)) return text.slice(0, 10);
  return /^\d{12,13}$/.test(text) ? dateIn("UTC", Number(text)) : null;
}

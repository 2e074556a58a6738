import { Temporal } from "temporal-polyfill";

/**
 * QuickBooks rarely names a company's zone (DefaultTimeZone is in the schema, not in most answers). It decides the day
 * an invoice becomes overdue, so a wrong one is off by a day at most: the country's most populous zone stands in.
 */
const BY_COUNTRY: Record<string, string> = {
  US: "America/New_York",
  CA: "America/Toronto",
  GB: "Europe/London",
  IE: "Europe/Dublin",
  FR: "Europe/Paris",
  DE: "Europe/Berlin",
  ES: "Europe/Madrid",
  IT: "Europe/Rome",
  NL: "Europe/Amsterdam",
  BE: "Europe/Brussels",
  AU: "Australia/Sydney",
  NZ: "Pacific/Auckland",
  IN: "Asia/Kolkata",
  SG: "Asia/Singapore",
  HK: "Asia/Hong_Kong",
  ZA: "Africa/Johannesburg",
  MX: "America/Mexico_City",
  BR: "America/Sao_Paulo",
  AE: "Asia/Dubai",
  MY: "Asia/Kuala_Lumpur",
  PH: "Asia/Manila",
};

export function timeZoneOf(named: string | null | undefined, country: string | null, fallback: string | null): string {
  const candidates = [named, fallback, BY_COUNTRY[country ?? ""]];
  return candidates.find((zone) => zone != null && isZone(zone)) ?? "Etc/UTC";
}

function isZone(name: string): boolean {
  try {
    Temporal.Instant.fromEpochMilliseconds(0).toZonedDateTimeISO(name);
    return true;
  } catch {
    return false;
  }
}

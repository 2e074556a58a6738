import { products } from "../sandbox/seeds/products.ts";
import { services } from "../sandbox/seeds/services.ts";
import type { WindowPerson } from "../sandbox/window/parts.ts";

const PORTALS = { 100001: services, 100002: products };
const WORK = ["admin", "finance", "sales"];
/** One of each portal reads German and one French, so that a translation is a click away. */
const LOCALES = ["en-us", "en-us", "en-us", "de-de", "fr-fr"];

/** Who works at a demo portal: HubSpot's owners of it; the first runs the app, the second the books, the rest sell. */
export function peopleOf(portalId: keyof typeof PORTALS): WindowPerson[] {
  return PORTALS[portalId].owners.map(({ firstName, lastName, email }, index) => ({
    id: portalId * 10 + index + 1,
    email,
    firstName,
    lastName,
    locale: LOCALES[index] ?? "en-us",
    work: WORK[Math.min(index, WORK.length - 1)] ?? "",
  }));
}

export const timeZoneOf = (portalId: keyof typeof PORTALS): string => PORTALS[portalId].timeZone;

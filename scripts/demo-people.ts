import { products } from "../sandbox/seeds/products.ts";
import { services } from "../sandbox/seeds/services.ts";
import type { Business } from "../sandbox/seeds/business.ts";
import type { WindowPerson } from "../sandbox/window/parts.ts";

const PORTALS: Record<number, Business> = { 100001: services, 100002: products };
const WORK = ["admin", "finance", "sales"];
/** One of each portal reads German and one French, so that a translation is a click away. */
const LOCALES = ["en-us", "en-us", "en-us", "de-de", "fr-fr"];

/** Who works at a demo portal: HubSpot's owners of it; the first runs the app, the second the books, the rest sell. */
export function peopleOf(portalId: number): WindowPerson[] {
  return businessOf(portalId).owners.map(({ firstName, lastName, email }, index) => ({
    id: portalId * 10 + index + 1,
    email,
    firstName,
    lastName,
    locale: LOCALES[index] ?? "en-us",
    work: WORK[Math.min(index, WORK.length - 1)] ?? "",
  }));
}

/** Who installs the app: the stand-in's consent screen takes the first user where nobody else is chosen. */
export function adminOf(portalId: number): WindowPerson {
  const [first] = peopleOf(portalId);
  if (!first) throw new Error(`Portal ${portalId} has no users`);
  return first;
}

export const timeZoneOf = (portalId: number): string => businessOf(portalId).timeZone;

function businessOf(portalId: number): Business {
  const business = PORTALS[portalId];
  if (!business) throw new Error(`There is no demo portal ${portalId}`);
  return business;
}

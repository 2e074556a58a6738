import { useEffect, useState } from "react";

/** What the address after # says: "#/100001/deals/55?as=102" or "#/100001/app/attention?reason=x". */
export interface Route {
  portalId: number;
  section: string;
  /** What follows the section: a record's id, or a path inside the app. */
  rest: string;
  params: Record<string, string>;
}

function parse(hash: string): Route {
  const [path = "", query = ""] = hash.replace(/^#\/?/, "").split("?");
  const [portal = "", section = "deals", ...rest] = path.split("/");
  return { portalId: Number(portal), section: section === "" ? "deals" : section, rest: rest.join("/"), params: Object.fromEntries(new URLSearchParams(query)) };
}

export function hashOf({ portalId, section, rest, params }: Route): string {
  const query = new URLSearchParams(params).toString();
  return `#/${portalId}/${section}${rest === "" ? "" : `/${rest}`}${query === "" ? "" : `?${query}`}`;
}

export function useRoute(): Route {
  const [route, setRoute] = useState(() => parse(location.hash));
  useEffect(() => {
    const follow = () => setRoute(parse(location.hash));
    addEventListener("hashchange", follow);
    return () => removeEventListener("hashchange", follow);
  }, []);
  return route;
}

export const goTo = (route: Route): void => {
  location.hash = hashOf(route);
};

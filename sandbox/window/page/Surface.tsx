import { useMemo } from "react";
import { Navigation } from "../host/components/pages.tsx";
import { HeadingLevel } from "../host/HeadingAt.tsx";
import { Extension } from "../host/Extension.tsx";
import type { PageLocation } from "../worker/protocol.ts";
import { useAround } from "./around.ts";
import { fetchFor } from "./calls.ts";
import { goTo, hashOf } from "./route.ts";
import { useWatchers } from "./use-watchers.ts";

export interface SurfaceProps {
  uid: string;
  /** HubSpot's context of this place beyond user, portal and app: location, record, selection. */
  place: { location: string; crm?: object };
  /** The page's own data of the record may have changed. */
  onRefresh?: () => void;
  /** The record's properties as they are now; a change is told to an extension that watches. */
  properties?: Record<string, string | null>;
}

/** One of the app's surfaces, as the signed-in person sees it. Counts in the console's world what an extension left. */
export function Surface({ uid, place, onRefresh, properties }: SurfaceProps) {
  const { setup, tenant, person, route, say } = useAround();
  const key = `${uid} ${tenant.portalId} ${person.id} ${JSON.stringify(place)}`;
  const watch = useWatchers(properties, key);
  const context = useMemo(() => contextOf({ setup, tenant, person }, place), [key]);
  const inApp = route.section === "app";
  const location: PageLocation = { path: `/${inApp ? route.rest : ""}`, params: inApp ? withoutPerson(route.params) : {} };
  const target = (to: string, params: Record<string, string> = {}) => ({ ...route, section: "app", rest: to.replace(/^\//, ""), params: { ...params, ...(route.params["as"] ? { as: route.params["as"] } : {}) } });
  const go = (to: string, params?: Record<string, string>) => goTo(target(to, params));
  return (
    <HeadingLevel.Provider value={place.crm === undefined ? "h2" : "h3"}>
    <Navigation.Provider value={{ go, href: (to, params) => hashOf(target(to, params)) }}>
      <div className="extension" data-uid={uid}>
        <Extension
          key={key}
          bundleUrl={`/window/extension/${uid}`}
          context={context}
          location={location}
          fetch={fetchFor(tenant.portalId, person.id)}
          actions={{
            addAlert: say,
            reloadPage: () => window.location.reload(),
            refreshObjectProperties: () => onRefresh?.(),
            onCrmPropertiesUpdate: watch,
            copyTextToClipboard: (text) => navigator.clipboard.writeText(text),
            navigateToPage: ({ to, params }) => go(to, params),
          }}
          onLeft={(leftovers) => window.dispatchEvent(new CustomEvent("extension-left", { detail: { uid, ...leftovers } }))}
        />
      </div>
    </Navigation.Provider>
    </HeadingLevel.Provider>
  );
}

const withoutPerson = ({ as: _person, ...params }: Record<string, string>): Record<string, string> => params;

function contextOf({ setup, tenant, person }: Pick<ReturnType<typeof useAround>, "setup" | "tenant" | "person">, place: object): object {
  const { id, email, firstName, lastName, locale } = person;
  return {
    user: { id, email, emails: [email], firstName, lastName, roles: [], teams: [], permissions: [], locale, language: locale.split("-")[0] },
    portal: { id: tenant.portalId, timezone: tenant.timezone },
    extension: { appId: setup.app.appId, appName: setup.app.name },
    variables: setup.app.variables,
    ...place,
  };
}

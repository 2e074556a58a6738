import { useCallback, useMemo, useState } from "react";
import type { WindowSetup } from "../parts.ts";
import { Alerts, type Said } from "./Alerts.tsx";
import { AroundContext, useAround } from "./around.ts";
import { isObject } from "./crm.ts";
import { Nav } from "./Nav.tsx";
import { RecordList } from "./RecordList.tsx";
import { RecordPage } from "./RecordPage.tsx";
import { useRoute } from "./route.ts";
import { Surface } from "./Surface.tsx";

export function App({ setup }: { setup: WindowSetup }) {
  const route = useRoute();
  const [said, setSaid] = useState<Said[]>([]);
  const say = useCallback((alert: Omit<Said, "id">) => setSaid((before) => [...before.slice(-3), { ...alert, id: performance.now() }]), []);
  const tenant = setup.tenants.find(({ portalId }) => portalId === route.portalId) ?? setup.tenants[0];
  const person = tenant?.people.find(({ id }) => String(id) === route.params["as"]) ?? tenant?.people[0];
  const around = useMemo(() => (tenant && person ? { setup, tenant, person, route: { ...route, portalId: tenant.portalId }, say } : null), [setup, tenant, person, route, say]);
  if (around === null) return <p role="alert">No portal is set up.</p>;
  return (
    <AroundContext.Provider value={around}>
      <Nav />
      <main>
        <Section key={`${around.tenant.portalId} ${route.section} ${isObject(route.section) ? route.rest : ""}`} />
      </main>
      <Alerts said={said} onClose={(id) => setSaid((before) => before.filter((one) => one.id !== id))} />
    </AroundContext.Provider>
  );
}

function Section() {
  const { setup, route } = useAround();
  if (isObject(route.section)) return route.rest === "" ? <RecordList object={route.section} /> : <RecordPage object={route.section} id={route.rest} />;
  const location = route.section === "settings" ? "settings" : "pages";
  const found = setup.extensions.find((one) => one.location === location);
  if (!found) return <p role="alert">The app has no surface for {location}.</p>;
  return (
    <div className={`whole-page at-${location}`}>
      {location === "settings" ? <h1>Connected apps · {setup.app.name}</h1> : null}
      <Surface uid={found.uid} place={{ location }} />
    </div>
  );
}

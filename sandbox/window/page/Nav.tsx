import { useAround } from "./around.ts";
import { NAMES } from "./erp.ts";
import { goTo, hashOf } from "./route.ts";

const SECTIONS = [
  ["deals", "Deals"],
  ["companies", "Companies"],
  ["contacts", "Contacts"],
  ["app", "Onebook"],
  ["settings", "Settings"],
] as const;

/** HubSpot's bar on top: where to go, which account, and who is signed in. */
export function Nav() {
  const { setup, tenant, person, route } = useAround();
  const as: Record<string, string> = route.params["as"] === undefined ? {} : { as: route.params["as"] };
  return (
    <header className="bar">
      <span className="mark">HubSpot (stand-in)</span>
      <nav aria-label="HubSpot">
        {SECTIONS.map(([section, label]) => (
          <a key={section} href={hashOf({ ...route, section, rest: "", params: as })} aria-current={route.section === section ? "page" : undefined}>
            {label}
          </a>
        ))}
      </nav>
      <label>
        <span className="unseen">Account</span>
        <select value={tenant.portalId} onChange={({ target }) => goTo({ portalId: Number(target.value), section: "deals", rest: "", params: {} })}>
          {setup.tenants.map(({ portalId, system }) => (
            <option key={portalId} value={portalId}>
              {portalId} with {NAMES[system]}
            </option>
          ))}
        </select>
      </label>
      <label>
        <span className="unseen">Signed in as</span>
        <select value={person.id} onChange={({ target }) => goTo({ ...route, params: { ...route.params, as: target.value } })}>
          {tenant.people.map(({ id, firstName, lastName, work }) => (
            <option key={id} value={id}>
              {firstName} {lastName}, {work}
            </option>
          ))}
        </select>
      </label>
    </header>
  );
}

import { useAround } from "./around.ts";
import { associated, OBJECTS, readMany, type ObjectName, type RecordRow } from "./crm.ts";
import { hashOf } from "./route.ts";
import { useLooking } from "./use-looking.ts";

const LOOK_MS = 15_000;

/** What HubSpot itself knows of a company or a contact, with its deals. */
export function RecordFacts({ object, record }: { object: ObjectName; record: RecordRow }) {
  const { tenant, route } = useAround();
  const ids = associated(record, "deals");
  const deals = useLooking(() => readMany(tenant, "deals", ids, ["dealname"]), `deals ${ids.join()}`, LOOK_MS).found ?? [];
  return (
    <>
      <dl>
        {OBJECTS[object].properties
          .filter((name) => record.properties[name])
          .map((name) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{record.properties[name]}</dd>
            </div>
          ))}
      </dl>
      <h2>Deals</h2>
      {deals.length === 0 ? <p className="quiet">None.</p> : null}
      <ul className="plain">
        {deals.map(({ id, properties }) => (
          <li key={id}>
            <a className="link" href={hashOf({ ...route, section: "deals", rest: id })}>
              {properties["dealname"]}
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

import { useState } from "react";
import { useAround } from "./around.ts";
import { findRecords, nameOf, OBJECTS, type ObjectName, type RecordRow } from "./crm.ts";
import { dayText, dealMoney } from "./format.ts";
import { hashOf } from "./route.ts";
import { Surface } from "./Surface.tsx";
import { StageTag } from "./StageTag.tsx";
import { useLooking } from "./use-looking.ts";

const LOOK_MS = 4_000;

/** HubSpot's list of records, with a selection for the app's bulk action. */
export function RecordList({ object }: { object: ObjectName }) {
  const { tenant, setup } = useAround();
  const [text, setText] = useState("");
  const [picked, setPicked] = useState<ReadonlySet<string>>(new Set());
  const [acting, setActing] = useState(false);
  const { found, trouble } = useLooking(() => findRecords(tenant, object, text.trim()), `${object} ${text}`, LOOK_MS);
  const { many, typeId } = OBJECTS[object];
  const bulk = setup.extensions.find(({ location, objectTypes }) => location === "crm.bulkActions" && objectTypes.includes(object));
  const toggle = (id: string) => setPicked((before) => (before.has(id) ? new Set([...before].filter((one) => one !== id)) : new Set(before).add(id)));
  return (
    <section className="record-list" aria-label={many}>
      <header>
        <h1>{many}</h1>
        <input type="search" placeholder={`Search ${many.toLowerCase()}`} aria-label={`Search ${many.toLowerCase()}`} value={text} onChange={({ target }) => setText(target.value)} />
        {bulk && picked.size > 0 ? (
          <button type="button" className="button secondary size-sm" onClick={() => setActing(true)}>
            {bulk.title} ({picked.size})
          </button>
        ) : null}
      </header>
      {trouble === null ? null : <p role="alert">{trouble}</p>}
      {acting && bulk ? (
        <div className="bulk" role="region" aria-label={bulk.title}>
          <button type="button" className="close" aria-label="Close" onClick={() => setActing(false)}>
            ×
          </button>
          <Surface uid={bulk.uid} place={{ location: "crm.bulkActions", crm: { objectTypeId: typeId, objectIds: [...picked].map(Number) } }} />
        </div>
      ) : null}
      {found === null ? <p className="quiet">Loading…</p> : <Rows object={object} rows={found} picked={picked} onPick={bulk ? toggle : null} />}
    </section>
  );
}

function Rows({ object, rows, picked, onPick }: { object: ObjectName; rows: RecordRow[]; picked: ReadonlySet<string>; onPick: ((id: string) => void) | null }) {
  const { route } = useAround();
  if (rows.length === 0) return <p className="quiet">Nothing matches.</p>;
  return (
    <table className="bordered">
      <thead>
        <tr>
          {onPick ? <th scope="col"><span className="unseen">Select</span></th> : null}
          <th scope="col">Name</th>
          {object === "deals" ? (
            <>
              <th scope="col">Stage</th>
              <th scope="col" className="align-right">Amount</th>
              <th scope="col">Close date</th>
            </>
          ) : (
            <th scope="col">{object === "companies" ? "Place" : "E-mail"}</th>
          )}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            {onPick ? (
              <td>
                <input type="checkbox" aria-label={`Select ${nameOf(object, row)}`} checked={picked.has(row.id)} onChange={() => onPick(row.id)} />
              </td>
            ) : null}
            <td>
              <a className="link" href={hashOf({ ...route, rest: row.id })}>
                {nameOf(object, row)}
              </a>
            </td>
            {object === "deals" ? (
              <>
                <td>
                  <StageTag stage={row.properties["dealstage"] ?? ""} />
                </td>
                <td className="align-right">{dealMoney(row.properties["amount"], row.properties["deal_currency_code"])}</td>
                <td>{dayText(row.properties["closedate"] ?? null)}</td>
              </>
            ) : (
              <td>{object === "companies" ? [row.properties["city"], row.properties["country"]].filter(Boolean).join(", ") : row.properties["email"]}</td>
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

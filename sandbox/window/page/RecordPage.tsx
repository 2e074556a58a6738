import { useState } from "react";
import { useAround } from "./around.ts";
import { Books } from "./Books.tsx";
import { closeDeal, nameOf, OBJECTS, readRecord, type ObjectName } from "./crm.ts";
import { DealFacts } from "./DealFacts.tsx";
import { RecordFacts } from "./RecordFacts.tsx";
import { Surface } from "./Surface.tsx";
import { useLooking } from "./use-looking.ts";

const LOOK_MS = 2_000;

/** One record: its own data on the left, the app's tab in the middle, the app's sidebar card and the books on the right. */
export function RecordPage({ object, id }: { object: ObjectName; id: string }) {
  const { tenant, setup, say } = useAround();
  const { found, trouble, again } = useLooking(() => readRecord(tenant, object, id), `${object} ${id}`, LOOK_MS);
  const cards = setup.extensions.filter(({ objectTypes }) => objectTypes.includes(object));
  const tab = cards.find(({ location }) => location === "crm.record.tab");
  const sidebar = cards.find(({ location }) => location === "crm.record.sidebar");
  const place = (location: string) => ({ location, crm: { objectId: Number(id), objectTypeId: OBJECTS[object].typeId } });
  const close = () => void closeDeal(tenant, id).then(again, (error: Error) => say({ type: "danger", message: error.message }));
  return (
    <div className="record">
      <section className="facts" aria-label={`About this ${OBJECTS[object].one.toLowerCase()}`}>
        {trouble === null ? null : <p role="alert">{trouble}</p>}
        {found === null ? <p className="quiet">Loading…</p> : <h1>{nameOf(object, found)}</h1>}
        {found === null ? null : object === "deals" ? <DealFacts deal={found} onClose={close} /> : <RecordFacts object={object} record={found} />}
      </section>
      <section className="middle" aria-label="Tabs">
        {tab ? (
          <CardFrame title={tab.title} look="tab-card">
            <Surface uid={tab.uid} place={place("crm.record.tab")} onRefresh={again} properties={found?.properties} />
          </CardFrame>
        ) : null}
      </section>
      <section className="right" aria-label="Cards">
        {sidebar ? <SideCard title={sidebar.title}>{() => <Surface uid={sidebar.uid} place={place("crm.record.sidebar")} onRefresh={again} properties={found?.properties} />}</SideCard> : null}
        <Books />
      </section>
    </div>
  );
}

function CardFrame({ title, look, children }: { title: string; look: string; children: React.ReactNode }) {
  return (
    <section className={`card ${look}`} aria-label={title}>
      <header>
        <h2>{title}</h2>
      </header>
      <div className="card-body">{children}</div>
    </section>
  );
}

/** A sidebar card is folded until it is wanted, as in HubSpot; only then does its extension run. */
function SideCard({ title, children }: { title: string; children: () => React.ReactNode }) {
  const [open, setOpen] = useState(false);
  return (
    <section className="card side-card" aria-label={`${title}, in the sidebar`}>
      <header>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span aria-hidden="true">{open ? "▾" : "▸"}</span> {title}
        </button>
      </header>
      {open ? <div className="card-body">{children()}</div> : null}
    </section>
  );
}

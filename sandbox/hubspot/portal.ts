import type { Store } from "../kit/store.ts";
import type { Origin } from "./happenings.ts";
import { builtInProperties, type PropertyDefinition } from "./schema/definitions.ts";

export interface StoredObject {
  id: string;
  type: string;
  properties: Record<string, string | null>;
  createdAt: string;
  updatedAt: string;
  archived: boolean;
  archivedAt?: string;
  createdBy: Origin;
}

/** All associations of one object to objects of one type, in order of association. */
export interface StoredLinks {
  links: Link[];
}

export interface Link {
  toId: string;
  /** The plain type always, the primary one and labels where they apply. */
  typeIds: number[];
}

/** A label of the portal's own for associations from one object type to another. */
export interface AssociationLabel {
  typeId: number;
  from: string;
  to: string;
  label: string;
  name: string;
  /** The same label seen from the other side. */
  inverseId: number;
}

/** One value a property has had. */
export interface Version {
  value: string;
  timestamp: string;
  sourceType: string;
  sourceId: string;
}

export interface Pipeline {
  id: string;
  label: string;
  displayOrder: number;
  stages: { id: string; label: string; displayOrder: number; metadata: { probability: string; isClosed: string } }[];
}

export interface Owner {
  id: string;
  email: string;
  firstName: string;
  lastName: string;
  userId: number;
}

/** A property somebody made in this portal. */
export interface CustomProperty extends PropertyDefinition {
  objectType: string;
  archived: boolean;
}

export interface PropertyGroup {
  name: string;
  label: string;
  displayOrder: number;
}

/** An app event shown on an object's timeline. */
export interface TimelineEvent {
  id: string;
  eventTypeName: string;
  objectType: string;
  objectId: string;
  timestamp: string;
  properties: Record<string, string>;
}

export interface PortalFacts {
  portalId: number;
  name: string;
  timeZone: string;
  companyCurrency: string;
  currencies: { code: string; rate: string }[];
  /** Deal properties without which no deal is written on 2026-09 paths. */
  requiredDealProperties: RequiredProperty[];
}

/** An admin's rule: always required, or only while another property has a value. */
export interface RequiredProperty {
  name: string;
  when?: { property: string; value: string };
}

/** The collections of one portal; ids are unique within it. */
export function openPortal(store: Store, portalId: number) {
  const name = (what: string) => `${portalId}/${what}`;
  const facts = store.collection<PortalFacts>(name("facts"));
  const objects = store.collection<StoredObject>(name("object"));
  const links = store.collection<StoredLinks>(name("links"));
  const labels = store.collection<AssociationLabel>(name("association-label"));
  const history = store.collection<Record<string, readonly Version[]>>(name("history"));
  const pipelines = store.collection<Pipeline>(name("pipeline"));
  const owners = store.collection<Owner>(name("owner"));
  const custom = store.collection<CustomProperty>(name("property"));
  const groups = store.collection<PropertyGroup & { objectType: string }>(name("property-group"));

  return {
    portalId,
    objects,
    links,
    labels,
    history,
    pipelines,
    owners,
    custom,
    groups,
    timeline: store.collection<TimelineEvent>(name("timeline")),
    facts: (): PortalFacts => {
      const known = facts.get("facts");
      if (!known) throw new Error(`Portal ${portalId} was never seeded`);
      return known;
    },
    isSeeded: () => facts.get("facts") !== undefined,
    saveFacts: (next: PortalFacts) => facts.put("facts", next),
    nextId: () => String(store.next(name("id"), portalId * 100_000 + 1)),
    propertiesOf: (type: string): PropertyDefinition[] => [
      ...builtInProperties(type),
      ...custom.values().filter((one) => one.objectType === type && !one.archived),
    ],
  };
}

/** Everything one portal holds. */
export type Portal = ReturnType<typeof openPortal>;

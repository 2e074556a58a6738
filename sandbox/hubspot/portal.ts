import type { Store } from "../kit/store.ts";
import { builtInProperties, type PropertyDefinition } from "./schema/definitions.ts";

export interface StoredObject {
  id: string;
  type: string;
  properties: Record<string, string | null>;
  createdAt: string;
  updatedAt: string;
  archived: boolean;
  archivedAt?: string;
}

export interface StoredAssociation {
  from: string;
  fromId: string;
  to: string;
  toId: string;
  typeIds: number[];
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

export interface PropertyGroup {
  name: string;
  label: string;
  displayOrder: number;
}

export interface PortalFacts {
  portalId: number;
  name: string;
  timeZone: string;
  companyCurrency: string;
  currencies: { code: string; rate: string }[];
  /** Deal properties without which no deal is written (2026-09 enforces the admin's rules). */
  requiredDealProperties: string[];
}

/** The collections of one portal; ids are unique within it. */
export function openPortal(store: Store, portalId: number) {
  const name = (what: string) => `${portalId}/${what}`;
  const facts = store.collection<PortalFacts>(name("facts"));
  const objects = store.collection<StoredObject>(name("object"));
  const associations = store.collection<StoredAssociation>(name("association"));
  const pipelines = store.collection<Pipeline>(name("pipeline"));
  const owners = store.collection<Owner>(name("owner"));
  const custom = store.collection<PropertyDefinition & { objectType: string }>(name("property"));
  const groups = store.collection<PropertyGroup & { objectType: string }>(name("property-group"));

  return {
    portalId,
    objects,
    associations,
    pipelines,
    owners,
    custom,
    groups,
    timeline: store.collection<object>(name("timeline")),
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
      ...custom.values().filter((one) => one.objectType === type),
    ],
  };
}

/** Everything one portal holds. */
export type Portal = ReturnType<typeof openPortal>;

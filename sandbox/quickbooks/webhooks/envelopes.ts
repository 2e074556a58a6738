import type { Random } from "../../kit/random.ts";
import type { Change } from "../books/books.ts";
import type { WebhookSettings } from "./settings.ts";

/** One post for these changes, in the shape chosen. */
export function envelope(changes: readonly Change[], settings: WebhookSettings, random: Random): string {
  return JSON.stringify(settings.shape === "legacy" ? legacy(changes) : changes.map((change) => cloudEvent(change, settings, random)));
}

function cloudEvent(change: Change, { voidSpelling }: WebhookSettings, random: Random) {
  const operation = change.operation === "void" ? voidSpelling : change.operation;
  return {
    specversion: "1.0",
    id: random.uuid(),
    source: "intuit.c2FuZGJveA==",
    type: `qbo.${change.entity.toLowerCase()}.${operation}.v1`,
    datacontenttype: "application/json",
    // Intuit writes nanoseconds.
    time: new Date(change.at).toISOString().replace("Z", "000000Z"),
    intuitentityid: change.id,
    intuitaccountid: change.realmId,
    data: {},
  };
}

const LEGACY = { created: "Create", updated: "Update", deleted: "Delete", merged: "Merge", emailed: "Emailed", void: "Void" } as const;

function legacy(changes: readonly Change[]) {
  const realms = [...new Set(changes.map(({ realmId }) => realmId))];
  return {
    eventNotifications: realms.map((realmId) => ({
      realmId,
      dataChangeEvent: {
        entities: changes
          .filter((change) => change.realmId === realmId)
          .map(({ entity, id, operation, at }) => ({ name: entity, id, operation: LEGACY[operation], lastUpdated: new Date(at).toISOString() })),
      },
    })),
  };
}

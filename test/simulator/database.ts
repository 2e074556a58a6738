import { CommitUnknown, type Database, type Sql } from "../../server/platform/database.ts";
import type { Life } from "./life.ts";
import type { Timeline } from "./timeline.ts";

/**
 * commit-unknown: carried out, and nobody was told. commit-lost: the same message, and nothing was. conflict: rolled back
 * and done once more, as a server does after a serialization failure.
 */
export const DATABASE_FAULTS = ["no-connection", "commit-unknown", "commit-lost", "conflict"] as const;
export type DatabaseFault = (typeof DATABASE_FAULTS)[number];

class RolledBack extends Error {}

/** The database as one server reaches it: gone with the server's life, and failing where the story says so. */
export function databaseOf(inner: Database, parts: { life: Life; timeline: Timeline; fault: () => DatabaseFault | null }): Database {
  const { life, timeline } = parts;
  const carryOut = <T>(work: (sql: Sql) => Promise<T>): Promise<T> =>
    timeline.busy(() =>
      inner.transaction(async (sql) => {
        const done = await life.orDeath(work(sql));
        life.pass("before-commit", "");
        return done;
      }),
    );
  /** All of the work, and then as if none of it had been. */
  const undo = async <T>(work: (sql: Sql) => Promise<T>): Promise<void> => {
    const undone = carryOut(async (sql) => {
      await work(sql);
      throw new RolledBack();
    });
    await undone.catch((error: unknown) => {
      if (!(error instanceof RolledBack)) throw error;
    });
  };
  return {
    kind: inner.kind,
    transaction: (work) =>
      life.fenced(async () => {
        const fault = parts.fault();
        if (fault === "no-connection") throw new Error("The database gives no connection (ECONNREFUSED)");
        if (fault === "commit-lost" || fault === "conflict") await undo(work);
        if (fault === "commit-lost") throw broken();
        const result = await carryOut(work);
        life.pass("after-commit", "");
        if (fault === "commit-unknown") throw broken();
        return result;
      }),
    script: (text) => life.fenced(() => timeline.busy(() => inner.script(text))),
    jobs: jobsOf(inner.jobs, parts),
    close: () => Promise.resolve(),
  };
}

const broken = () => new CommitUnknown(new Error("Connection terminated unexpectedly"));

function jobsOf(inner: Database["jobs"], { life, timeline }: { life: Life; timeline: Timeline }): Database["jobs"] {
  return {
    ...inner,
    executeSql: (text: string, values?: unknown[]) => life.fenced(() => timeline.busy(() => inner.executeSql(text, values))),
  };
}

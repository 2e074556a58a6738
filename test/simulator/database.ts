import { CommitUnknown, type Database, type Sql } from "../../server/platform/database.ts";
import type { Life } from "./life.ts";
import type { Timeline } from "./timeline.ts";

export type DatabaseFault = "no-connection" | "commit-unknown";

/** The database as one server reaches it: gone with the server's life, and failing where the story says so. */
export function databaseOf(inner: Database, parts: { life: Life; timeline: Timeline; fault: () => DatabaseFault | null }): Database {
  const { life, timeline } = parts;
  return {
    kind: inner.kind,
    transaction: (work) =>
      life.fenced(async () => {
        const fault = parts.fault();
        if (fault === "no-connection") throw new Error("The database gives no connection (ECONNREFUSED)");
        const result = await timeline.busy(() =>
          inner.transaction(async (sql: Sql) => {
            const done = await life.orDeath(work(sql));
            life.pass("before-commit", "");
            return done;
          }),
        );
        life.pass("after-commit", "");
        if (fault === "commit-unknown") throw new CommitUnknown(new Error("Connection terminated unexpectedly"));
        return result;
      }),
    script: (text) => life.fenced(() => timeline.busy(() => inner.script(text))),
    jobs: jobsOf(inner.jobs, parts),
    close: () => Promise.resolve(),
  };
}

function jobsOf(inner: Database["jobs"], { life, timeline }: { life: Life; timeline: Timeline }): Database["jobs"] {
  return {
    ...inner,
    executeSql: (text: string, values?: unknown[]) => life.fenced(() => timeline.busy(() => inner.executeSql(text, values))),
  };
}

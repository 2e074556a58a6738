import type { Database } from "../platform/database.ts";

/** Whether the user that the app signs in as is bound by no policy: a superuser, or one that was given leave. An ordinary owner is bound. */
export async function bypassesPolicies(database: Pick<Database, "transaction">): Promise<boolean> {
  const [row] = await database.transaction((sql) => sql<{ bypasses: boolean }>("select rolsuper or rolbypassrls bypasses from pg_roles where rolname = session_user"));
  return row?.bypasses ?? false;
}

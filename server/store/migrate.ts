import { readdirSync, readFileSync } from "node:fs";
import type { Clock } from "../platform/clock.ts";
import type { Database } from "../platform/database.ts";
import { sha256 } from "../platform/digest.ts";

const FOLDER = new URL("migrations/", import.meta.url);
/** Any number will do as long as it is always the same one. */
const LOCK = 7_140_251;

/** Applies what is new, in order, each once, whoever comes first. Throws where an applied migration was edited afterwards. */
export async function migrate(database: Database, clock: Clock): Promise<void> {
  await database.script(`select pg_advisory_xact_lock(${LOCK}); ${LEDGER}`);
  for (const name of readdirSync(FOLDER).filter((file) => file.endsWith(".sql")).sort()) {
    const text = readFileSync(new URL(name, FOLDER), "utf8");
    await database.transaction(async (sql) => {
      await sql("select pg_advisory_xact_lock($1)", [LOCK]);
      const rows = await sql<{ digest: string }>("select digest from migration where name = $1", [name]);
      const applied = rows[0]?.digest;
      if (applied === sha256(text)) return;
      if (applied !== undefined) {
        throw new Error(`Migration ${name} was changed after it was applied. Restore it, and put the change into a new one.`);
      }
      for (const statement of statementsOf(text)) await sql(statement);
      await sql("insert into migration (name, digest, applied_at) values ($1, $2, $3)", [name, sha256(text), clock.instant()]);
    });
  }
}

const LEDGER = `create table if not exists migration (
  name text primary key, digest text not null, applied_at timestamptz not null default now());`;

/** Splits at semicolons that end a line, outside dollar-quoted bodies: the embedded database takes one at a time. */
function statementsOf(text: string): string[] {
  const statements: string[] = [];
  let current = "";
  for (const line of text.replace(/--.*$/gm, "").split("\n")) {
    current += `${line}\n`;
    const quotes = current.match(/\$\$/g)?.length ?? 0;
    if (line.trimEnd().endsWith(";") && quotes % 2 === 0) {
      statements.push(current);
      current = "";
    }
  }
  return current.trim() === "" ? statements : [...statements, current];
}

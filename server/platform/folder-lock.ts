import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

const SQLITE_BUSY = 5;

/**
 * Holds a folder for this process alone. Two processes on one embedded database silently lose committed rows, so the
 * second one is refused. The lock is the operating system's own on a small SQLite file: it ends with the process, also
 * on kill -9, and leaves nothing to clean up. Throws where another process holds the folder, or it cannot be written.
 * Returns what ends the lock.
 */
export function lockFolder(folder: string): () => void {
  let db: DatabaseSync | undefined;
  try {
    mkdirSync(folder, { recursive: true });
    db = new DatabaseSync(join(folder, "in-use.lock"));
    db.exec("pragma locking_mode = exclusive; begin exclusive; create table if not exists held (by text); commit;");
    db.exec("begin exclusive");
    const held = db;
    return () => held.close();
  } catch (error) {
    db?.close();
    throw explain(folder, error as Error & { errcode?: number });
  }
}

function explain(folder: string, error: Error & { errcode?: number }): Error {
  if (error.errcode === SQLITE_BUSY) {
    return new Error(
      `The data folder ${folder} is in use by another Onebook process. Stop that one, or choose another folder with ` +
        "DATA_DIR. Several processes at once need a PostgreSQL server: set DATABASE_URL.",
    );
  }
  return new Error(`The data folder ${folder} cannot be used (${error.message}). Make it writable, or choose another with DATA_DIR.`, {
    cause: error,
  });
}

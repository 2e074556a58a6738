import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";

/**
 * Holds a folder for this process alone. Two processes on one embedded database silently lose committed rows, so the
 * second one is refused. The lock is the operating system's own on a small SQLite file: it ends with the process, also
 * on kill -9, and leaves nothing to clean up. Throws where another process holds the folder.
 */
export function lockFolder(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const db = new DatabaseSync(join(folder, "in-use.lock"));
  try {
    db.exec("pragma locking_mode = exclusive; begin exclusive; create table if not exists held (by text); commit;");
    db.exec("begin exclusive");
  } catch {
    db.close();
    throw new Error(
      `The data folder ${folder} is in use by another Onebook process. Stop that one, or choose another folder with ` +
        "DATA_DIR. Several processes at once need a PostgreSQL server: set DATABASE_URL.",
    );
  }
  return () => db.close();
}

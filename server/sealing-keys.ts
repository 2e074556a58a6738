import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { ConfigError, type Config } from "./config.ts";
import type { Ids } from "./platform/ids.ts";
import type { SealingKey } from "./platform/secrets.ts";

/**
 * The keys that seal tokens. On the embedded database one is made at the first start and kept beside the data, readable
 * by this user only; with a server database it must be configured, because several processes have to share it.
 */
export function sealingKeysFor(config: Config, ids: Ids): SealingKey[] {
  if (config.SEALING_KEYS) return config.SEALING_KEYS;
  if (config.DATABASE_URL) {
    throw new ConfigError(["SEALING_KEYS: needed with DATABASE_URL; make one with: openssl rand -base64 32, and write it as main:KEY"]);
  }
  const file = join(config.DATA_DIR, "sealing-key");
  if (!existsSync(file)) {
    mkdirSync(config.DATA_DIR, { recursive: true });
    writeFileSync(file, Buffer.from(ids.token(32), "base64url").toString("base64"), { mode: 0o600 });
  }
  chmodSync(file, 0o600);
  return [{ id: "local", key: readFileSync(file, "utf8").trim() }];
}

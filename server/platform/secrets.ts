import { createCipheriv, createDecipheriv, randomBytes } from "node:crypto";

/** Seals texts at rest: AES-256-GCM under a named key, bound to a context so that a sealed text cannot be moved. */
export interface Secrets {
  /** "keyId.iv.tag.ciphertext", base64url parts. */
  seal(text: string, context: string): string;
  /** Throws where the key is unknown, the context is another, or a bit was changed. */
  open(sealed: string, context: string): string;
  /** Sealed under an older key: seal it anew. */
  isOutdated(sealed: string): boolean;
}

export interface SealingKey {
  id: string;
  /** 32 bytes, base64. */
  key: string;
}

/** The first key seals; all of them open. Throws for a key of another length, and for two of one name. */
export function createSecrets(keys: readonly SealingKey[]): Secrets {
  const byId = new Map(keys.map(({ id, key }) => [id, decodeKey(id, key)]));
  if (byId.size < keys.length) throw new Error("Two sealing keys have the same name; what the first one sealed could not be opened");
  const current = keys[0];
  if (!current) throw new Error("At least one sealing key is needed");

  return {
    seal(text, context) {
      const iv = randomBytes(12);
      const cipher = createCipheriv("aes-256-gcm", keyOf(current.id), iv);
      cipher.setAAD(Buffer.from(context));
      const sealed = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
      return [current.id, ...[iv, cipher.getAuthTag(), sealed].map((part) => part.toString("base64url"))].join(".");
    },
    open(sealed, context) {
      const [id = "", iv = "", tag = "", text = ""] = sealed.split(".");
      const decipher = createDecipheriv("aes-256-gcm", keyOf(id), Buffer.from(iv, "base64url"), { authTagLength: 16 });
      decipher.setAAD(Buffer.from(context));
      decipher.setAuthTag(Buffer.from(tag, "base64url"));
      return Buffer.concat([decipher.update(Buffer.from(text, "base64url")), decipher.final()]).toString("utf8");
    },
    isOutdated: (sealed) => !sealed.startsWith(`${current.id}.`),
  };

  function keyOf(id: string): Buffer {
    const key = byId.get(id);
    if (!key) throw new Error(`No sealing key named "${id}" is configured`);
    return key;
  }
}

function decodeKey(id: string, text: string): Buffer {
  const key = Buffer.from(text, "base64");
  if (key.length !== 32 || !/^[A-Za-z0-9_-]+$/.test(id)) {
    throw new Error(`Sealing key "${id}" must be 32 bytes in base64, and its name letters and digits`);
  }
  return key;
}

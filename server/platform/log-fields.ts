const STRUCK_OUT = "[struck out]";
const MAX_DEPTH = 6;
const MAX_ITEMS = 100;
const MAX_TEXT = 4_000;

/** Names whose values are secrets or personal, however they are spelled: accessToken, access_token, X-Access-Token. */
const SECRET_NAME =
  /(token|secret|password|passphrase|authorization|cookie|signature|credential|apikey|webhookkey|sealingkey|email|phone|ticket)s?(v\d)?$/;

/** Credentials inside a sentence, such as a vendor's complaint that quotes the header it did not like. */
const SECRET_TEXT = /\b(bearer|basic)\s+[\w\-.~+/]{8,}=*|\b(access_token|refresh_token|client_secret)=[^&\s"']+|[?&](code|state)=[^&\s"']+/gi;

/**
 * What may be written to a log: secrets are never meant to be handed in, and are struck out by name and by look should
 * one slip through, at any depth. Errors show name, message and stack, and nothing they carry beside, such as an SDK's
 * request with its headers. Depth, lists and texts are cut.
 */
export function presentable(fields: object): object {
  return present(fields, 0) as object;
}

function present(value: unknown, depth: number): unknown {
  if (typeof value === "string") return presentText(value);
  if (typeof value === "bigint") return value.toString();
  if (value === null || typeof value !== "object") return value;
  if (value instanceof Date) return value;
  if (depth >= MAX_DEPTH) return "[deeper]";
  if (value instanceof Error) return presentError(value, depth);
  if (ArrayBuffer.isView(value)) return `[${value.byteLength} bytes]`;
  if (Array.isArray(value)) return value.slice(0, MAX_ITEMS).map((item) => present(item, depth + 1));
  const entries = Object.entries(value).slice(0, MAX_ITEMS);
  return Object.fromEntries(entries.map(([name, inner]) => [name, isSecret(name) ? STRUCK_OUT : present(inner, depth + 1)]));
}

const presentText = (text: string): string =>
  (text.length > MAX_TEXT ? `${text.slice(0, MAX_TEXT)} [cut]` : text).replace(SECRET_TEXT, STRUCK_OUT);

/** An error whose sentences are other people's says itself what may be logged of it: then neither they nor the stack's first line are. */
function presentError(error: Error & { forLog?: object }, depth: number): object {
  const { name, message, stack, cause, forLog } = error;
  const told = forLog === undefined ? { message: presentText(message) } : (present(forLog, depth + 1) as object);
  const shown = forLog === undefined ? stack : stack?.replace(`: ${message}`, "");
  return {
    type: name,
    ...told,
    ...(shown === undefined ? {} : { stack: presentText(shown) }),
    ...(cause instanceof Error ? { cause: present(cause, depth + 1) } : {}),
  };
}

const isSecret = (name: string): boolean => SECRET_NAME.test(name.toLowerCase().replace(/[^a-z0-9]/g, ""));

import { pino, type DestinationStream } from "pino";

export interface Log {
  info(message: string, fields?: object): void;
  warn(message: string, fields?: object): void;
  error(message: string, fields?: object): void;
  /** A log whose every line carries these fields. */
  with(fields: object): Log;
}

const SECRET_NAMES = [
  "authorization",
  "accessToken",
  "access_token",
  "refreshToken",
  "refresh_token",
  "clientSecret",
  "client_secret",
  "webhookKey",
  "password",
  "secret",
  "cookie",
  "tokens",
  "email",
];

/** JSON lines, one an event. Secrets are never meant to be handed in; these names are struck out should one slip through. */
export function createLog(level: string, destination?: DestinationStream): Log {
  const paths = SECRET_NAMES.flatMap((name) => [name, `*.${name}`, `*.*.${name}`]);
  const options = { level, redact: { paths, censor: "[struck out]" }, base: null };
  return wrap(destination ? pino(options, destination) : pino(options));
}

interface Lines {
  info(fields: object, message: string): void;
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
  child(fields: object): Lines;
}

function wrap(lines: Lines): Log {
  return {
    info: (message, fields = {}) => lines.info(fields, message),
    warn: (message, fields = {}) => lines.warn(fields, message),
    error: (message, fields = {}) => lines.error(describeError(fields), message),
    with: (fields) => wrap(lines.child(fields)),
  };
}

/** Errors show their name, message and stack; nothing they carry beside, such as an SDK's request with its token. */
function describeError(fields: object): object {
  const entries = Object.entries(fields).map(([name, value]: [string, unknown]) =>
    value instanceof Error ? [name, { type: value.name, message: value.message, stack: value.stack }] : [name, value],
  );
  return Object.fromEntries(entries) as object;
}

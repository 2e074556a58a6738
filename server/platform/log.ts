import { pino, type DestinationStream } from "pino";
import { presentable } from "./log-fields.ts";

export interface Log {
  info(message: string, fields?: object): void;
  warn(message: string, fields?: object): void;
  error(message: string, fields?: object): void;
  /** A log whose every line carries these fields. */
  with(fields: object): Log;
}

/** JSON lines, one an event, to stdout unless told otherwise. `level` is one of pino's, or "silent". */
export function createLog(level: string, destination?: DestinationStream): Log {
  const options = { level, base: null };
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
    info: (message, fields = {}) => lines.info(presentable(fields), message),
    warn: (message, fields = {}) => lines.warn(presentable(fields), message),
    error: (message, fields = {}) => lines.error(presentable(fields), message),
    with: (fields) => wrap(lines.child(presentable(fields))),
  };
}

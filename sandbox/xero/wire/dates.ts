const MS_DATE = /^\/Date\((-?\d{1,15})([+-]\d{4})?\)\/$/;
const ISO = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})?)?$/;

/** The day of a date as clients send it ("2026-11-23", "2026-11-23T00:00:00", "/Date(ms+0000)/"), or undefined when it is none. */
export function dayOf(text: string): string | undefined {
  const ms = MS_DATE.exec(text);
  if (ms) return new Date(Number(ms[1])).toISOString().slice(0, 10);
  const day = ISO.exec(text)?.[1];
  if (day === undefined) return undefined;
  const time = Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(time) || new Date(time).toISOString().slice(0, 10) !== day ? undefined : day;
}

export const msOf = (day: string): number => Date.parse(`${day}T00:00:00Z`);

export const msDate = (epochMs: number): string => `/Date(${epochMs}+0000)/`;

/** One accounting date in both of Xero's spellings; nothing where there is none. */
export function dated(name: string, day: string | undefined): Record<string, string> {
  return day === undefined ? {} : { [`${name}String`]: `${day}T00:00:00`, [name]: msDate(msOf(day)) };
}

export function updated(epochMs: number): Record<string, string> {
  return { UpdatedDateUTC: msDate(epochMs), UpdatedDateUTCString: `${new Date(epochMs).toISOString().slice(0, 19)}Z` };
}

/** "30 June 2026", as in Xero's messages. */
export const spelled = (day: string): string =>
  new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(msOf(day));

/** The day it is at a moment in an IANA zone. */
export const dayIn = (timeZone: string, epochMs: number): string =>
  new Intl.DateTimeFormat("en-CA", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" }).format(epochMs);

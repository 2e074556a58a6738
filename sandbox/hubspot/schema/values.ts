import type { Portal } from "../portal.ts";
import { validation } from "../refusal.ts";
import type { PropertyDefinition } from "./definitions.ts";

type Values = Record<string, string | null>;

/**
 * Checks what a client wants to write and returns it as HubSpot stores it. Unknown properties, read-only ones, values of
 * the wrong format and stages of another pipeline are refused, all faults of a request named at once.
 */
export function checkedValues(portal: Portal, type: string, given: Record<string, unknown>, before: Readonly<Values>): Values {
  const definitions = new Map(portal.propertiesOf(type).map((one) => [one.name, one]));
  const faults: Fault[] = [];
  const values: Values = {};
  for (const [name, raw] of Object.entries(given)) {
    const definition = definitions.get(name.toLowerCase());
    const wrong = definition ? faultOf(portal, definition, raw) : unknown(name);
    if (wrong) faults.push(wrong);
    else values[name.toLowerCase()] = name.toLowerCase() === "email" ? (stored(raw)?.toLowerCase() ?? null) : stored(raw);
  }
  if (type === "deals") faults.push(...stageFaults(portal, { ...before, ...values }));
  if (faults.length > 0) throw refused(portal, faults);
  return values;
}

interface Fault {
  name: string;
  error: string;
  message: string;
}

/** HubSpot tells the faults twice: as JSON inside the message, and as details with the property in their context. */
function refused(portal: Portal, faults: Fault[]): Error {
  const told = faults.map(({ name, error, message }) => ({ isValid: false, message, error, name, localizedErrorMessage: message, portalId: portal.portalId }));
  const details = faults.map(({ name, error, message }) => ({ message, code: error, context: { propertyName: [name] } }));
  return validation(`Property values were not valid: ${JSON.stringify(told)}`, details);
}

function stored(raw: unknown): string | null {
  if (typeof raw === "number" || typeof raw === "boolean") return String(raw);
  return typeof raw === "string" && raw !== "" ? raw : null;
}

const fault = (name: string, error: string, message: string): Fault => ({ name, error, message });

const unknown = (name: string) => fault(name, "PROPERTY_DOESNT_EXIST", `Property "${name}" does not exist`);

function faultOf(portal: Portal, definition: PropertyDefinition, raw: unknown): Fault | undefined {
  const { name } = definition;
  if (definition.readOnly) return fault(name, "READ_ONLY_VALUE", `"${name}" is a read only property; its value cannot be set`);
  if (raw !== null && !["string", "number", "boolean"].includes(typeof raw)) return fault(name, "INVALID_TYPE", `${name} must be a string`);
  const value = stored(raw);
  if (value === null) return undefined;
  if (value.length > 65_536) return fault(name, "PROPERTY_VALUE_TOO_LONG", `${name} was too long`);
  return formatFault(portal, definition, value);
}

function formatFault(portal: Portal, definition: PropertyDefinition, value: string): Fault | undefined {
  const { name, type } = definition;
  switch (type) {
    case "number":
      return /^-?\d*\.?\d+(e[+-]?\d+)?$/i.test(value) ? undefined : fault(name, "INVALID_NUMBER", `${value} was not a valid number.`);
    case "date":
      return isDay(value) ? undefined : fault(name, "INVALID_DATE", `${value} is not a valid date; use YYYY-MM-DD or midnight UTC in milliseconds.`);
    case "datetime":
      return isMoment(value) ? undefined : fault(name, "INVALID_DATE", `${value} was not a valid long or ISO date.`);
    case "bool":
      return ["true", "false"].includes(value) ? undefined : fault(name, "INVALID_BOOLEAN", `${value} was not true or false.`);
    case "enumeration":
      return optionFault(portal, definition, value);
    case "string":
      return name === "email" && !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(value) ? fault(name, "INVALID_EMAIL", `Email address ${value} is invalid`) : undefined;
  }
}

function optionFault(portal: Portal, { name, options, fieldType }: PropertyDefinition, value: string): Fault | undefined {
  if (name === "pipeline" || name === "dealstage") return undefined;
  const allowed = name.endsWith("currency_code") ? currenciesOf(portal) : options.map((option) => option.value);
  const chosen = fieldType === "checkbox" ? value.split(";").filter((one) => one !== "") : [value];
  if (chosen.every((one) => allowed.includes(one))) return undefined;
  return fault(name, "INVALID_OPTION", `${value} was not one of the allowed options: [${allowed.join(", ")}]`);
}

export const currenciesOf = (portal: Portal): string[] => {
  const { companyCurrency, currencies } = portal.facts();
  return [companyCurrency, ...currencies.map((one) => one.code)];
};

function stageFaults(portal: Portal, values: Values): Fault[] {
  const pipeline = portal.pipelines.get(values["pipeline"] ?? "");
  if (!pipeline) return [fault("pipeline", "INVALID_OPTION", `${values["pipeline"]} is not a pipeline of this portal`)];
  const stage = values["dealstage"];
  if (stage == null || pipeline.stages.some((one) => one.id === stage)) return [];
  return [fault("dealstage", "INVALID_OPTION", `${stage} is not a stage of the pipeline ${pipeline.id}`)];
}

const MILLISECONDS = /^-?\d{1,14}$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MOMENT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:?\d{2})$/;

/** A moment property takes milliseconds, a day, or a time with its zone. */
function isMoment(value: string): boolean {
  const day = MOMENT.exec(value)?.[1];
  return MILLISECONDS.test(value) || isCalendarDay(value) || (day !== undefined && isCalendarDay(day) && !Number.isNaN(Date.parse(value)));
}

/** A date property takes a day, or the milliseconds of its midnight in UTC. */
const isDay = (value: string): boolean => (MILLISECONDS.test(value) ? Number(value) % 86_400_000 === 0 : isCalendarDay(value));

/** 30 February is none. */
function isCalendarDay(value: string): boolean {
  const time = DAY.test(value) ? Date.parse(value) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(value);
}

/** Dates are given back as days and moments as ISO text, whichever way they came. */
export function normalised(portal: Portal, type: string, values: Values): Values {
  const types = new Map(portal.propertiesOf(type).map((one) => [one.name, one.type]));
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      const kind = types.get(name);
      if (value === null || (kind !== "date" && kind !== "datetime")) return [name, value];
      const moment = new Date(MILLISECONDS.test(value) ? Number(value) : Date.parse(value)).toISOString();
      return [name, kind === "date" ? moment.slice(0, 10) : moment];
    }),
  );
}

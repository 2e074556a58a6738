import { z } from "zod";
import type { CustomProperty, Portal, PropertyGroup } from "../portal.ts";
import { notFound, Refusal, validation } from "../refusal.ts";
import type { PropertyDefinition } from "./definitions.ts";
import { objectType } from "./types.ts";
import { currenciesOf } from "./values.ts";

const FIELD_TYPES: Record<PropertyDefinition["type"], string[]> = {
  string: ["text", "textarea", "html", "phonenumber", "file"],
  number: ["number"],
  date: ["date"],
  datetime: ["date"],
  enumeration: ["select", "radio", "checkbox", "booleancheckbox"],
  bool: ["booleancheckbox"],
};
const option = z.object({ label: z.string().min(1), value: z.string().min(1), displayOrder: z.number().int().default(-1), hidden: z.boolean().default(false) });
const TYPES = ["string", "number", "date", "datetime", "enumeration", "bool"] as const;
const label = z.string().min(1).max(255);
const description = z.string().max(65_536);
const options = z.array(option).max(5000);

export const propertyCreation = z.object({
  name: z.string().regex(/^[a-z][a-z0-9_]{0,99}$/, "must be lower case letters, digits and underscores"),
  label,
  type: z.enum(TYPES),
  fieldType: z.string(),
  groupName: z.string(),
  description: description.default(""),
  options: options.default([]),
  hasUniqueValue: z.boolean().default(false),
});
/** What is left out stays as it is. */
export const propertyChange = z.object({
  label: label.optional(),
  type: z.enum(TYPES).optional(),
  fieldType: z.string().optional(),
  groupName: z.string().optional(),
  description: description.optional(),
  options: options.optional(),
});

export function createProperty(portal: Portal, type: string, body: z.infer<typeof propertyCreation>): CustomProperty {
  if (portal.propertiesOf(type).some((one) => one.name === body.name)) {
    throw new Refusal(409, "OBJECT_ALREADY_EXISTS", `A property named '${body.name}' already exists.`);
  }
  const made: CustomProperty = { ...body, objectType: type, archived: false, hubspotDefined: false, calculated: false, readOnly: false };
  checkDefinition(portal, made);
  portal.custom.put(keyOf(type, body.name), made);
  return made;
}

export function changeProperty(portal: Portal, type: string, name: string, body: z.infer<typeof propertyChange>): CustomProperty {
  const found = portal.custom.get(keyOf(type, name));
  if (!found || found.archived) {
    if (portal.propertiesOf(type).some((one) => one.name === name)) throw validation(`The property ${name} is HubSpot's own and cannot be changed`);
    throw notFound(`The property ${name} does not exist`);
  }
  const given = Object.fromEntries(Object.entries(body).filter(([, value]) => value !== undefined));
  const next: CustomProperty = { ...found, ...given };
  checkDefinition(portal, next);
  portal.custom.put(keyOf(type, name), next);
  return next;
}

/** What is not there, or archived already, is no fault; HubSpot's own properties stay. */
export function archiveProperty(portal: Portal, type: string, name: string): void {
  const found = portal.custom.get(keyOf(type, name));
  if (found) portal.custom.put(keyOf(type, name), { ...found, archived: true });
  else if (portal.propertiesOf(type).some((one) => one.name === name)) throw validation(`The property ${name} is HubSpot's own and cannot be archived`);
}

export function groupsOf(portal: Portal, type: string): (PropertyGroup & { archived: boolean })[] {
  const builtIn = { name: objectType(type)?.group ?? "", label: "Information", displayOrder: 0, archived: false };
  const own = portal.groups.values().filter((one) => one.objectType === type && one.name !== builtIn.name);
  return [builtIn, ...own.map(({ name, label: shown, displayOrder }) => ({ name, label: shown, displayOrder, archived: false }))];
}

/** As answers show it. */
export function shownProperty(portal: Portal, property: Readonly<PropertyDefinition> & { archived?: boolean }): object {
  const { readOnly, archived = false, name, label: title, type, fieldType, groupName, description: text, hubspotDefined, calculated, hasUniqueValue } = property;
  return {
    name,
    label: title,
    type,
    fieldType,
    groupName,
    description: text,
    options: optionsOf(portal, property),
    displayOrder: -1,
    calculated,
    externalOptions: false,
    archived,
    hasUniqueValue,
    hidden: false,
    hubspotDefined,
    formField: false,
    dataSensitivity: "non_sensitive",
    modificationMetadata: { readOnlyValue: readOnly, readOnlyDefinition: hubspotDefined, archivable: !hubspotDefined },
  };
}

const keyOf = (type: string, name: string) => `${type}/${name}`;

function checkDefinition(portal: Portal, { objectType: type, type: kind, fieldType, groupName, options: choices, name }: CustomProperty): void {
  if (!FIELD_TYPES[kind].includes(fieldType)) throw validation(`fieldType ${fieldType} does not go with type ${kind}`);
  if (!groupsOf(portal, type).some((one) => one.name === groupName)) throw validation(`The property group ${groupName} does not exist`);
  const values = choices.map((one) => one.value);
  if (new Set(values).size !== values.length) throw validation("Property option values must be unique");
  if (kind === "enumeration" && choices.length === 0) throw validation(`The enumeration ${name} needs options`);
}

function optionsOf(portal: Portal, { name, hubspotDefined, options: choices }: Readonly<PropertyDefinition>): object[] {
  const listed = (values: string[]) => values.map((value, displayOrder) => ({ label: value, value, displayOrder, hidden: false }));
  if (!hubspotDefined) return choices;
  if (name.endsWith("currency_code")) return listed(currenciesOf(portal));
  if (name === "pipeline") return listed(portal.pipelines.values().map((pipeline) => pipeline.id));
  if (name === "dealstage") return listed([...new Set(portal.pipelines.values().flatMap((pipeline) => pipeline.stages.map((stage) => stage.id)))]);
  return choices;
}

import type { Crm } from "../crm.ts";
import { VendorError } from "../vendor-error.ts";
import { GROUP, PROPERTIES, STATUS, STATUS_OPTIONS, valuesOf, type Property } from "./billing-properties.ts";
import { nonsense } from "./errors.ts";
import { objects, properties } from "./paths.ts";
import type { Transport } from "./transport.ts";
import { batchDefined, defined, propertyList, written } from "./wire.ts";

type Existing = (typeof propertyList)["_output"]["results"];

export function createBilling(transport: Transport): Pick<Crm, "ensureProperties" | "writeBillingStatus"> {
  return {
    ensureProperties: () => ensureProperties(transport),
    writeBillingStatus: (dealId, status, number) => writeBillingStatus(transport, dealId, valuesOf(status, number)),
  };
}

/** One read where all is there. Labels that were renamed stay; options that are missing are added to those that are there. */
async function ensureProperties(transport: Transport): Promise<void> {
  const { results: existing } = await transport.get(properties("deals"), propertyList);
  const names = new Set(existing.map(({ name }) => name));
  const missing = PROPERTIES.filter(({ name }) => !names.has(name));
  if (missing.length > 0) await create(transport, missing);
  await completeOptions(transport, existing);
}

async function create(transport: Transport, missing: readonly Property[]): Promise<void> {
  await unlessPresent(transport.write("POST", properties("deals", "/groups"), GROUP, defined));
  const inputs = missing.map(definitionOf);
  const { results } = await transport.write("POST", properties("deals", "/batch/create"), { inputs }, batchDefined);
  const made = new Set(results.map(({ name }) => name));
  // One by one, what is refused says why; what another process has made in the meantime is there.
  for (const input of inputs.filter(({ name }) => !made.has(name))) {
    await unlessPresent(transport.write("POST", properties("deals"), input, defined));
  }
}

function definitionOf({ name, label, description, kind }: Property) {
  return { name, label, description, ...kind, groupName: GROUP.name, ...(name === STATUS.name ? { options: STATUS_OPTIONS } : {}) };
}

/** A state that cannot be chosen would make every write of it fail: one an admin removed, or one that is new to us. */
async function completeOptions(transport: Transport, existing: Existing): Promise<void> {
  const status = existing.find(({ name }) => name === STATUS.name);
  const present = status?.options ?? [];
  const added = STATUS_OPTIONS.filter((option) => !present.some(({ value }) => value === option.value));
  if (!status || added.length === 0) return;
  await transport.write("PATCH", properties("deals", `/${STATUS.name}`), { options: [...present, ...added] }, defined);
}

async function unlessPresent(creation: Promise<unknown>): Promise<void> {
  try {
    await creation;
  } catch (error) {
    if (!(error instanceof VendorError) || error.details.code !== "duplicate-name") throw error;
  }
}

/** Where somebody has removed a property of ours, or an option, it is put back and the status written once more. */
async function writeBillingStatus(transport: Transport, dealId: string, values: Record<string, string>): Promise<void> {
  const path = objects("deals", `/${encodeURIComponent(dealId)}`);
  const write = async () => {
    const { id } = await transport.write("PATCH", path, { properties: values }, written);
    if (id !== dealId) throw nonsense("it is about another deal", true);
  };
  try {
    await write();
  } catch (error) {
    if (!isAboutOurs(error)) throw error;
    await ensureProperties(transport);
    await write();
  }
}

const isAboutOurs = (error: unknown): boolean =>
  error instanceof VendorError && error.details.code === "validation" && PROPERTIES.some(({ name }) => name === error.details.field);

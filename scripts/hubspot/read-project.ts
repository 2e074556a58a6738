import { readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join, relative } from "node:path";
import { Components } from "@hubspot/project-parsing-lib/constants";
import { validateUid } from "@hubspot/project-parsing-lib/uid";
import type { z } from "zod";
import { componentSchemas, isComponentType, localSchema, profileSchema, projectSchema, type ComponentType } from "./config-schemas.ts";

/** A configuration file as it was read, where it holds to its schema. */
export interface Component<Type extends ComponentType = ComponentType> {
  path: string;
  uid: string;
  type: Type;
  config: z.infer<(typeof componentSchemas)[Type]>["config"];
}

export interface Project {
  root: string;
  platformVersion: string;
  components: Component[];
  profiles: Map<string, z.infer<typeof profileSchema>>;
}

/** Every configuration file of a HubSpot project, and each fault found on the way: file, field, what is wrong. */
export function readProject(root: string): { project: Project; faults: string[] } {
  const faults: string[] = [];
  const project: Project = { root, platformVersion: "", components: [], profiles: new Map() };
  const take = <T>(path: string, schema: z.ZodType<T>): T | null => {
    const json = jsonAt(join(root, path));
    if (json === undefined) {
      faults.push(`${path}: is no valid JSON`);
      return null;
    }
    const found = schema.safeParse(json);
    for (const { path: field, message } of found.error?.issues ?? []) faults.push(`${path}: ${field.join(".") || "the file"}: ${message}`);
    return found.data ?? null;
  };
  project.platformVersion = take("hsproject.json", projectSchema)?.platformVersion ?? "";
  for (const path of filesUnder(root)) {
    const profile = /^hsprofile\.([^.]+)\.json$/.exec(basename(path))?.[1];
    if (profile !== undefined) readProfile(profile, path);
    if (basename(path) === "local.json") take(path, localSchema);
    if (path.endsWith("-hsmeta.json")) readComponent(path);
  }
  faults.push(...faultsOfTheWhole(project));
  return { project, faults };

  function readProfile(name: string, path: string): void {
    const profile = take(path, profileSchema);
    if (profile !== null) project.profiles.set(name, profile);
  }

  function readComponent(path: string): void {
    const json = jsonAt(join(root, path)) as { type?: unknown } | undefined;
    if (json === undefined) return void faults.push(`${path}: is no valid JSON`);
    const type = json.type;
    if (!isComponentType(type)) return void faults.push(`${path}: type: is none that this project uses`);
    const found = take(path, componentSchemas[type] as z.ZodType<Omit<Component, "path">>);
    if (found === null) return;
    const folder = Components[type]?.dir ?? "";
    if (basename(dirname(path)) !== folder) faults.push(`${path}: a ${type} belongs into ${folder}/`);
    const refused = validateUid(found.uid);
    if (refused !== undefined) faults.push(`${path}: uid: ${refused}`);
    project.components.push({ ...found, path });
  }
}

function faultsOfTheWhole({ components }: Project): string[] {
  const twice = components.filter(({ uid }, index) => components.findIndex((other) => other.uid === uid) !== index);
  const single = Object.entries(Components).filter(([, { singularComponent }]) => singularComponent).map(([type]) => type);
  const many = single.filter((type) => components.filter((one) => one.type === type).length > 1);
  return [
    ...twice.map(({ path, uid }) => `${path}: uid: ${uid} is used twice`),
    ...many.map((type) => `a project has one ${type} at most`),
    ...(components.some(({ type }) => type === "app") ? [] : ["the project has no app"]),
  ];
}

export const ofType = <Type extends ComponentType>({ components }: Pick<Project, "components">, type: Type): Component<Type>[] => components.filter((one) => one.type === type) as unknown as Component<Type>[];

function filesUnder(root: string): string[] {
  const entries = readdirSync(root, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(root, join(entry.parentPath, entry.name))).sort();
}

function jsonAt(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return undefined;
  }
}

import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { OPTIONAL_SCOPES, SCOPES } from "../../server/connectors/hubspot/index.ts";
import { builtFiles, staleFiles } from "./build-app.ts";
import { filled } from "./profile.ts";
import { ofType, readProject, type Project } from "./read-project.ts";
import { remoteBundles } from "./remote-bundles.ts";

/**
 * What HubSpot loads of a surface before a person sees anything. A card is drawn with every record that is opened; the app's
 * pages are one bundle of a dozen pages in three languages, loaded once when somebody opens the app.
 */
export const mostBundleBytes = (entrypoint: string): number => (entrypoint.startsWith("/app/pages/") ? 300_000 : 150_000);
/** HubSpot supports a platform and an API version for so long after the month it is named after. */
const SUPPORTED_MONTHS = 18;

export interface Checked {
  faults: string[];
  /** Bytes of what HubSpot's build makes of each uploaded entry, by the entry's path. */
  bundles: Record<string, number>;
}

/**
 * Everything that can be known of the project without HubSpot.
 * @param today "2026-11-23": what is no longer supported on that day is a fault
 */
export async function checkProject(today: string, root = "hubspot-app"): Promise<Checked> {
  const { project, faults } = readProject(root);
  const bundles = await bundleSizes();
  const large = Object.entries(bundles).filter(([entrypoint, bytes]) => bytes > mostBundleBytes(entrypoint));
  return {
    bundles,
    faults: [
      ...faults,
      ...faultsOfProfiles(project),
      ...faultsOfEntries(project),
      ...(await faultsOfBuild()),
      ...large.map(([entrypoint, bytes]) => `${entrypoint}: its bundle has ${bytes} bytes, ${mostBundleBytes(entrypoint)} are allowed`),
      ...faultsOfScopes(project),
      ...faultsOfUrls(project),
      ...faultsOfVersions(project, today),
    ],
  };
}

/**
 * Every profile fills every variable, and all of them the same ones: a forgotten one would be found by a customer. Each
 * has an account of its own: in one account the profiles would overwrite each other's app.
 */
function faultsOfProfiles(project: Project): string[] {
  const { profiles } = project;
  const used = usedVariables(project);
  const missing = ["local", "staging", "production"].filter((name) => !profiles.has(name)).map((name) => `hsprofile.${name}.json: is missing`);
  const gaps = [...profiles].flatMap(([name, { variables }]) => used.filter((variable) => !(variable in variables)).map((variable) => `hsprofile.${name}.json: ${variable} is used and not set`));
  const idle = [...profiles].flatMap(([name, { variables }]) => Object.keys(variables).filter((variable) => !used.includes(variable)).map((variable) => `hsprofile.${name}.json: ${variable} is set and used nowhere`));
  const accounts = [...profiles].map(([, { accountId }]) => accountId);
  const crowded = [...profiles].filter(([, { accountId }], index) => accounts.indexOf(accountId) < index).map(([name, { accountId }]) => `hsprofile.${name}.json: account ${accountId} is another profile's already`);
  return [...missing, ...gaps, ...idle, ...crowded];
}

function usedVariables({ root, components }: Project): string[] {
  const names = components.flatMap(({ path }) => [...readFileSync(join(root, path), "utf8").matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name ?? ""));
  return [...new Set(names)];
}

function faultsOfEntries({ root, components }: Project): string[] {
  return components.flatMap(({ path, config }) => {
    const entry = "entrypoint" in config ? config.entrypoint : null;
    return entry === null || existsSync(join(root, "src", entry)) ? [] : [`${path}: entrypoint: ${entry} is not there. Run npm run hubspot:build`];
  });
}

async function faultsOfBuild(): Promise<string[]> {
  const { changed, removed } = staleFiles(await builtFiles());
  return [...changed, ...removed].map((path) => `${path}: is not what the sources give. Run npm run hubspot:build`);
}

async function bundleSizes(): Promise<Record<string, number>> {
  return Object.fromEntries((await remoteBundles("upload")).map(({ entrypoint, bundle }) => [entrypoint, statSync(bundle).size]));
}

/** What is asked for is what the connector asks for at installation, and what a recorded run of the stories used. */
function faultsOfScopes(project: Project): string[] {
  const [app] = ofType(project, "app");
  if (!app) return [];
  const { requiredScopes, optionalScopes } = app.config.auth;
  const used = Object.keys(JSON.parse(readFileSync("docs/marketplace/scopes-used.json", "utf8")) as object);
  const differing = (name: string, own: readonly string[], theirs: readonly string[]) =>
    [...own].sort().join() === [...theirs].sort().join() ? [] : [`${app.path}: ${name}: the connector asks for ${theirs.join(", ") || "nothing"}`];
  const asked = [...requiredScopes, ...optionalScopes];
  return [
    ...differing("requiredScopes", requiredScopes, SCOPES),
    ...differing("optionalScopes", optionalScopes, OPTIONAL_SCOPES),
    ...asked.filter((scope) => !used.includes(scope)).map((scope) => `${app.path}: ${scope} is asked for, and no recorded call needs it`),
    ...used.filter((scope) => !asked.includes(scope)).map((scope) => `${app.path}: recorded calls need ${scope}, and it is not asked for`),
  ];
}

/**
 * The surfaces speak to the app's own address alone; whatever else they name must be permitted. The consent screen leads
 * back to that address too, or to a server on the developer's own machine, which HubSpot's proxy reaches in its name.
 */
function faultsOfUrls(project: Project): string[] {
  const [app] = ofType(project, "app");
  const used = usedVariables(project);
  const complete = [...project.profiles].filter(([, { variables }]) => used.every((name) => name in variables));
  return complete.flatMap(([profile, { variables }]) => {
    const origin = String(variables["API_ORIGIN"]);
    const permitted = (app?.config.permittedUrls.fetch ?? []).map((url) => filled(url, variables));
    const insecure = permitted.filter((url) => !url.startsWith("https://")).map((url) => `${url} is not https, and HubSpot fetches nothing else`);
    const back = (app?.config.auth.redirectUrls ?? []).map((url) => filled(url, variables));
    const astray = back.filter((url) => !leadsBack(url, origin, profile === "local")).map((url) => `${url} does not lead back to the app`);
    const closed = permitted.includes(origin) ? [] : [`the surfaces fetch ${origin}, which is not permitted`];
    return [...insecure, ...astray, ...closed].map((fault) => `hsprofile.${profile}.json: ${fault}`);
  });
}

function leadsBack(url: string, origin: string, local: boolean): boolean {
  const parsed = URL.parse(url);
  return parsed?.origin === origin || (local && parsed?.protocol === "http:" && parsed.hostname === "localhost");
}

function faultsOfVersions({ root, platformVersion }: Project, today: string): string[] {
  const recorded = Object.values(JSON.parse(readFileSync("docs/marketplace/scopes-used.json", "utf8")) as Record<string, string[]>).flat();
  const undated = recorded.filter((call) => !/\/\d{4}-\d{2}(\/|$)/.test(call));
  const dated = recorded.flatMap((call) => /\/(\d{4}-\d{2})(?:\/|$)/.exec(call)?.[1] ?? []);
  const old = [...new Set(dated)].filter((version) => endOf(version) <= today);
  return [
    ...(endOf(platformVersion.replace(".", "-")) <= today ? [`${root}/hsproject.json: platform ${platformVersion} is no longer supported`] : []),
    ...undated.map((call) => `${call}: is called without a dated version`),
    ...old.map((version) => `API version ${version} is no longer supported`),
  ];
}

/** The first day on which a version of this month is not supported any more. */
function endOf(version: string): string {
  const [year = 0, month = 1] = version.split("-").map(Number);
  const last = year * 12 + (month - 1) + SUPPORTED_MONTHS;
  return `${Math.floor(last / 12)}-${String((last % 12) + 1).padStart(2, "0")}-01`;
}

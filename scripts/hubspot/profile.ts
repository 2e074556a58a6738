import { readFileSync } from "node:fs";

/** What one environment's profile holds, and what the app's configuration becomes with it. */
export interface AppInProfile {
  name: string;
  permitted: string[];
  variables: Record<string, string | number | boolean>;
}

/**
 * The app as it is uploaded with a profile.
 * @param profile "local", "staging" or "production"
 */
export function appInProfile(profile: string): AppInProfile {
  const { variables } = readJson(`hubspot-app/src/hsprofile.${profile}.json`) as Pick<AppInProfile, "variables">;
  const { config } = readJson("hubspot-app/src/app/app-hsmeta.json") as { config: { name: string; permittedUrls: { fetch: string[] } } };
  return { name: config.name, variables, permitted: config.permittedUrls.fetch.map((url) => filled(url, variables)) };
}

/** `${NAME}` becomes the profile's value. Throws where the profile has none. */
export function filled(text: string, variables: AppInProfile["variables"]): string {
  return text.replaceAll(/\$\{(\w+)\}/g, (_whole, name: string) => {
    const value = variables[name];
    if (value === undefined) throw new Error(`The profile has no ${name}`);
    return String(value);
  });
}

const readJson = (path: string): unknown => JSON.parse(readFileSync(path, "utf8"));

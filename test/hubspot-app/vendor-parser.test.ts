import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseProjectConfig } from "@hubspot/project-parsing-lib/projects";
import { translate } from "@hubspot/project-parsing-lib/translate";
import { expect, test } from "vitest";
import { readProject } from "../../scripts/hubspot/read-project.ts";

const SOURCES = resolve("hubspot-app/src");
const { project } = readProject("hubspot-app");

/** HubSpot's own parser, as its command line runs it before an upload; its schemas need an account, so they are left out. */
const parsed = (profile: string) => translate({ projectSourceDir: SOURCES, platformVersion: project.platformVersion }, { skipValidation: true, profile });

test("HubSpot's command line takes the project's own file", () => {
  expect(parseProjectConfig(resolve("hubspot-app"))).toMatchObject({ name: "onebook", srcDir: "src", platformVersion: "2026.09" });
});

test.each([...project.profiles])("HubSpot's parser finds every component with the profile %s, and fills every variable", async (profile, { variables }) => {
  const { intermediateRepresentation, skippedHsMetaFiles } = await parsed(profile);
  const nodes = Object.values(intermediateRepresentation.intermediateNodesIndexedByUid);
  expect(skippedHsMetaFiles).toEqual([]);
  expect(nodes.map(({ uid }) => uid).sort()).toEqual(project.components.map(({ uid }) => uid).sort());
  expect(JSON.stringify(nodes)).not.toContain("${");
  const app = intermediateRepresentation.intermediateNodesIndexedByUid["onebook"];
  expect(app?.config).toMatchObject({ permittedUrls: { fetch: [variables["API_ORIGIN"]] }, auth: { redirectUrls: [`${variables["CONNECT_ORIGIN"]}/connect/hubspot/callback`] } });
});

test("every component belongs to the app, and every entry point is a file", async () => {
  const { intermediateRepresentation } = await parsed("production");
  for (const { uid, componentDeps, config } of Object.values(intermediateRepresentation.intermediateNodesIndexedByUid)) {
    if (uid !== "onebook") expect(componentDeps, uid).toMatchObject({ app: "onebook" });
    const { entrypoint } = config as { entrypoint?: string };
    if (entrypoint !== undefined) expect(existsSync(join(SOURCES, entrypoint)), entrypoint).toBe(true);
  }
});

import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkProject, mostBundleBytes } from "../../scripts/hubspot/check-project.ts";
import { ofType, readProject } from "../../scripts/hubspot/read-project.ts";
import { EVENT_TYPES } from "../../server/connectors/hubspot/index.ts";

const TODAY = "2026-11-23";
const { project } = readProject("hubspot-app");

interface Profile {
  accountId: number;
  variables: Record<string, string>;
}

describe("the project that is uploaded", () => {
  test("has no fault that can be found offline, and each surface's bundle is small", async () => {
    const { faults, bundles } = await checkProject(TODAY);
    expect(faults).toEqual([]);
    expect(Object.keys(bundles).length).toBeGreaterThan(0);
    for (const [entrypoint, bytes] of Object.entries(bundles)) expect(bytes, entrypoint).toBeLessThan(mostBundleBytes(entrypoint));
  });

  test("a card may have 150 KB, the pages of the app twice as much", () => {
    expect(["/app/cards/DealCard.js", "/app/settings/SettingsPage.js", "/app/pages/Pages.js"].map(mostBundleBytes)).toEqual([150_000, 150_000, 300_000]);
  });

  test("defines the timeline events that the app sends, with their properties", () => {
    const events = ofType(project, "app-event");
    expect(events.map(({ uid }) => uid).sort()).toEqual(Object.values(EVENT_TYPES).sort());
    for (const { config } of events) expect(config.properties.map(({ name }) => name)).toEqual(["headline", "invoice_number", "amount", "currency"]);
  });
});

describe("a fault in the project is found and named", () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), "onebook-project-"));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const CARD = "src/app/cards/deal-tab-hsmeta.json";
  const ACTION = "src/app/workflow-actions/create-invoice-hsmeta.json";
  const BULK = "src/app/actions/create-invoices-hsmeta.json";
  const with_ = (name: string, path: string, change: (text: string) => string): string[] => {
    const root = join(folder, name);
    cpSync("hubspot-app", root, { recursive: true });
    writeFileSync(join(root, path), change(readFileSync(join(root, path), "utf8")));
    return readProject(root).faults;
  };

  test.each<[string, string, (text: string) => string, string]>([
    ["broken JSON", CARD, (text) => text.slice(1), `${CARD}: is no valid JSON`],
    ["a misspelt key", CARD, (text) => text.replace('"location"', '"locaton"'), `${CARD}: config.location`],
    ["a location that does not exist", CARD, (text) => text.replace("crm.record.tab", "crm.record.top"), `${CARD}: config.location`],
    ["a type that does not exist", CARD, (text) => text.replace('"type": "card"', '"type": "crad"'), `${CARD}: type`],
    ["a uid used twice", CARD, (text) => text.replace("deal_invoices_tab", "deal_invoices_sidebar"), "is used twice"],
    ["a uid of strange signs", CARD, (text) => text.replace("deal_invoices_tab", "deal invoices"), `${CARD}: uid`],
    ["an address without https", "src/app/app-hsmeta.json", (text) => text.replace('"${API_ORIGIN}"', '"http://x.example"'), "app-hsmeta.json: config.permittedUrls.fetch.0"],
    ["an icon that HubSpot does not have", BULK, (text) => text.replace('"invoice"', '"bill"'), `${BULK}: config.icon`],
    ["a bulk action named like a card", BULK, (text) => text.replace('"label"', '"name"'), `${BULK}: config.label`],
    ["a tool for agents without a word to the agent", ACTION, (text) => text.replace('"llmConfig"', '"config"'), `${ACTION}: config.supportedClients.1`],
    ["a language forgotten", ACTION, (text) => text.replace('"fr": {', '"es": {'), `${ACTION}: config.labels`],
    ["a second app", CARD, (text) => text.replace('"type": "card"', '"type": "app"'), `${CARD}: config`],
  ])("%s", (name, path, change, sentence) => {
    expect(with_(name.replaceAll(" ", "-"), path, change).join("\n")).toContain(sentence);
  });

  test.each<[string, (profile: Profile) => void, string]>([
    ["a variable that a profile forgot", ({ variables }) => void delete variables["API_ORIGIN"], "hsprofile.staging.json: API_ORIGIN is used and not set"],
    ["a variable that nothing uses", ({ variables }) => (variables["COLOUR"] = "blue"), "hsprofile.staging.json: COLOUR is set and used nowhere"],
    ["two profiles in one account", (profile) => (profile.accountId = 100001), "hsprofile.staging.json: account 100001 is another profile's already"],
    ["an address without https in a profile", ({ variables }) => (variables["API_ORIGIN"] = "http://staging.onebook.example"), "is not https"],
    ["a consent screen that leads elsewhere", ({ variables }) => (variables["CONNECT_ORIGIN"] = "https://elsewhere.example"), "hsprofile.staging.json: https://elsewhere.example/connect/hubspot/callback does not lead back to the app"],
    ["a consent screen that leads to one's own machine", ({ variables }) => (variables["CONNECT_ORIGIN"] = "http://localhost:3000"), "hsprofile.staging.json: http://localhost:3000/connect/hubspot/callback does not lead back"],
  ])("%s", async (name, change, sentence) => {
    const path = "src/hsprofile.staging.json";
    const root = join(folder, name.replaceAll(/\W/g, "-"));
    cpSync("hubspot-app", root, { recursive: true });
    const profile = JSON.parse(readFileSync(join(root, path), "utf8")) as Profile;
    change(profile);
    writeFileSync(join(root, path), JSON.stringify(profile));
    expect((await checkProject(TODAY, root)).faults.join("\n")).toContain(sentence);
  });

  test("a version that HubSpot no longer supports on the day", async () => {
    expect((await checkProject("2028-03-01")).faults.join("\n")).toContain("platform 2026.09 is no longer supported");
    expect((await checkProject("2028-02-28")).faults.join("\n")).not.toContain("platform");
  });
});

import { describe, expect, it } from "vitest";
import { registeredApps } from "../../../sandbox/registered-apps.ts";
import { readSettings } from "../../../sandbox/settings.ts";

describe("the settings of a sandbox run alone", () => {
  it("have defaults, also for empty variables", () => {
    const defaults = { ports: { hubspot: 4010, quickbooks: 4020, xero: 4030 }, dataDir: "./data", appOrigin: "http://localhost:3000" };
    expect(readSettings({})).toEqual(defaults);
    expect(readSettings({ SANDBOX_XERO_PORT: "", DATA_DIR: "" })).toEqual(defaults);
  });

  it("follow the environment", () => {
    const env = { SANDBOX_HUBSPOT_PORT: "5010", SANDBOX_QUICKBOOKS_PORT: "0", DATA_DIR: "/srv/x", PORT: "8080" };
    expect(readSettings(env)).toEqual({ ports: { hubspot: 5010, quickbooks: 0, xero: 4030 }, dataDir: "/srv/x", appOrigin: "http://localhost:8080" });
    expect(readSettings({ ...env, APP_ORIGIN: "https://app.example/" }).appOrigin).toBe("https://app.example");
  });

  it("name every fault at once", () => {
    const faulty = () => readSettings({ SANDBOX_HUBSPOT_PORT: "many", SANDBOX_XERO_PORT: "70000", APP_ORIGIN: "localhost" });
    expect(faulty).toThrow("SANDBOX_HUBSPOT_PORT is not a port\nSANDBOX_XERO_PORT is not a port\nAPP_ORIGIN is not an origin");
  });
});

it("the registered app has formats the vendors' own credentials have", () => {
  const { hubspot, quickbooks, xero } = registeredApps("http://localhost:3000");
  const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
  expect(hubspot.clientId).toMatch(uuid);
  expect(hubspot.clientSecret).toMatch(uuid);
  expect(hubspot.webhookKey).toBe(hubspot.clientSecret);
  expect(quickbooks.clientId).toMatch(/^AB[A-Za-z0-9]{48}$/);
  expect(quickbooks.clientSecret).toMatch(/^[A-Za-z0-9]{40}$/);
  expect(quickbooks.webhookKey).toMatch(uuid);
  expect(xero.clientId).toMatch(/^[0-9A-F]{32}$/);
  expect(xero.clientSecret).toMatch(/^[A-Za-z0-9_-]{48}$/);
  expect(xero.webhookKey).toMatch(/^[A-Za-z0-9+/]{86}==$/);
  expect(hubspot.redirectUris).toEqual(["http://localhost:3000/connect/hubspot/callback"]);
  expect(xero.webhookUrl).toBe("http://localhost:3000/webhooks/xero");
});

import { describe, expect, test } from "vitest";
import { rightsOf, withInstaller } from "../../server/domain/roles.ts";
import { settingsSchema } from "../../server/domain/settings.ts";

const rolesOf = (roles: object) => settingsSchema.parse({ roles }).roles;
const most = (roles: object, email: string | null) => rightsOf(rolesOf(roles), email).at(-1);

describe("Who may do what", () => {
  test("until the first admin is named, everyone may do everything", () => {
    expect(most({}, "rep@northwind.example")).toBe("change-settings");
    expect(most({ finance: ["fin@northwind.example"] }, null)).toBe("change-settings");
  });

  const roles = { admins: ["Ada@Northwind.example"], finance: ["fin@northwind.example"] };
  test.each([
    ["ada@northwind.example", "change-settings"],
    ["ADA@NORTHWIND.EXAMPLE", "change-settings"],
    ["fin@northwind.example", "settle"],
    ["rep@northwind.example", "see"],
    [null, "see"],
  ])("with an admin named, %s has at most: %s", (email, right) => {
    expect(most(roles, email)).toBe(right);
  });

  test("what everyone else may do is a choice, and never includes the settings", () => {
    expect(most({ ...roles, others: "create-invoices" }, "rep@northwind.example")).toBe("create-invoices");
    expect(settingsSchema.safeParse({ roles: { others: "change-settings" } }).success).toBe(false);
  });

  describe("whoever installs the app", () => {
    const adminsAfter = (admins: string[], installer: string | null, state: "installed" | "uninstalled") => withInstaller(rolesOf({ admins }), installer, state).admins;

    test.each([
      ["is the first admin", [], "Ada@Northwind.example", "installed", ["ada@northwind.example"]],
      ["is no admin by agreeing again where there is one", ["boss@northwind.example"], "ada@northwind.example", "installed", ["boss@northwind.example"]],
      ["is an admin beside those there were, where the app had been taken away", ["boss@northwind.example"], "ada@northwind.example", "uninstalled", ["boss@northwind.example", "ada@northwind.example"]],
      ["stands in the list once", ["ada@northwind.example"], "Ada@Northwind.example", "uninstalled", ["ada@northwind.example"]],
      ["is not guessed at where the CRM does not say who it was", [], null, "installed", []],
      ["is not guessed at where the CRM names no address", [], "HubSpot user 44", "installed", []],
    ] as const)("%s", (_what, before, installer, state, after) => {
      expect(adminsAfter([...before], installer, state)).toEqual(after);
    });

    test("is left out of a list that is full, which stays one that can be saved", () => {
      const full = Array.from({ length: 100 }, (_, number) => `admin${number}@northwind.example`);
      expect(adminsAfter(full, "ada@northwind.example", "uninstalled")).toEqual(full);
    });
  });

  test("each right includes those before it", () => {
    expect(rightsOf(rolesOf(roles), "fin@northwind.example")).toEqual(["see", "create-invoices", "settle"]);
  });
});

import { describe, expect, test } from "vitest";
import { rightsOf } from "../../server/domain/roles.ts";
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

  test("each right includes those before it", () => {
    expect(rightsOf(rolesOf(roles), "fin@northwind.example")).toEqual(["see", "create-invoices", "settle"]);
  });
});

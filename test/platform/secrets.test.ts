import { randomBytes } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createSecrets, type SealingKey } from "../../server/platform/secrets.ts";

const key = (id: string): SealingKey => ({ id, key: randomBytes(32).toString("base64") });
const [older, newer] = [key("older"), key("newer")];
const text = fc.string({ unit: "grapheme" });

describe("a sealed text", () => {
  const secrets = createSecrets([older]);

  test("opens to what was sealed, in its context, and never reads the same twice", () => {
    fc.assert(
      fc.property(text, text, (plain, context) => {
        const [one, two] = [secrets.seal(plain, context), secrets.seal(plain, context)];
        expect(one).not.toBe(two);
        expect([secrets.open(one, context), secrets.open(two, context)]).toEqual([plain, plain]);
      }),
    );
  });

  test("opens in no other context: another tenant's row, another grant", () => {
    fc.assert(
      fc.property(text, text, text, (plain, context, other) => {
        fc.pre(context !== other);
        expect(() => secrets.open(secrets.seal(plain, context), other)).toThrow();
      }),
    );
  });

  test("does not open once any bit of it was changed", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 1 }), fc.nat(), fc.integer({ min: 0, max: 7 }), fc.integer({ min: 1, max: 3 }), (plain, at, bit, part) => {
        const parts = secrets.seal(plain, "row").split(".");
        const bytes = Buffer.from(parts[part] ?? "", "base64url");
        const index = at % bytes.length;
        bytes[index] = (bytes[index] ?? 0) ^ (1 << bit);
        parts[part] = bytes.toString("base64url");
        expect(() => secrets.open(parts.join("."), "row")).toThrow();
      }),
    );
  });

  test("does not open with a shortened tag, or when it is not a sealed text at all", () => {
    const [id, iv, tag = "", sealed] = secrets.seal("tokens", "row").split(".");
    for (const wrong of [[id, iv, tag.slice(0, 6), sealed].join("."), "", "older...", "tokens"]) {
      expect(() => secrets.open(wrong, "row"), wrong).toThrow();
    }
  });
});

describe("keys", () => {
  test("rotate: the first one seals, the older ones still open, and what they sealed is known as outdated", () => {
    const before = createSecrets([older]).seal("tokens", "row");
    const both = createSecrets([newer, older]);
    expect(both.open(before, "row")).toBe("tokens");
    expect(both.isOutdated(before)).toBe(true);
    expect(both.isOutdated(both.seal("tokens", "row"))).toBe(false);
    expect(() => createSecrets([newer]).open(before, "row")).toThrow('No sealing key named "older" is configured');
  });

  test.each([
    ["no key at all", []],
    ["a key that is too short", [{ id: "a", key: randomBytes(16).toString("base64") }]],
    ["a name with a dot, which would break the format", [{ id: "a.b", key: older.key }]],
    ["two keys of one name", [older, { ...newer, id: "older" }]],
  ])("%s is refused, without quoting a key", (_what, keys) => {
    expect(() => createSecrets(keys)).toThrow();
    try {
      createSecrets(keys);
    } catch (error) {
      for (const one of keys) expect(String(error)).not.toContain(one.key);
    }
  });
});

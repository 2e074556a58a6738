import fc from "fast-check";
import { expect, test } from "vitest";
import { jsonText } from "../../server/store/json-text.ts";

const utf16 = fc.array(fc.oneof(fc.integer({ min: 0, max: 0xffff }), fc.constantFrom(0, 0xd83d, 0xde00, 92, 117, 48)), { maxLength: 16 }).map((codes) => String.fromCharCode(...codes));

test("text comes through as it is, but for NUL and half surrogate pairs", () => {
  fc.assert(
    fc.property(utf16, (text) => {
      expect(JSON.parse(jsonText({ text }))).toEqual({ text: text.toWellFormed().replaceAll("\0", "\ufffd") });
    }),
  );
});

test("a backslash before u0000 is text, not NUL", () => {
  for (const text of ["\\u0000", "\\\\u0000", "\\ud800", "C:\\u0000\\"]) expect(JSON.parse(jsonText(text))).toBe(text);
});

test("equal values are equal texts, whatever the order of their keys; nothing is null", () => {
  expect(jsonText({ b: [{ d: 1, c: 2 }], a: null })).toBe(jsonText({ a: null, b: [{ c: 2, d: 1 }] }));
  expect(jsonText(undefined)).toBe("null");
});

import { expect, test } from "vitest";
import { instantOf, parseInstant, systemClock } from "../../server/platform/clock.ts";
import { constantTimeEqual, hmacBase64, sha256 } from "../../server/platform/digest.ts";
import { systemIds } from "../../server/platform/ids.ts";

test("an instant is read with any offset and written in UTC", () => {
  expect(instantOf(parseInstant("2026-11-23T10:00:00+02:00"))).toBe("2026-11-23T08:00:00.000Z");
  expect(() => parseInstant("yesterday")).toThrow("Not an instant: yesterday");
});

test("the clock tells one time in both its forms", () => {
  const clock = systemClock();
  const [before, between, after] = [clock.now(), parseInstant(clock.instant()), clock.now()];
  expect(between).toBeGreaterThanOrEqual(before);
  expect(between).toBeLessThanOrEqual(after);
});

test("a sleep ends at once when it is called off, before it began or in its course", async () => {
  const clock = systemClock();
  const aborting = new AbortController();
  const sleeping = clock.sleep(2_000_000_000, aborting.signal);
  aborting.abort();
  await sleeping;
  await clock.sleep(2_000_000_000, aborting.signal);
  expect(aborting.signal.aborted).toBe(true);
});

test("digests agree with the published vectors (FIPS 180-2; RFC 4231, case 2)", () => {
  expect(sha256("abc")).toBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
  const mac = Buffer.from("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843", "hex").toString("base64");
  expect(hmacBase64("Jefe", "what do ya want for nothing?")).toBe(mac);
});

test("values are equal to the byte or not at all", () => {
  expect(constantTimeEqual("größe", Buffer.from("größe"))).toBe(true);
  for (const other of ["grösse", "größ", "größe ", ""]) expect(constantTimeEqual("größe", other)).toBe(false);
});

test("tokens have the length asked for, fit into an address, and do not repeat", () => {
  const ids = systemIds();
  const tokens = Array.from({ length: 100 }, () => ids.token(24));
  expect(new Set([...tokens, ids.uuid(), ids.uuid()]).size).toBe(102);
  for (const token of tokens) expect(token).toMatch(/^[\w-]{32}$/);
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { markIn, referenceIn, referenceMark, withReference } from "../../../server/connectors/quickbooks/reference.ts";

describe("our reference in a QuickBooks note", () => {
  it("is found again whatever finance people write around it", () => {
    expect(markIn("Called twice.\n[Onebook OB-1-2-0-0]\nPromised for Friday.")).toBe("OB-1-2-0-0");
    expect(markIn("call ap [ ONEBOOK   OB-1-2-0-0 ] thx")).toBe("OB-1-2-0-0");
  });

  it("is not read out of ordinary talk about Onebook", () => {
    expect(markIn("Onebook invoice was wrong, see Ann")).toBeNull();
    expect(markIn("Voided")).toBeNull();
    expect(markIn(null)).toBeNull();
  });

  it("replaces an older reference and leaves the rest of the note as it was", () => {
    expect(withReference("Hold.\n[Onebook OB-1-2-0-0]\nAnn", "OB-1-2-1-0")).toBe("Hold.\n[Onebook OB-1-2-1-0]\nAnn");
    expect(withReference("Hold.", "OB-1-2-1-0")).toBe("Hold.\n[Onebook OB-1-2-1-0]");
  });

  it("is read from the custom field first, which a void leaves alone", () => {
    const voided = { PrivateNote: "Voided", CustomField: [{ DefinitionId: "2", StringValue: "OB-1-2-0-0" }] };
    expect(referenceIn(voided, "2")).toBe("OB-1-2-0-0");
    expect(referenceIn(voided, null)).toBeNull();
    expect(
      referenceIn({ PrivateNote: "[Onebook OB-9]", CustomField: [{ DefinitionId: "2", StringValue: "" }] }, "2"),
    ).toBe("OB-9");
  });

  it("survives any text before and after it", () => {
    const reference = fc.stringMatching(/^[A-Za-z0-9._$&-]{1,31}$/);
    const talk = fc.string().filter((text) => markIn(text) === null && !text.includes("["));
    fc.assert(
      fc.property(reference, talk, talk, (ours, before, after) => {
        expect(markIn(`${before}${withReference(null, ours)}${after}`)).toBe(ours);
        expect(markIn(withReference(before, ours))).toBe(ours);
      }),
    );
  });

  it("refuses a reference that could not be found again", () => {
    expect(() => referenceMark("has space")).toThrow(/reference/);
    expect(() => referenceMark("x".repeat(32))).toThrow(/reference/);
  });
});

import { describe, expect, it } from "vitest";
import { partsOf, textOf } from "../../../src/extensions/settings/invoicing/instalment-parts.ts";
import { dealIdIn } from "../../../src/extensions/parts/deal-id-in.ts";
import { likelyTaxCode } from "../../../src/extensions/settings/mapping/likely-tax-code.ts";

describe("what people type", () => {
  it.each([
    ["77", "77"],
    [" https://app.hubspot.com/contacts/100001/record/0-3/4215?x=1 ", "4215"],
    ["https://app.hubspot.com/contacts/1/record/0-2/4215", null],
    ["Acme", null],
  ])("the deal in %j is %j", (text, id) => expect(dealIdIn(text)).toBe(id));

  it.each([
    ["30 @ 0; 70 @ 30", [{ percent: "30", afterDays: 0 }, { percent: "70", afterDays: 30 }]],
    ["33,33/66,67", [{ percent: "33.33", afterDays: 0 }, { percent: "66.67", afterDays: 0 }]],
    ["30%, 70%", [{ percent: "30", afterDays: 0 }, { percent: "70", afterDays: 0 }]],
    ["", null],
    ["a lot", null],
  ])("shares in %j", (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
    if (parts !== null) expect(partsOf(textOf(parts))).toEqual(parts);
  });

  it.each([
    ["OUTPUT2", "OUTPUT2"],
    ["zero rated", "ZERO"],
    ["VAT 20 %", "OUTPUT2"],
    ["VAT 7%", null],
    ["reduced", null],
  ])("the tax word %j is likely %j", (word, code) => {
    expect(likelyTaxCode(word, [{ id: "OUTPUT2", name: "20% (VAT on Income)" }, { id: "ZERO", name: "Zero rated" }])).toBe(code);
  });
});

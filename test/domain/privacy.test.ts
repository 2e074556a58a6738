import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ERASED, erasedFrom, findingsIn, wordsOf, type Person } from "../../server/domain/privacy/person.ts";

const record = { id: "5", firstName: "Ada", lastName: "Byron", email: "ada@byron.example", phone: "+44 20 7946 0000", address: { street: "12 St James's Square", city: "London" }, rawStatus: null, modifiedAt: "2026-11-23T10:00:00.000Z" };
const person: Person = { contactId: "5", customerIds: ["58"], words: wordsOf({ deal: { contacts: [record] } }, { contactId: "5", customerIds: ["58"], words: [] }) };

describe("one person's data", () => {
  test("are told by the records that are theirs", () => {
    expect(person.words).toEqual(["Ada Byron", "ada@byron.example", "+44 20 7946 0000", "12 St James's Square"]);
    expect(wordsOf({ customerId: "58", customerName: "Byron & Daughter" }, person)).toEqual(["Byron & Daughter"]);
    expect(wordsOf([{ id: "6", firstName: "Bob", lastName: "Other" }, { customerId: "59", customerName: "Somebody else" }], person)).toEqual([]);
  });

  test("are struck out of records and sentences, and nothing else is", () => {
    const value = {
      because: { deal: { name: "Engine for ADA BYRON", contacts: [record, { id: "6", firstName: "Bob", email: "bob@other.example" }], amount: { minor: 100, currency: "USD" } } },
      sentence: "ada@byron.example was refused; nada@byron.example was not.",
      by: "ada@byron.example",
      id: "5",
    };
    expect(erasedFrom(value, person)).toEqual({
      because: {
        deal: {
          name: `Engine for ${ERASED}`,
          contacts: [{ ...record, firstName: null, lastName: null, email: null, phone: null, address: null }, { id: "6", firstName: "Bob", email: "bob@other.example" }],
          amount: { minor: 100, currency: "USD" },
        },
      },
      sentence: `${ERASED} was refused; nada@byron.example was not.`,
      by: "ada@byron.example",
      id: "5",
    });
    expect(findingsIn(value, person).map(({ path }) => path)).toEqual(["because.deal.name", "because.deal.contacts.0", "sentence"]);
  });

  test("a name of one word is not struck out of every sentence", () => {
    const prince = { contactId: "7", customerIds: [], words: ["Ada"] };
    expect(erasedFrom({ a: "Ada", b: "Canada", c: "Ada asked" }, prince)).toEqual({ a: ERASED, b: "Canada", c: "Ada asked" });
  });

  const texts = fc.oneof(fc.string(), fc.constantFrom("Ada Byron", "for ada byron!", "ADA@BYRON.EXAMPLE", "12 St James's Square, London", "x.ada@byron.example"));
  const values = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof({ depthSize: "small" }, texts, fc.integer(), fc.constant(null), fc.constant(record), fc.array(tie("value"), { maxLength: 3 }), fc.dictionary(fc.constantFrom("a", "id", "customerName", "by", "properties"), tie("value"), { maxKeys: 3 })),
  })).value;

  test("once erased are found nowhere, whatever they stood in; erasing again changes nothing, and what is about nobody stays", () => {
    fc.assert(
      fc.property(values, (value) => {
        const left = erasedFrom(value, person);
        expect(findingsIn(left, person)).toEqual([]);
        expect(erasedFrom(left, person)).toEqual(left);
        if (findingsIn(value, person).length === 0) expect(left).toEqual(value);
      }),
      { numRuns: 400 },
    );
  });

  test("words with signs in them stand for themselves", () => {
    fc.assert(
      fc.property(fc.string({ minLength: 3 }).filter((word) => word.trim().length >= 3), (word) => {
        const odd = { contactId: "9", customerIds: [], words: [word] };
        expect(erasedFrom(word, odd)).toBe(ERASED);
      }),
    );
  });
});

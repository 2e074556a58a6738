import fc from "fast-check";
import { expect, test } from "vitest";
import type { CustomerFields } from "../../../server/domain/merging/customer-fields.ts";
import { mergeCustomer, type Bases, type Choice, type Owners } from "../../../server/domain/merging/merge-customer.ts";
import { OWNERS } from "../../../server/domain/merging/merge-field.ts";

/** The longest name the stand-in ERP of this test keeps: it cuts without a word, as some do. */
const KEPT = 6;
const blank: CustomerFields = { name: "Acme", email: null, phone: null, address: null, taxNumber: null };

/** Two systems and the loop between them, as the flow runs it: look, merge, write, keep what the target answered. */
class World {
  crm: CustomerFields = { ...blank };
  erp: CustomerFields = { ...blank };
  bases: Bases = {};
  choices: Partial<Record<"name" | "phone" | "taxNumber", Choice>> = {};
  writes = { crm: 0, erp: 0 };
  readonly owners: Owners;

  constructor(owners: Owners) {
    this.owners = owners;
  }

  /** `lost`: the write happened, but its answer never came back, so that nothing is remembered of it. */
  look(lost = false) {
    const merge = mergeCustomer({ kind: "company", crm: this.crm, erp: this.erp, bases: this.bases, owners: this.owners, choices: this.choices });
    if (Object.keys(merge.toErp).length > 0) this.writes.erp += 1;
    if (Object.keys(merge.toCrm).length > 0) this.writes.crm += 1;
    this.erp = cut({ ...this.erp, ...merge.toErp });
    this.crm = { ...this.crm, ...merge.toCrm };
    if (lost) return merge;
    const written = Object.keys({ ...merge.toErp, ...merge.toCrm }) as (keyof CustomerFields)[];
    this.bases = { ...this.bases, ...merge.settled, ...Object.fromEntries(written.map((field) => [field, { crm: this.crm[field], erp: this.erp[field] }])) };
    return merge;
  }
}

const cut = (fields: CustomerFields): CustomerFields => ({ ...fields, name: fields.name?.slice(0, KEPT) ?? null });

const edit = fc.record({ side: fc.constantFrom("crm" as const, "erp" as const), field: fc.constantFrom("name" as const, "phone" as const, "taxNumber" as const), value: fc.constantFrom("1", "22", "333", "a very long value") });
const act = fc.oneof(edit, fc.constant("look" as const), fc.constant("lost answer" as const));
const owner = fc.constantFrom(...OWNERS);
const owners = fc.record({ name: owner, email: owner, phone: owner, address: owner, taxNumber: owner });

const play = (world: World, acts: (typeof act extends fc.Arbitrary<infer One> ? One : never)[]) => {
  for (const one of acts) {
    if (one === "look" || one === "lost answer") world.look(one === "lost answer");
    else world[one.side] = one.side === "erp" ? cut({ ...world.erp, [one.field]: one.value }) : { ...world.crm, [one.field]: one.value };
  }
};

test("however people edit and answers get lost, it comes to rest: at most two more writes a side, then none", () => {
  fc.assert(
    fc.property(owners, fc.array(act, { maxLength: 30 }), (owned, acts) => {
      const world = new World(owned);
      play(world, acts);
      const before = { ...world.writes };
      for (let look = 0; look < 3; look += 1) world.look();
      const settledAt = { ...world.writes };
      expect(settledAt.erp - before.erp).toBeLessThanOrEqual(1);
      expect(settledAt.crm - before.crm).toBeLessThanOrEqual(1);
      for (let look = 0; look < 3; look += 1) world.look();
      expect(world.writes).toEqual(settledAt);
    }),
    { numRuns: 500 },
  );
});

test("what a person changed is never overwritten without the owner having changed it, or another person choosing so", () => {
  fc.assert(
    fc.property(owners, fc.array(act, { maxLength: 20 }), edit, (owned, acts, last) => {
      const world = new World(owned);
      play(world, acts.filter((one) => one !== "lost answer"));
      for (let look = 0; look < 3; look += 1) world.look();
      // Where both sides have changed already, taking one's own change back leaves the owner's standing alone.
      fc.pre(!world.look().conflicts.some(({ field }) => field === last.field));
      world[last.side] = last.side === "erp" ? cut({ ...world.erp, [last.field]: last.value }) : { ...world.crm, [last.field]: last.value };
      const kept = world[last.side][last.field];
      for (let look = 0; look < 3; look += 1) world.look();
      expect(world[last.side][last.field]).toBe(kept);
    }),
    { numRuns: 500 },
  );
});

test("a conflict ends with a choice, and the choice says nothing once a value has changed again", () => {
  const world = new World({ name: "crm", email: "crm", phone: "crm", address: "crm", taxNumber: "crm" });
  world.look();
  world.crm = { ...world.crm, phone: "1" };
  world.erp = { ...world.erp, phone: "2" };
  expect(world.look().conflicts).toEqual([{ field: "phone", why: "both-changed", crm: "1", erp: "2" }]);
  world.choices = { phone: { take: "erp", crm: "1", erp: "2" } };
  world.erp = { ...world.erp, phone: "3" };
  expect(world.look().conflicts).toHaveLength(1);
  world.erp = { ...world.erp, phone: "2" };
  expect(world.look()).toMatchObject({ toCrm: { phone: "2" }, conflicts: [] });
  expect([world.crm.phone, world.erp.phone]).toEqual(["2", "2"]);
  world.choices = { phone: { take: "both", crm: "9", erp: "2" } };
  world.crm = { ...world.crm, phone: "9" };
  expect(world.look()).toMatchObject({ toErp: {}, toCrm: {}, conflicts: [] });
  expect([world.crm.phone, world.erp.phone]).toEqual(["9", "2"]);
});

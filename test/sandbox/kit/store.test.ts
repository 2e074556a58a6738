import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { spawnSync } from "node:child_process";
import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openStore } from "../../../sandbox/kit/store.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "store-"))));
afterEach(() => rmSync(folder, { recursive: true }));
const file = () => join(folder, "state.sqlite");

describe("a transaction that throws", () => {
  it("leaves memory and file as they were, in the same order", () => {
    const store = openStore(file());
    const bills = store.collection<{ total: number }>("bill");
    for (const id of ["a", "b", "c"]) bills.put(id, { total: 1 });
    store.next("bill");
    const before = bills.entries();
    expect(() =>
      store.atomically(() => {
        bills.delete("a");
        bills.put("a", { total: 2 });
        bills.put("d", { total: 3 });
        store.next("bill");
        throw new Error("refused");
      }),
    ).toThrow("refused");
    expect(bills.entries()).toEqual(before);
    expect(store.next("bill")).toBe(2);
    store.close();
    const again = openStore(file());
    expect(again.collection("bill").entries()).toEqual(before);
    again.close();
  });

  it("undoes even a clear, also of what was not loaded yet", () => {
    const store = openStore(file());
    store.collection<number>("seen").put("x", 1);
    store.collection<number>("unseen").put("y", 2);
    store.close();
    const again = openStore(file());
    expect(again.collection("seen").size).toBe(1);
    expect(() =>
      again.atomically(() => {
        again.clear();
        expect([again.collection("seen").size, again.collection("unseen").size]).toEqual([0, 0]);
        throw new Error("refused");
      }),
    ).toThrow("refused");
    expect([again.collection("seen").get("x"), again.collection("unseen").get("y")]).toEqual([1, 2]);
    again.close();
  });

  it("refuses to nest or to wait, and works again afterwards", () => {
    const store = openStore(":memory:");
    const things = store.collection<number>("thing");
    expect(() => store.atomically(() => store.atomically(() => things.put("a", 1)))).toThrow("does not nest");
    expect(() => store.atomically(async () => things.put("b", 1))).toThrow("promise");
    expect(things.size).toBe(0);
    store.atomically(() => things.put("c", 1));
    expect(things.size).toBe(1);
    store.close();
  });

  it("has the effect of all its changes or of none, whatever they are", () => {
    const change = fc.record({ id: fc.constantFrom("a", "b", "c"), remove: fc.boolean(), value: fc.integer() });
    fc.assert(
      fc.property(fc.array(change), fc.array(change), fc.boolean(), (first, second, fails) => {
        const store = openStore(":memory:");
        const model = new Map<string, number>();
        const things = store.collection<number>("thing");
        const run = (changes: typeof first, onto?: Map<string, number>) => {
          for (const { id, remove, value } of changes) {
            if (remove) things.delete(id);
            else things.put(id, value);
            if (remove) onto?.delete(id);
            else onto?.set(id, value);
          }
        };
        run(first, model);
        try {
          store.atomically(() => {
            run(second, fails ? undefined : model);
            if (fails) throw new Error("refused");
          });
        } catch (error) {
          expect((error as Error).message).toBe("refused");
        }
        expect(things.entries()).toEqual([...model.entries()]);
        store.close();
      }),
      { numRuns: 60 },
    );
  });
});

describe("a store", () => {
  it("continues its sequences and records after being reopened, in order of first insertion", () => {
    const store = openStore(file());
    const things = store.collection<{ at: string }>("thing");
    expect([store.next("n", 145), store.next("n", 145)]).toEqual([145, 146]);
    for (const id of ["z", "a", "m"]) things.put(id, { at: id });
    things.put("z", { at: "again" });
    store.close();
    const again = openStore(file());
    expect(again.next("n", 145)).toBe(147);
    expect(again.collection<{ at: string }>("thing").values().map(({ at }) => at)).toEqual(["again", "a", "m"]);
    again.close();
  });

  it("hands out frozen copies, so that nothing changes without being written", () => {
    const store = openStore(":memory:");
    const given = { lines: [{ amount: 1 }] };
    const things = store.collection<typeof given>("thing");
    things.put("a", given);
    given.lines[0]!.amount = 2;
    expect(things.get("a")).toEqual({ lines: [{ amount: 1 }] });
    expect(() => (things.get("a")!.lines[0]!.amount = 3)).toThrow(TypeError);
    store.close();
  });

  it("keeps what it answered for when its process is killed", () => {
    const script = `
      import { openStore } from ${JSON.stringify(join(process.cwd(), "sandbox/kit/store.ts"))};
      const store = openStore(${JSON.stringify(file())}, { exclusive: true });
      store.atomically(() => store.collection("thing").put("a", 1));
      process.kill(process.pid, "SIGKILL");`;
    const child = spawnSync(process.execPath, ["--input-type=module", "-e", script]);
    expect(child.signal).toBe("SIGKILL");
    const store = openStore(file(), { exclusive: true });
    expect(store.collection("thing").get("a")).toBe(1);
    store.close();
  });

  it("opened exclusively refuses a second opener", () => {
    const store = openStore(file(), { exclusive: true });
    store.collection("thing").put("a", 1);
    expect(() => openStore(file(), { exclusive: true })).toThrow("locked");
    store.close();
  });
});

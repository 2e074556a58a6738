import { chanceOf } from "./chance.ts";
import type { Life } from "./life.ts";
import type { Call, VendorName } from "./network.ts";
import type { CallClass, Item, Story } from "./story.ts";
import type { Troubles, World } from "./world.ts";

/** Turns the troubles of a story into what its world asks for in passing. Each happens once, at its own count. */
export function troublesOf(story: Story, world: World): Troubles & { crashesOf: (life: Life) => void } {
  const counts = new Map<string, number>();
  const next = (name: string): number => {
    const count = (counts.get(name) ?? 0) + 1;
    counts.set(name, count);
    return count;
  };
  const of = <Kind extends Item["kind"]>(kind: Kind) => story.items.filter((item): item is Extract<Item, { kind: Kind }> => item.kind === kind);
  const downUntil = new Map<VendorName, number>();
  const travel = chanceOf(story.seed, "travel");
  const [calls, posts, databases, crashes] = [of("call"), of("post"), of("database"), of("crash")];

  return {
    call(call) {
      const sorts = sortsOf(call).map((sort) => ({ sort, nth: next(`${call.vendor} ${sort}`) }));
      if (world.timeline.now() < (downUntil.get(call.vendor) ?? 0)) return { when: "before", kind: "refused" };
      const struck = calls.find((item) => item.vendor === call.vendor && sorts.some(({ sort, nth }) => item.of === sort && item.nth === nth));
      if (struck?.thenDownMs !== undefined) downUntil.set(call.vendor, world.timeline.now() + struck.thenDownMs);
      return struck?.fault ?? null;
    },
    travelMs: () => (story.slowMs === 0 ? 0 : travel.below(story.slowMs / 2)),
    post(vendor) {
      const nth = next(`post ${vendor}`);
      return posts.find((item) => item.vendor === vendor && item.nth === nth)?.trouble ?? null;
    },
    database() {
      const nth = next("transaction");
      const fault = databases.find((item) => item.nth === nth)?.fault ?? null;
      if (fault) world.trace.note("database", fault);
      return fault;
    },
    crashesOf(life) {
      life.dies = (point, what) => {
        const nth = next(point);
        const crash = crashes.find((item) => item.point === point && item.nth === nth);
        if (!crash) return false;
        world.trace.note("crash", `${life.name} ${point} ${what}`.trim());
        world.timeline.after(crash.downMs, () => void world.bootAgain());
        return true;
      };
    },
  };
}

function sortsOf({ oauth, write, path }: Call): CallClass[] {
  if (oauth) return ["oauth"];
  if (write) return ["write"];
  return /\/batch(\/read)?($|\?)/.test(path) ? ["read", "batch"] : ["read"];
}

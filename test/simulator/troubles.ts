import type { Life } from "./life.ts";
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
  const [calls, posts, databases, crashes] = [of("call"), of("post"), of("database"), of("crash")];

  return {
    call(call) {
      const sort: CallClass = call.oauth ? "oauth" : call.write ? "write" : "read";
      const nth = next(`${call.vendor} ${sort}`);
      return calls.find((item) => item.vendor === call.vendor && item.of === sort && item.nth === nth)?.fault ?? null;
    },
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

import type { Base } from "./base.ts";
import { runStory, type Outcome } from "./run-story.ts";
import type { Story } from "./story.ts";

const MOST_RUNS = 60;

/** The shortest story found that still breaks the same promise: what holds for all of it goes first, then halves, then one thing at a time. */
export async function shrink(base: Base, story: Story, outcome: Outcome): Promise<{ story: Story; outcome: Outcome }> {
  let best = { story, outcome };
  let runs = 0;

  async function stillBroken(change: Partial<Story>): Promise<boolean> {
    if (runs >= MOST_RUNS) return false;
    runs += 1;
    const shorter = { ...best.story, ...change };
    const tried = await runStory(base, shorter);
    if (tried.violation?.invariant !== outcome.violation?.invariant) return false;
    best = { story: shorter, outcome: tried };
    return true;
  }

  if (story.slowMs > 0) await stillBroken({ slowMs: 0 });
  if (story.servers > 1) await stillBroken({ servers: 1 });
  for (let size = Math.ceil(story.items.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let at = 0; at < best.story.items.length; ) {
      const items = [...best.story.items.slice(0, at), ...best.story.items.slice(at + size)];
      if (!(await stillBroken({ items }))) at += size;
    }
  }
  return best;
}

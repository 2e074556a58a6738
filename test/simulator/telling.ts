import { ACTIONS } from "./actions.ts";
import type { Outcome } from "./run-story.ts";
import type { Item, Story } from "./story.ts";

const SORTS = { write: "writing call to", read: "reading call to", batch: "batch of reads from", oauth: "call about tokens to" };

const TRANSACTIONS = {
  "no-connection": "a database that gives no connection",
  "commit-unknown": "a connection that breaks just after it was committed",
  "commit-lost": "a connection that breaks just before it was committed",
  conflict: "a conflict, is rolled back and done once more",
};

function duration(ms: number): string {
  if (ms < 1000) return `${ms} ms`;
  if (ms < 60_000) return `${(ms / 1000).toFixed(1)} s`;
  return ms < 3_600_000 ? `${Math.round(ms / 60_000)} min` : `${(ms / 3_600_000).toFixed(1)} h`;
}

function tell(item: Item): string {
  switch (item.kind) {
    case "action":
      return `${item.afterMs === 0 ? "At once" : `After ${duration(item.afterMs)}`}, ${ACTIONS[item.action].sentence} (${item.side}, deal ${item.deal + 1}).`;
    case "call":
      return `Trouble: ${item.vendor} ${item.fault.when === "after" ? "carries out" : "never sees"} the ${ordinal(item.nth)} ${SORTS[item.of]} it, and the server gets: ${item.fault.kind}.${item.thenDownMs === undefined ? "" : ` Then ${item.vendor} cannot be reached for ${duration(item.thenDownMs)}.`}`;
    case "post":
      return `Trouble: the ${ordinal(item.nth)} webhook post of ${item.vendor} is ${item.trouble}.`;
    case "database":
      return `Trouble: the ${ordinal(item.nth)} transaction meets ${TRANSACTIONS[item.fault]}.`;
    case "crash":
      return `Trouble: the server dies ${item.point.replace("-", " ")} number ${item.nth}; the next one starts after ${duration(item.downMs)}.`;
  }
}

const ordinal = (count: number): string => `${count}${["th", "st", "nd", "rd"][count % 100 > 10 && count % 100 < 14 ? 0 : count % 10] ?? "th"}`;

/** The story and how it ended, for a person. */
export function tellFailure(story: Story, outcome: Outcome, shrunkBy: number): string {
  const servers = `${story.servers} server${story.servers === 1 ? "" : "s"}, clocks off by ${story.skewMs.slice(0, story.servers).map(duration).join(" and ")}`;
  const slow = story.slowMs === 0 ? "" : `, vendors that take up to ${duration(story.slowMs)}`;
  return [
    `Seed ${story.seed}: invariant ${outcome.violation?.invariant} is broken: ${outcome.violation?.message}`,
    `The story (${servers}${slow}; ${shrunkBy} thing${shrunkBy === 1 ? "" : "s"} taken out that did not matter):`,
    ...story.items.map((item, index) => `  ${index + 1}. ${tell(item)}`),
    `What happened last:`,
    ...outcome.trace.slice(-12).map((line) => `  ${line}`),
    `Again, with all that happened: npm run simulate -- --only ${story.seed}${story.certain.length > 0 ? ` --with ${story.certain.join(",")}` : ""} --trace`,
  ].join("\n");
}

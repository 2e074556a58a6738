import type { Context, MiddlewareHandler } from "hono";
import type { SandboxClock } from "./clock.ts";
import type { FaultRule } from "./fault-rule.ts";
import type { Random } from "./random.ts";
import { spoiltAnswer } from "./spoilt-answer.ts";

type ActiveRule = FaultRule & { id: string; hits: number };

const MOST_RULES = 200;

export function createFaults(options: { clock: SandboxClock; random: Random; errorBody: (status: number) => unknown }) {
  const { clock, random } = options;
  const rules: ActiveRule[] = [];
  let latency = { ms: 0, jitterMs: 0 };
  let nextId = 1;

  const wait = (ms: number) => new Promise<void>((resolve) => (ms <= 0 ? resolve() : clock.after(ms, resolve)));

  function pick(c: Context): ActiveRule | undefined {
    const rule = rules.find((candidate) => matches(candidate, c) && random.next() < candidate.rate);
    if (!rule) return undefined;
    rule.hits += 1;
    if (rule.times !== undefined && rule.hits >= rule.times) rules.splice(rules.indexOf(rule), 1);
    c.set("fault", rule.kind);
    return rule;
  }

  async function spoil(c: Context, rule: FaultRule): Promise<Response | undefined> {
    if (rule.kind === "slow" || rule.kind === "hang") await wait(rule.ms);
    return rule.kind === "slow" ? undefined : spoiltAnswer(c, rule, options.errorBody);
  }

  const apply: MiddlewareHandler = async (c, next) => {
    await wait(latency.ms + random.next() * latency.jitterMs);
    const rule = pick(c);
    if (rule?.when === "before") {
      const spoilt = await spoil(c, rule);
      if (spoilt) return spoilt;
    }
    await next();
    if (rule?.when === "after") {
      const spoilt = await spoil(c, rule);
      // Hono would merge the headers of the answer that is being replaced into the new one.
      if (spoilt) c.res = undefined;
      if (spoilt) c.res = spoilt;
    }
  };

  return {
    apply,
    /** Rules still in force, in the order they are tried. */
    list: () => rules,
    /** Throws when the id is taken or too many rules are in force. */
    add(rule: FaultRule) {
      if (rules.length >= MOST_RULES) throw new RangeError(`${MOST_RULES} faults are in force: delete some first`);
      const added: ActiveRule = { ...rule, id: rule.id ?? `fault-${nextId++}`, hits: 0 };
      if (rules.some(({ id }) => id === added.id)) throw new RangeError(`A fault with the id ${added.id} is in force: delete it first`);
      rules.push(added);
      return added;
    },
    remove(id: string) {
      const index = rules.findIndex((rule) => rule.id === id);
      if (index >= 0) rules.splice(index, 1);
      return index >= 0;
    },
    clear() {
      rules.length = 0;
      latency = { ms: 0, jitterMs: 0 };
    },
    latency: () => latency,
    setLatency(next: { ms: number; jitterMs: number }) {
      latency = next;
    },
  };
}

function matches(rule: FaultRule, c: Context): boolean {
  if (rule.method && rule.method !== c.req.method) return false;
  const url = new URL(c.req.url);
  return !rule.path || new RegExp(rule.path).test(url.pathname + url.search);
}

export type Faults = ReturnType<typeof createFaults>;

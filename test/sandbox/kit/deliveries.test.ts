import { beforeEach, describe, expect, it } from "vitest";
import { createClock, type SandboxClock } from "../../../sandbox/kit/clock.ts";
import { createDeliveries, deliverySettings, type DeliveryRules } from "../../../sandbox/kit/deliveries.ts";
import { createRandom } from "../../../sandbox/kit/random.ts";
import { openStore, type Store } from "../../../sandbox/kit/store.ts";

const MINUTE = 60_000;
const URL_OF_APP = "http://app.example/webhooks/vendor";
const rules: DeliveryRules = {
  retryDelaysMs: [MINUTE, 5 * MINUTE, 30 * MINUTE],
  timeoutMs: 5000,
  headers: ({ attempt, now }) => ({ "x-attempt": String(attempt), "x-signed-at": String(now) }),
  accepts: (status) => status >= 200 && status < 300,
};

let clock: SandboxClock;
let store: Store;
let answers: (number | Error)[];
let received: { body: string; attempt: string | null; at: number }[];

const send = (async (_url: string, init: RequestInit) => {
  received.push({ body: init.body as string, attempt: new Headers(init.headers).get("x-attempt"), at: clock.now() });
  const answer = answers.shift() ?? 200;
  if (answer instanceof Error) throw answer;
  return new Response(null, { status: answer });
}) as typeof fetch;

beforeEach(() => {
  store = openStore(":memory:");
  clock = createClock();
  clock.freeze(true);
  answers = [];
  received = [];
});

const open = (own: Partial<DeliveryRules> = {}) => createDeliveries({ clock, random: createRandom(7), store, send }, { ...rules, ...own });
type Post = ReturnType<typeof open>;

async function pass(post: Post, ms: number): Promise<void> {
  clock.advance(ms);
  await post.idle();
}
const change = (post: Post, order: object) => post.change(deliverySettings.parse(order));
const bodies = () => received.map(({ body }) => body);

describe("the retry schedule", () => {
  it("follows the vendor's waits under the moved clock, signs each attempt anew, and then gives up", async () => {
    const post = open();
    const start = clock.now();
    answers = [500, new Error("refused"), 503, 500];
    post.enqueue(URL_OF_APP, "{}");
    for (const wait of [0, MINUTE - 1, 1, 5 * MINUTE, 30 * MINUTE, 600 * MINUTE]) await pass(post, wait);
    expect(received.map(({ at, attempt }) => [(at - start) / MINUTE, attempt])).toEqual([[0, "0"], [1, "1"], [6, "2"], [36, "3"]]);
    expect(post.log()).toMatchObject([{ state: "given-up", attempts: [{ status: 500 }, { status: "failed" }, { status: 503 }, { status: 500 }] }]);
  });

  it("ends with the first accepted answer", async () => {
    const post = open();
    answers = [429];
    post.enqueue(URL_OF_APP, "{}");
    for (const wait of [0, MINUTE, 600 * MINUTE]) await pass(post, wait);
    expect(post.log()).toMatchObject([{ state: "delivered", attempts: [{ status: 429 }, { status: 200 }] }]);
  });

  it("puts the attempt number into the body where the vendor does so", async () => {
    const post = open({ bodyFor: (body, attempt) => body.replace("N", String(attempt)) });
    answers = [500];
    post.enqueue(URL_OF_APP, "attempt N");
    await pass(post, 0);
    await pass(post, MINUTE);
    expect(bodies()).toEqual(["attempt 0", "attempt 1"]);
  });

  it("is not shortened and not doubled by a change of settings", async () => {
    const post = open();
    answers = [500];
    post.enqueue(URL_OF_APP, "{}");
    await pass(post, 0);
    for (let n = 0; n < 3; n += 1) change(post, {});
    await pass(post, MINUTE - 1);
    expect(received).toHaveLength(1);
    await pass(post, 1);
    expect(received).toHaveLength(2);
  });
});

describe("trouble with the post", () => {
  it("sends everything twice when told to duplicate", async () => {
    const post = open();
    change(post, { duplicateRate: 1 });
    post.enqueue(URL_OF_APP, "one");
    await pass(post, 1000);
    expect(bodies()).toEqual(["one", "one"]);
  });

  it("sends nothing when told to drop, and says so in its log", async () => {
    const post = open();
    change(post, { dropRate: 1 });
    post.enqueue(URL_OF_APP, "one");
    await pass(post, 600 * MINUTE);
    expect(received).toEqual([]);
    expect(post.log()).toMatchObject([{ state: "dropped", attempts: [] }]);
  });

  it("gets events out of order when told to reorder", async () => {
    const post = open();
    change(post, { reorderRate: 0.5 });
    const sent = Array.from({ length: 20 }, (_, n) => String(n));
    for (const body of sent) post.enqueue(URL_OF_APP, body);
    await pass(post, 10_000);
    expect(bodies()).not.toEqual(sent);
    expect(new Set(bodies())).toEqual(new Set(sent));
    expect(received).toHaveLength(20);
  });

  it("keeps while paused, and sends each once when resumed", async () => {
    const post = open();
    change(post, { paused: true });
    post.enqueue(URL_OF_APP, "one");
    await pass(post, 60 * MINUTE);
    expect(received).toEqual([]);
    change(post, { paused: false });
    change(post, { paused: false });
    await pass(post, 0);
    expect(bodies()).toEqual(["one"]);
  });

  it("flushes even while paused, at most one attempt at a time", async () => {
    const post = open();
    change(post, { paused: true });
    post.enqueue(URL_OF_APP, "one");
    expect([post.flush(), post.flush()]).toEqual([1, 0]);
    await post.idle();
    expect(bodies()).toEqual(["one"]);
  });

  it("sends again what it is asked to redeliver", async () => {
    const post = open();
    post.enqueue(URL_OF_APP, "one");
    await pass(post, 0);
    expect(post.redeliver("1")).toBe(true);
    expect(post.redeliver("99")).toBe(false);
    await pass(post, 0);
    expect(bodies()).toEqual(["one", "one"]);
  });
});

describe("restarts", () => {
  it("continue a retry at the time it was due, not sooner", async () => {
    const first = open();
    answers = [500, 500];
    first.enqueue(URL_OF_APP, "one");
    await pass(first, 0);
    await pass(first, MINUTE);
    first.close();
    const second = open();
    await pass(second, 5 * MINUTE - 1);
    expect(received).toHaveLength(2);
    await pass(second, 1);
    expect(received.map(({ attempt }) => attempt)).toEqual(["0", "1", "2"]);
  });

  it("send what was enqueued and never attempted", async () => {
    const first = open();
    first.enqueue(URL_OF_APP, "one");
    first.close();
    await pass(open(), 0);
    expect(bodies()).toEqual(["one"]);
  });
});

it("what is enqueued in a transaction that fails is never sent", async () => {
  const post = open();
  expect(() =>
    store.atomically(() => {
      post.enqueue(URL_OF_APP, "never");
      throw new Error("refused");
    }),
  ).toThrow("refused");
  post.enqueue(URL_OF_APP, "instead");
  await pass(post, MINUTE);
  expect(bodies()).toEqual(["instead"]);
});

it("an answer that arrives after a reset does not touch the new log", async () => {
  let answer: (response: Response) => void = () => undefined;
  const slow = (() => new Promise<Response>((resolve) => (answer = resolve))) as typeof fetch;
  const post = createDeliveries({ clock, random: createRandom(7), store, send: slow }, rules);
  post.enqueue(URL_OF_APP, "old");
  clock.advance(0);
  post.forget();
  store.clear();
  change(post, { paused: true });
  post.enqueue(URL_OF_APP, "new");
  answer(new Response(null, { status: 200 }));
  await new Promise((resolve) => setImmediate(resolve));
  expect(post.log()).toMatchObject([{ body: "new", state: "waiting", attempts: [] }]);
});

it("keeps the newest two thousand deliveries", async () => {
  const post = open();
  change(post, { paused: true });
  for (let n = 1; n <= 2005; n += 1) post.enqueue(URL_OF_APP, String(n));
  expect(post.log()).toHaveLength(2000);
  expect(post.log().at(0)?.body).toBe("6");
});

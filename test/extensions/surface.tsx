import { createRenderer } from "@hubspot/ui-extensions/testing";
import { setImmediate as turn } from "node:timers/promises";
import { useState, type ReactNode } from "react";
import { expect, vi } from "vitest";
import type { Data, Problem } from "../../src/extensions/api/client.ts";
import type { paths } from "../../src/extensions/api/schema.d.ts";
import { Surface, type SurfaceContext } from "../../src/extensions/api/surface.tsx";

export const ORIGIN = "https://onebook.example";

type Location = Parameters<typeof createRenderer>[0];
type Method = "get" | "post" | "put";
type Reply = { status: number; json: unknown } | "no answer";

export interface Asked {
  method: Method;
  /** With its query: "/api/v1/cards/deals/5" */
  path: string;
  body: unknown;
}

interface Waiting {
  asked: Asked;
  settle: (reply: Reply) => void;
}

/**
 * A server that answers only what a test told it to. Replies are typed by the API's own description, so a test cannot
 * believe in a field that is not there. An unexpected call fails the test.
 */
export class FakeServer {
  readonly asked: Asked[] = [];
  readonly #replies = new Map<string, ((body: unknown) => Reply)[]>();
  readonly #held: Waiting[] = [];
  #unexpected: string[] = [];
  #otherwise: Reply | null = null;

  /**
   * Answers `method path` (braces filled, without the query) from now on; several in a row are given one after the
   * other, the last one for good.
   */
  on<P extends keyof paths, M extends Method>(method: M, _template: P, path: string, ...replies: Data<P, M>[]): this {
    return this.#set(method, path, replies.map((json) => () => ({ status: 200, json })));
  }

  refuse(method: Method, path: string, problem: Partial<Problem> & { status: number }): this {
    const json = { code: "refused", detail: "That is not possible.", nextStep: "Ask an admin.", ...problem };
    return this.#set(method, path, [() => ({ status: problem.status, json })]);
  }

  noAnswer(method: Method, path: string): this {
    return this.#set(method, path, [() => "no answer"]);
  }

  /** Whatever is asked and not answered otherwise is refused so; null: no answer comes. */
  refuseAll(problem: (Partial<Problem> & { status: number }) | null): this {
    this.#otherwise = problem === null ? "no answer" : { status: problem.status, json: { code: "our-fault", detail: "That is not possible.", nextStep: "Ask an admin.", ...problem } };
    return this;
  }

  /** Calls are held back until `release`. */
  hold = false;

  release(): void {
    this.hold = false;
    for (const { asked, settle } of this.#held.splice(0)) settle(this.#reply(asked));
  }

  calls(method: Method, path: string): Asked[] {
    return this.asked.filter((one) => one.method === method && one.path.split("?")[0] === path);
  }

  /** Fails when anything was asked that the test did not expect. */
  verify(): void {
    expect(this.#unexpected).toEqual([]);
  }

  readonly fetch = (url: string, options: { method?: string; body?: unknown } = {}): Promise<Response> => {
    expect(url.startsWith(ORIGIN)).toBe(true);
    const asked: Asked = { method: (options.method ?? "GET").toLowerCase() as Method, path: url.slice(ORIGIN.length), body: options.body };
    this.asked.push(asked);
    const reply = this.hold ? new Promise<Reply>((settle) => this.#held.push({ asked, settle })) : Promise.resolve(this.#reply(asked));
    return reply.then((given) => {
      if (given === "no answer") throw new Error("connection refused");
      return Response.json(given.json, { status: given.status });
    });
  };

  #set(method: Method, path: string, replies: ((body: unknown) => Reply)[]): this {
    this.#replies.set(`${method} ${path}`, replies);
    return this;
  }

  #reply({ method, path, body }: Asked): Reply {
    const replies = this.#replies.get(`${method} ${path.split("?")[0]}`);
    if (!replies && this.#otherwise !== null) return this.#otherwise;
    if (!replies) {
      this.#unexpected.push(`${method} ${path}`);
      return { status: 404, json: { code: "not-found", detail: `No reply for ${method} ${path}`, nextStep: "" } };
    }
    const next = replies.length > 1 ? replies.shift() : replies[0];
    return next ? next(body) : "no answer";
  }
}

/** As a portal in New York whose user speaks English sees it, unless told otherwise. */
export const contextOf = (of: Partial<SurfaceContext["user"]> = {}): SurfaceContext => ({
  user: { id: 9001, email: "dana@northwind.example", locale: "en-us", language: "en", ...of },
  portal: { id: 100001, timezone: "America/New_York" },
  variables: { API_ORIGIN: ORIGIN },
});

/**
 * Draws a surface against a server; `leave` takes it off the page as HubSpot does when a record is left. `page`: where in
 * the app's own pages.
 */
export function draw(
  surface: ReactNode,
  server: FakeServer,
  location: Location = "crm.record.tab",
  context = contextOf(),
  page?: { path: string; params: Record<string, string> },
) {
  Object.assign(globalThis, { self: globalThis, hsFetch: server.fetch });
  const renderer = createRenderer(location);
  if (page) renderer.mocks.setPageLocation(page);
  let setShown: (shown: boolean) => void = () => undefined;
  function Page() {
    const [shown, set] = useState(true);
    setShown = set;
    return shown ? <Surface context={context}>{surface}</Surface> : null;
  }
  renderer.render(<Page />);
  return Object.assign(renderer, { leave: () => setShown(false) });
}

/** Lets React finish what it has put off to later turns of the event loop, such as the clean-up of what left the page. */
export async function settled(): Promise<void> {
  for (let turns = 0; turns < 10; turns += 1) await turn();
}

/** Virtual time for the waits of a surface; React keeps its own real turns. Undo with `vi.useRealTimers()`. */
export const virtualTime = () => vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });

/** Lets so much virtual time pass, second by second, as a page on a screen lives through it. */
export async function pass(seconds: number): Promise<void> {
  for (let second = 0; second < seconds; second += 1) {
    await vi.advanceTimersByTimeAsync(1000);
    await settled();
  }
}

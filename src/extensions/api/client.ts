import { hubspot } from "@hubspot/ui-extensions";
import type { components, paths } from "./schema.d.ts";

/** The shapes the server answers with, by name: `Shape<"Card">`, `Shape<"Money">`. */
export type Shape<Name extends keyof components["schemas"]> = components["schemas"][Name];

/** Why something was refused: one sentence for people, what to do about it, and each refused field. */
export type Problem = Pick<Shape<"Problem">, "code" | "detail" | "nextStep" | "errors" | "vendor" | "values"> & {
  /** HTTP status; 0 where no answer came at all. */
  status: number;
};

export type Answer<T> = { ok: true; data: T } | { ok: false; problem: Problem };

type Method = "get" | "post" | "put";

type PathWith<M extends Method> = { [P in keyof paths]: paths[P] extends { [K in M]: { responses: unknown } } ? P : never }[keyof paths];
type OperationOf<P extends keyof paths, M extends Method> = NonNullable<paths[P][M & keyof paths[P]]>;
type JsonOf<T> = T extends { content: { "application/json": infer Json } } ? Json : never;
type Good<Responses> = { [S in keyof Responses]: S extends "default" ? never : JsonOf<Responses[S]> }[keyof Responses];

/** What a good answer of this endpoint holds. */
export type Data<P extends keyof paths, M extends Method> = OperationOf<P, M> extends { responses: infer R } ? Good<R> : never;

type Part<T, Name extends string> = T extends { [K in Name]?: infer Value } ? NonNullable<Value> : never;
type Given<Name extends string, Value> = [Value] extends [never] ? unknown : Record<Name, Value>;
type GivenIfAny<Name extends string, Value> = [Value] extends [never] ? unknown : Partial<Record<Name, Value>>;

/** What an endpoint takes: `path` fills the braces, `query` goes behind the question mark, `body` is sent as JSON. */
export type Ask<P extends keyof paths, M extends Method> = Given<"path", Part<Part<OperationOf<P, M>, "parameters">, "path">> &
  GivenIfAny<"query", Part<Part<OperationOf<P, M>, "parameters">, "query">> &
  Given<"body", JsonOf<Part<OperationOf<P, M>, "requestBody">>>;

/** The server, as one signed-in person of one account sees it. Never throws: what went wrong is a value. */
export interface Api {
  get<P extends PathWith<"get">>(path: P, ask: Ask<P, "get">): Promise<Answer<Data<P, "get">>>;
  post<P extends PathWith<"post">>(path: P, ask: Ask<P, "post">): Promise<Answer<Data<P, "post">>>;
  put<P extends PathWith<"put">>(path: P, ask: Ask<P, "put">): Promise<Answer<Data<P, "put">>>;
}

interface Sent {
  path?: Record<string, string | number>;
  query?: Record<string, string | number | boolean | undefined>;
  body?: Record<string, unknown>;
}

/** @param origin where the server is: "https://app.example.com" */
export function createApi(origin: string): Api {
  const send =
    (method: Method) =>
    (path: string, ask: unknown): Promise<Answer<never>> =>
      exchange(origin, method, path, ask as Sent);
  return { get: send("get"), post: send("post"), put: send("put") };
}

async function exchange(origin: string, method: Method, path: string, { path: names = {}, query = {}, body }: Sent): Promise<Answer<never>> {
  const url = origin + filled(path, names) + questions(query);
  let response: Response;
  try {
    response = await hubspot.fetch(url, { method: method.toUpperCase() as "GET" | "POST" | "PUT", ...(body === undefined ? {} : { body }) });
  } catch {
    return { ok: false, problem: unreachable };
  }
  const answer = await read(response);
  return response.ok && answer !== null ? { ok: true, data: answer as never } : { ok: false, problem: problemOf(response.status, answer) };
}

const filled = (path: string, names: Record<string, string | number>): string =>
  path.replaceAll(/\{(\w+)\}/g, (_braces, name: string) => encodeURIComponent(String(names[name] ?? "")));

function questions(query: NonNullable<Sent["query"]>): string {
  const given = Object.entries(query).filter(([, value]) => value !== undefined && value !== "");
  return given.length === 0 ? "" : `?${given.map(([name, value]) => `${name}=${encodeURIComponent(String(value))}`).join("&")}`;
}

/** null where the answer is not a JSON object: an error page of something in between. */
async function read(response: Response): Promise<object | null> {
  try {
    const json: unknown = await response.json();
    return typeof json === "object" ? json : null;
  } catch {
    return null;
  }
}

/** `status` 0 and this code: no words of the server's, so the card says it in the user's language. */
const unreachable: Problem = { code: "unreachable", status: 0, detail: "", nextStep: "" };

function problemOf(status: number, answer: object | null): Problem {
  const { code, detail, nextStep, errors, vendor, values } = (answer ?? {}) as Partial<Problem>;
  if (typeof code !== "string" || typeof detail !== "string" || typeof nextStep !== "string") return { ...unreachable, status };
  const details = { ...(errors && { errors }), ...(vendor && { vendor }), ...(values && { values }) };
  return { code, status, detail, nextStep, ...details };
}

import { IncomingMessage, ServerResponse, type RequestListener } from "node:http";
import type { Socket } from "node:net";
import { Duplex } from "node:stream";

/** Hands one request to a server's listener without a socket; the answer as `fetch` would give it. */
export async function askListener(listener: RequestListener, url: string, init: RequestInit): Promise<Response> {
  const request = new Request(url, init);
  const body = Buffer.from(await request.arrayBuffer());
  const incoming = new IncomingMessage(nowhere());
  incoming.method = request.method;
  incoming.url = url.slice(new URL(url).origin.length) || "/";
  incoming.httpVersion = "1.1";
  incoming.headers = { host: new URL(url).host, ...Object.fromEntries(request.headers) };
  if (body.length > 0) incoming.headers["content-length"] = String(body.length);
  incoming.push(body.length > 0 ? body : null);
  if (body.length > 0) incoming.push(null);
  incoming.complete = true;

  return new Promise((resolve) => {
    const response = new ServerResponse(incoming);
    response.assignSocket(nowhere());
    const chunks: Buffer[] = [];
    const keep = (chunk: unknown) => void ((typeof chunk === "string" || chunk instanceof Uint8Array) && chunks.push(Buffer.from(chunk as string)));
    const [write, end] = [response.write.bind(response), response.end.bind(response)] as ((...args: unknown[]) => never)[];
    response.write = (...args: unknown[]) => (keep(args[0]), write!(...args));
    response.end = (...args: unknown[]) => {
      keep(args[0]);
      const done = end!(...args);
      queueMicrotask(() => response.emit("close"));
      resolve(answerOf(response, Buffer.concat(chunks)));
      return done;
    };
    listener(incoming, response);
  });
}

function answerOf(response: ServerResponse, body: Buffer): Response {
  const headers = new Headers();
  for (const [name, value] of Object.entries(response.getHeaders())) for (const one of Array.isArray(value) ? value : [value]) headers.append(name, String(one));
  const bare = response.statusCode === 204 || response.statusCode === 304;
  return new Response(bare ? null : new Uint8Array(body), { status: response.statusCode, headers });
}

function nowhere(): Socket {
  const socket = new Duplex({ read: () => undefined, write: (_chunk, _encoding, done) => done() });
  return Object.assign(socket, { remoteAddress: "127.0.0.1", encrypted: false }) as unknown as Socket;
}

import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

export interface Passed {
  method: string;
  path: string;
  /** The bearer token it came with. */
  token: string;
  /** What was asked, address and headers included. */
  asked: string;
  answered: string;
}

/** Stands between the app and a vendor and keeps every word that passes. */
export async function recordingProxy(target: string): Promise<{ origin: string; passed: Passed[]; close(): Promise<void> }> {
  const passed: Passed[] = [];
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => {
      const body = Buffer.concat(chunks);
      const headers = Object.entries(request.headers).filter(([name]) => !["host", "connection", "content-length"].includes(name)) as [string, string][];
      const { method = "GET", url = "/" } = request;
      fetch(target + url, { method, headers, redirect: "manual", ...(body.length > 0 ? { body } : {}) })
        .then(async (answer) => {
          const bytes = Buffer.from(await answer.arrayBuffer());
          const token = /^bearer (.+)$/i.exec(request.headers.authorization ?? "")?.[1] ?? "";
          passed.push({ method, path: url, token, asked: `${method} ${decodeURIComponent(url)} ${body.toString()}`, answered: bytes.toString() });
          const plain = [...answer.headers].filter(([name]) => !["content-encoding", "content-length", "transfer-encoding", "connection"].includes(name));
          response.writeHead(answer.status, Object.fromEntries(plain)).end(bytes);
        })
        .catch(() => response.destroy());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    passed,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

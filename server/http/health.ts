import { Router } from "express";
import { HttpProblem } from "./http-problem.ts";
import { refuseOtherMethods } from "./methods.ts";
import type { AppParts } from "./parts.ts";

const DATABASE_PATIENCE_MS = 2000;

/** healthz: the process answers. readyz: so does the database, within two seconds. */
export function mountHealth(parts: AppParts): Router {
  const router = Router({ strict: true, caseSensitive: true });
  router.get("/healthz", (_request, response) => {
    response.set("cache-control", "no-store").json({ alive: true });
  });
  router.get("/readyz", async (_request, response) => {
    if (!(await databaseAnswers(parts))) throw notReady();
    response.set("cache-control", "no-store").json({ ready: true });
  });
  refuseOtherMethods(router, ["/healthz", "/readyz"].map((path) => ({ path, method: "get" })));
  return router;
}

async function databaseAnswers({ store, clock, log }: AppParts): Promise<boolean> {
  const patience = new AbortController();
  const asked = store
    .system(({ sql }) => sql("select 1"))
    .then(() => true)
    .catch((error: unknown) => {
      log.error("The database does not answer", { error });
      return false;
    });
  const inTime = await Promise.race([asked, clock.sleep(DATABASE_PATIENCE_MS, patience.signal).then(() => false)]);
  patience.abort();
  return inTime;
}

const notReady = () =>
  new HttpProblem({
    status: 503,
    code: "not-ready",
    sentence: "The database does not answer.",
    nextStep: "Try again in a few seconds.",
    headers: { "retry-after": "5" },
  });

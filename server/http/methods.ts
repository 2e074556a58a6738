import type { RequestHandler, Router } from "express";
import { HttpProblem } from "./http-problem.ts";

/** TRACE and whatever else no route answers is refused before anything is read. */
const IN_USE = ["GET", "HEAD", "POST", "PUT"];

export const refuseUnusedMethods: RequestHandler = (request, _response, next) => {
  if (!IN_USE.includes(request.method)) throw notAllowed(IN_USE);
  next();
};

/** A known path called with another method: 405 with the methods it has. Call after all routes are in place. */
export function refuseOtherMethods(router: Router, routes: readonly { path: string; method: string }[]): void {
  for (const path of new Set(routes.map((route) => route.path))) {
    const own = routes.filter((route) => route.path === path).map((route) => route.method.toUpperCase());
    const allowed = own.flatMap((method) => (method === "GET" ? ["GET", "HEAD"] : [method]));
    router.all(path, () => {
      throw notAllowed(allowed);
    });
  }
}

const notAllowed = (allowed: string[]) =>
  new HttpProblem({
    status: 405,
    code: "method-not-allowed",
    sentence: "This address does not answer to this method.",
    nextStep: `Use ${allowed.join(" or ")}.`,
    headers: { allow: allowed.join(", ") },
  });

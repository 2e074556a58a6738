import { Router, type Request, type Response } from "express";
import { refuseOtherMethods } from "../methods.ts";
import type { AppParts } from "../parts.ts";
import { createRateLimit } from "../rate-limit.ts";
import { tooMany } from "../too-many.ts";
import { beginConnect } from "./begin-connect.ts";
import { beginInstall } from "./begin-install.ts";
import { answerWithPage } from "./errors.ts";
import { finishConnect } from "./finish-connect.ts";
import { finishInstall } from "./finish-install.ts";

/** From one address; each keeps a row for ten minutes. Behind a proxy that is not trusted all come from one. */
const PER_MINUTE = 300;

type Handler = (parts: AppParts, request: Request, response: Response) => Promise<void>;

/** The system the app is installed from comes first: its dance makes a tenant, the others' dances need one. */
const ROUTES: { path: string; handle: Handler }[] = [
  { path: "/connect/hubspot", handle: beginInstall },
  { path: "/connect/hubspot/callback", handle: finishInstall },
  { path: "/connect/:system", handle: beginConnect },
  { path: "/connect/:system/callback", handle: finishConnect },
];

/** What browsers open on the way to a vendor's consent screen and back. */
export function mountConnect(parts: AppParts): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const rate = createRateLimit(parts.clock, PER_MINUTE);
  for (const { path, handle } of ROUTES) {
    const answer = (request: Request, response: Response) => {
      const wait = rate.take(request.ip ?? "");
      if (wait > 0) throw tooMany("Too many pages were opened from this address within one minute.", wait);
      return handle(parts, request, response);
    };
    router.get(path, answer, answerWithPage(parts.log));
  }
  refuseOtherMethods(router, ROUTES.map(({ path }) => ({ path, method: "get" })));
  return router;
}

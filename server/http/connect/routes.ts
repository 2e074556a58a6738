import { Router, type Request, type Response } from "express";
import { refuseOtherMethods } from "../methods.ts";
import type { AppParts } from "../parts.ts";
import { beginConnect } from "./begin-connect.ts";
import { beginInstall } from "./begin-install.ts";
import { answerWithPage } from "./errors.ts";
import { finishConnect } from "./finish-connect.ts";
import { finishInstall } from "./finish-install.ts";

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
  for (const { path, handle } of ROUTES) {
    router.get(path, (request: Request, response: Response) => handle(parts, request, response), answerWithPage(parts.log));
  }
  refuseOtherMethods(router, ROUTES.map(({ path }) => ({ path, method: "get" })));
  return router;
}

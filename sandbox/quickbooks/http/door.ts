import type { MiddlewareHandler } from "hono";
import type { Books } from "../books/books.ts";
import type { Grants } from "../oauth/grants.ts";
import { companyRefused, throttled, tokenRefused } from "../wire/gateway.ts";
import type { ApiEnv } from "./api.ts";
import { gatewayRefusal } from "./answer.ts";
import type { Limits } from "./limits.ts";

/** The fixed token that may do everything and is never throttled or metered. */
const ADMINISTRATOR = "sandbox";

interface Parts {
  books: ReadonlyMap<string, Books>;
  grants: Grants;
  limits: Limits;
  now: () => number;
  /** A new `intuit_tid` for each answer. */
  transactionId: () => string;
}

/** Lets in who may, as the gateway does: not too often, with a token, for the company the token is for. */
export function createDoor({ books, grants, limits, now, transactionId }: Parts): MiddlewareHandler<ApiEnv> {
  return async (c, next) => {
    c.header("intuit_tid", transactionId());
    c.header("cache-control", "max-age=0, no-cache, no-store, must-revalidate, private");
    const token = /^bearer (\S+)$/i.exec(c.req.header("authorization") ?? "")?.[1];
    const realmId = c.req.param("realmId") ?? "";
    const company = books.get(realmId);
    if (token === ADMINISTRATOR) {
      if (!company) return gatewayRefusal(c, companyRefused(), now());
      c.set("caller", { books: company, metered: false });
      return next();
    }
    if (!limits.admit(realmId, c.req.path.endsWith("/batch"))) return gatewayRefusal(c, throttled(), now());
    const checked = token === undefined ? "unknown" : grants.check(token);
    if (checked === "unknown") return gatewayRefusal(c, tokenRefused(token === undefined ? "Missing Authorization header" : `Invalid token: ${token}`), now());
    if (checked === "expired") return gatewayRefusal(c, tokenRefused(`Token expired: ${token}`), now());
    if (!company || checked.realmId !== realmId) return gatewayRefusal(c, companyRefused(), now());
    c.set("caller", { books: company, metered: true });
    return next();
  };
}

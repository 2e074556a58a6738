import express, { type Express } from "express";
import helmet from "helmet";
import { endpoints } from "./http/api/endpoints.ts";
import { mountApi } from "./http/api/mount.ts";
import { mountConnect } from "./http/connect/routes.ts";
import { mountDocuments } from "./http/documents/routes.ts";
import { answerErrors } from "./http/errors.ts";
import { mountHealth } from "./http/health.ts";
import { notFound } from "./http/http-problem.ts";
import { refuseUnusedMethods } from "./http/methods.ts";
import { mountOpenApi } from "./http/openapi/serve.ts";
import type { AppParts } from "./http/parts.ts";
import { readQuery } from "./http/query.ts";
import { logRequests } from "./http/request-log.ts";
import { mountWebhooks } from "./http/webhooks/receive.ts";

export type { AppParts } from "./http/parts.ts";

/** The web side: webhooks, the OAuth pages, the API behind the cards, and probes. Listens to nothing by itself. */
export function createApp(parts: AppParts): Express {
  const app = express();
  app.disable("x-powered-by");
  app.disable("etag");
  app.enable("strict routing");
  app.enable("case sensitive routing");
  app.set("query parser", readQuery);
  app.set("trust proxy", parts.trustProxy ?? false);

  app.use(securityHeaders(parts.publicUrl), logRequests(parts), refuseUnusedMethods);
  app.use(mountWebhooks(parts), mountConnect(parts), mountDocuments(parts), mountOpenApi(endpoints, parts.publicUrl), mountApi(parts, endpoints), mountHealth(parts));
  app.use(() => {
    throw notFound("such address");
  });
  app.use(answerErrors(parts.log));
  return app;
}

/** Nothing here is a document that loads anything; the pages of the OAuth dance state their own, hardly wider policy. */
const securityHeaders = (publicUrl: string) =>
  helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], formAction: ["'none'"], frameAncestors: ["'none'"] },
    },
    strictTransportSecurity: publicUrl.startsWith("https://"),
    xFrameOptions: { action: "deny" },
  });

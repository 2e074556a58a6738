import { Router } from "express";
import type { Endpoint } from "../endpoint.ts";
import { refuseOtherMethods } from "../methods.ts";
import { openApiDocument } from "./document.ts";

const PATH = "/api/v1/openapi.json";

/** The description of the API, for anyone: it holds no secret and no tenant's data. */
export function mountOpenApi(endpoints: readonly Endpoint[], publicUrl: string): Router {
  const router = Router({ strict: true, caseSensitive: true });
  const document = openApiDocument(endpoints, publicUrl);
  router.get(PATH, (_request, response) => {
    response.json(document);
  });
  refuseOtherMethods(router, [{ path: PATH, method: "get" }]);
  return router;
}

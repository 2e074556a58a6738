import { Router } from "express";
import type { Endpoint } from "../endpoint.ts";
import { refuseOtherMethods } from "../methods.ts";
import { openApiDocument } from "./document.ts";

const PATH = "/api/v1/openapi.json";

/** The description of the API, for anyone: it holds no secret and no tenant's data. */
export function mountOpenApi(endpoints: readonly Endpoint[], publicUrl: string): Router {
  const router = Router({ strict: true, caseSensitive: true });
  // Written when it is first asked for: it takes longer than all the rest of a start.
  let document: ReturnType<typeof openApiDocument> | undefined;
  router.get(PATH, (_request, response) => {
    response.json((document ??= openApiDocument(endpoints, publicUrl)));
  });
  refuseOtherMethods(router, [{ path: PATH, method: "get" }]);
  return router;
}

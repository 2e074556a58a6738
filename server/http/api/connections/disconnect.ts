import { z } from "zod";
import { acknowledgementSchema, done, DONE } from "../acknowledgement.ts";
import { endpoint } from "../../endpoint.ts";
import { ownId } from "../../ids.ts";
import { requireOwnConnection } from "../own-connection.ts";

export const disconnectConnection = endpoint({
  method: "post",
  path: "/api/v1/connections/{connectionId}/disconnect",
  id: "disconnectConnection",
  summary: "End the connection: revoke the access and forget the tokens",
  right: "change-settings",
  params: z.strictObject({ connectionId: ownId }),
  answer: acknowledgementSchema,
  statuses: DONE,
  async handle({ parts, caller, params }) {
    await requireOwnConnection(parts, caller, params.connectionId);
    await parts.flows.disconnect(caller.tenantId, params.connectionId, caller.by);
    return done;
  },
});

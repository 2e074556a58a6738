import { z } from "zod";
import { acknowledgementSchema, done, DONE } from "../acknowledgement.ts";
import { endpoint } from "../../endpoint.ts";
import { ownId } from "../../ids.ts";
import { requireOwnConnection } from "../own-connection.ts";

export const confirmConnection = endpoint({
  method: "post",
  path: "/api/v1/connections/{connectionId}/confirm",
  id: "confirmConnection",
  summary: "Say that the different organisation that was connected is the right one",
  right: "change-settings",
  params: z.strictObject({ connectionId: ownId }),
  answer: acknowledgementSchema,
  statuses: DONE,
  async handle({ parts, caller, params }) {
    await requireOwnConnection(parts, caller, params.connectionId);
    await parts.flows.confirmConnection(caller.tenantId, params.connectionId, caller.by);
    return done;
  },
});

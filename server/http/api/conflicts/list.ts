import { z } from "zod";
import { RIGHTS } from "../../../domain/roles.ts";
import * as connections from "../../../store/connections.ts";
import * as conflicts from "../../../store/customer-conflicts.ts";
import { endpoint } from "../../endpoint.ts";
import { conflictSchema, showConflict } from "./conflict-schema.ts";

export const listConflicts = endpoint({
  method: "get",
  path: "/api/v1/conflicts",
  id: "listConflicts",
  summary: "Fields of customers that the two systems disagree about and a person must decide",
  right: "see",
  answer: z.strictObject({ conflicts: z.array(conflictSchema), rights: z.array(z.enum(RIGHTS)).describe("Of the person who asks") }).meta({ id: "ConflictList" }),
  statuses: { 200: "Oldest first, at most 200" },
  async handle({ parts, caller }) {
    const found = await parts.store.tenant(caller.tenantId, async (tx) => ({ open: await conflicts.listOpen(tx), connections: await connections.list(tx, "erp") }));
    return { status: 200, json: { conflicts: found.open.map((one) => showConflict(one, found.connections, parts.connectors)), rights: [...caller.rights] } };
  },
});

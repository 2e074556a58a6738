import * as audit from "../../../store/audit.ts";
import { enqueueErasure } from "../../../flows/privacy/erase.ts";
import { acknowledgementSchema, accepted } from "../acknowledgement.ts";
import { endpoint } from "../../endpoint.ts";
import { contactParams } from "./contact-params.ts";

export const eraseContact = endpoint({
  method: "post",
  path: "/api/v1/contacts/{contactId}/erase",
  id: "eraseContact",
  summary: "Erase one contact from everything Onebook keeps, its log included",
  right: "change-settings",
  description: "For good. The CRM and the accounting system keep what they have: erase the contact there as well.",
  params: contactParams,
  answer: acknowledgementSchema,
  statuses: { 202: "Recorded; done within minutes, and shown among the erasures" },
  async handle({ parts, caller, params: { contactId } }) {
    await parts.store.tenant(caller.tenantId, async (tx) => {
      await audit.append(tx, { kind: "asked", dealId: null, payload: { asked: "erase-contact", contactId, by: caller.by } });
      await enqueueErasure(tx, { contactId, reason: "request" });
    });
    return accepted;
  },
});

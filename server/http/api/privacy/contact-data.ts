import { z } from "zod";
import { exportContact } from "../../../flows/privacy/export-contact.ts";
import { endpoint } from "../../endpoint.ts";
import { contactParams } from "./contact-params.ts";

const record = z
  .strictObject({
    table: z.string(),
    key: z.array(z.string()),
    found: z.array(z.strictObject({ path: z.string(), value: z.unknown() })).describe("What of the row is about the contact, and where in it"),
  })
  .meta({ id: "ContactRecord" });

/** What an account answers a person with who asks what is known about them. */
export const contactData = endpoint({
  method: "get",
  path: "/api/v1/contacts/{contactId}/data",
  id: "contactData",
  summary: "Everything kept about one contact",
  right: "change-settings",
  params: contactParams,
  query: z.strictObject({ after: z.string().min(1).max(1000).optional().describe("As the page before had it") }),
  answer: z
    .strictObject({
      contactId: z.string(),
      knownAs: z.array(z.string()).describe("Names, e-mail addresses and the like by which they are found"),
      records: z.array(record),
      after: z.string().nullable().describe("Hand it back for the next page; null at the end"),
    })
    .meta({ id: "ContactData" }),
  statuses: { 200: "A page of it" },
  async handle({ parts, caller, params, query }) {
    return { status: 200, json: await exportContact(parts.store, caller.tenantId, params.contactId, query.after ?? null) };
  },
});

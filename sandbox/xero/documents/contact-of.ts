import { z } from "zod";
import type { Books } from "../books/books.ts";
import type { ContactRecord, Maker } from "../books/records.ts";
import { guid } from "../wire/parse.ts";
import type { Faults } from "../wire/refusals.ts";
import { newContact } from "../contacts/new-contact.ts";
import type { XeroSettings } from "../settings/stand-in.ts";

export const contactReference = z.object({
  ContactID: guid.optional(),
  ContactNumber: z.string().max(50).optional(),
  Name: z.string().max(255).optional(),
  EmailAddress: z.string().max(255).optional(),
});
export type ContactReference = z.infer<typeof contactReference>;

/** The contact a document is for; one that does not exist yet is put on the books only when `put` is called. */
export interface ContactFound {
  id: string;
  put(): void;
}

const known = (contact: Readonly<ContactRecord>, faults: Faults): ContactFound => {
  faults.check(contact.ContactStatus === "ACTIVE", "The contact is archived and cannot be used.");
  return { id: contact.ContactID, put: () => undefined };
};

/**
 * By id, else by number, else by name. Xero's own guide warns that a document sent with a name makes a duplicate
 * contact; older observations say that an existing name is taken. The stand-in's setting chooses, the warning by default.
 */
export function contactOf(
  books: Books,
  sent: ContactReference | undefined,
  how: { by: Maker; settings: XeroSettings },
  faults: Faults,
): ContactFound | undefined {
  if (sent?.ContactID !== undefined) {
    const contact = books.contacts.get(sent.ContactID);
    if (contact) return known(contact, faults);
    faults.add("The specified contact could not be found");
    return undefined;
  }
  const all = books.contacts.values();
  const numbered = sent?.ContactNumber !== undefined ? all.find(({ ContactNumber }) => ContactNumber === sent.ContactNumber) : undefined;
  if (numbered) return known(numbered, faults);
  const name = sent?.Name?.trim();
  if (!name) {
    faults.add("The Contact must contain at least 1 of the following elements to identify the contact: Name, ContactID, ContactNumber");
    return undefined;
  }
  const named = all.find((contact) => contact.ContactStatus === "ACTIVE" && contact.Name.toLowerCase() === name.toLowerCase());
  if (named && how.settings.contactsByName === "match") return known(named, faults);
  const contact: ContactRecord = {
    ...newContact(books, name, how.by),
    ...(sent?.ContactNumber !== undefined && { ContactNumber: sent.ContactNumber }),
    ...(sent?.EmailAddress !== undefined && { EmailAddress: sent.EmailAddress }),
  };
  const put = () => {
    books.contacts.put(contact.ContactID, contact);
    books.changed("CONTACT", "CREATE", contact.ContactID);
  };
  return { id: contact.ContactID, put };
}

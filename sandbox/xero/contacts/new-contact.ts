import type { Books } from "../books/books.ts";
import type { ContactRecord, Maker } from "../books/records.ts";

/** A contact with nothing but a name. */
export const newContact = (books: Books, name: string, by: Maker): ContactRecord => ({
  ContactID: books.newId(),
  ContactStatus: "ACTIVE",
  Name: name,
  Addresses: [],
  Phones: [],
  ContactPersons: [],
  updatedAt: books.now(),
  createdBy: by,
});

import type { CustomerDraft } from "../../domain/drafts.ts";
import { companyDomainOf, domainKey, emailKey, nameKey, taxNumberKey } from "../../domain/matching/keys.ts";
import type { Customer } from "../../domain/records.ts";
import type { CustomerProbe, Erp } from "../erp.ts";
import type { Context } from "./context.ts";
import { contactBody, contactPatch } from "./customer-draft.ts";
import { customerRecord } from "./customer-record.ts";
import { onePage } from "./pages.ts";
import { orNull } from "./transport.ts";
import { anyOf, isQuotable, quoted, sameText } from "./where.ts";
import { contact as contactSchema, oneOf, writtenOne, type WireContact } from "./wire.ts";

/** The port promises at most 50 candidates in all. */
const MOST_CANDIDATES = 50;
const MOST_FOUND_BY_HAND = 20;
/** Of one question. A search by domain finds people of the same name at other firms too, so more is taken than given. */
const ROWS_A_QUESTION = 200;

type CustomerPart = Pick<Erp, "findCustomers" | "searchCustomers" | "readCustomer" | "createCustomer" | "updateCustomer">;

export function createCustomers(context: Context): CustomerPart {
  const { sdk } = context;

  /** Archived ones too: Xero leaves them out unless asked. */
  async function asked({ where, searchTerm }: Question, size: number): Promise<WireContact[]> {
    const ask = (page: number, pageSize: number) =>
      sdk.read((api, tenant) =>
        api.getContacts(tenant, undefined, where, undefined, undefined, page, true, undefined, searchTerm, pageSize),
      );
    return (await onePage({ name: "Contacts", schema: contactSchema, ask }, 1, size)).rows;
  }

  return {
    async findCustomers(probe) {
      const rows = (await Promise.all(questionsOf(probe).map((question) => asked(question, ROWS_A_QUESTION)))).flat();
      const candidates = rows.filter((wire) => sharesKey(wire, probe)).map(customerRecord);
      return [...new Map(candidates.map((each) => [each.id, each])).values()].slice(0, MOST_CANDIDATES);
    },

    async searchCustomers(text) {
      const searchTerm = text.trim();
      if (searchTerm === "") return [];
      return (await asked({ searchTerm }, MOST_FOUND_BY_HAND)).slice(0, MOST_FOUND_BY_HAND).map(customerRecord);
    },

    async readCustomer(id) {
      const answer = await orNull(sdk.read((api, tenant) => api.getContact(tenant, id)));
      return answer && customerRecord(oneOf(answer, "Contacts", contactSchema));
    },

    async updateCustomer(id, patch, key) {
      const contacts = { contacts: [{ ...contactPatch(patch), contactID: id }] };
      const answer = await orNull(sdk.write(key, (api, tenant) => api.updateContact(tenant, id, contacts, key)));
      return answer && customerRecord(writtenOne(answer, "Contacts", contactSchema));
    },

    async createCustomer(draft: CustomerDraft, key): Promise<Customer> {
      const contacts = { contacts: [contactBody(draft)] };
      const answer = await sdk.write(key, (api, tenant) => api.createContacts(tenant, contacts, true, key));
      return customerRecord(writtenOne(answer, "Contacts", contactSchema));
    },
  };
}

interface Question {
  where?: string;
  searchTerm?: string;
}

/**
 * At most four calls. Our reference and the tax number as written are compared by Xero; names by its filter in lower
 * case, because plain `==` minds case and creating does not, or by its search where the name has quotes; addresses by
 * its search, which looks at e-mail addresses too. A domain finds the address as well, unless it belongs to a mail
 * provider, which says nothing about a company.
 */
function questionsOf(probe: CustomerProbe): Question[] {
  const exact = [
    ...literal("ContactNumber", probe.reference),
    ...[...new Set([probe.taxNumber?.trim() ?? "", taxNumberKey(probe.taxNumber) ?? ""])].flatMap((text) => literal("TaxNumber", text)),
  ];
  const name = probe.name.replace(/\s+/g, " ").trim();
  const domain = companyDomainOf(probe.domain === null ? null : `@${probe.domain}`);
  const email = emailKey(probe.email);
  const terms = [domain, email !== null && companyDomainOf(email) === domain && domain !== null ? null : email];
  return [
    ...(exact.length === 0 ? [] : [{ where: anyOf(exact) }]),
    ...(name === "" ? [] : [isQuotable(name) ? { where: sameText("Name", name) } : { searchTerm: name }]),
    ...terms.filter((term) => term !== null).map((searchTerm) => ({ searchTerm })),
  ];
}

const literal = (field: string, text: string): string[] => (text === "" || !isQuotable(text) ? [] : [`${field}==${quoted(text)}`]);

/** A search finds more than was meant. */
function sharesKey(wire: WireContact, probe: CustomerProbe): boolean {
  const same = (a: string | null, b: string | null) => a !== null && a === b;
  const domain = companyDomainOf(probe.domain === null ? null : `@${probe.domain}`);
  return (
    (probe.reference !== "" && wire.ContactNumber === probe.reference) ||
    same(taxNumberKey(wire.TaxNumber ?? null), taxNumberKey(probe.taxNumber)) ||
    same(emailKey(wire.EmailAddress ?? null), emailKey(probe.email)) ||
    same(nameKey(wire.Name), nameKey(probe.name)) ||
    same(companyDomainOf(wire.EmailAddress ?? null), domain) ||
    same(domainKey(wire.Website ?? null), domain)
  );
}

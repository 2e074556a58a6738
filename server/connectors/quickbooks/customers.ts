import type { CustomerDraft } from "../../domain/drafts.ts";
import { companyDomainOf } from "../../domain/matching/keys.ts";
import type { Customer } from "../../domain/records.ts";
import type { CustomerProbe, Erp } from "../erp.ts";
import { composed, type Company } from "./company.ts";
import type { Context } from "./context.ts";
import { customerBody, customerPatch, listName, LONGEST_NAME } from "./customer-draft.ts";
import { customerRecord } from "./customer-record.ts";
import { afterWrite, isGone } from "./errors.ts";
import { quoted, type Query } from "./query.ts";
import { customer as customerSchema, understood } from "./wire.ts";

/** Of one question; the port promises at most 50 candidates in all. */
const MOST_CANDIDATES = 50;
const MOST_FOUND_BY_HAND = 20;
/** Each question is a metered read. */
const MOST_QUESTIONS = 3;
/** Without it QuickBooks leaves inactive customers out, and creating a second one of the same name fails. */
const INACTIVE_TOO = "Active IN (true, false)";

type CustomerPart = Pick<Erp, "findCustomers" | "searchCustomers" | "readCustomer" | "createCustomer" | "updateCustomer">;

export function createCustomers(context: Context): CustomerPart {
  const { sdk, queries } = context;
  const record = (company: Company, raw: unknown): Customer =>
    customerRecord(understood(customerSchema, raw, false), company.homeCurrency);

  async function readRaw(id: string): Promise<unknown> {
    try {
      return await sdk.read((client, done) => client.getCustomer(encodeURIComponent(id), done));
    } catch (error) {
      if (isGone(error)) return null;
      throw error;
    }
  }

  return {
    async findCustomers(probe) {
      const company = await context.company();
      const rows = (await queries.all(questionsOf(probe))).flat();
      const found = new Map(rows.map((row) => record(company, row)).map((each) => [each.id, each]));
      return [...found.values()].slice(0, MOST_CANDIDATES);
    },

    async searchCustomers(text) {
      const company = await context.company();
      const where = `DisplayName LIKE ${quoted(`%${text.replaceAll("%", " ")}%`)}`;
      const rows = await queries.one({ entity: "Customer", where, limit: MOST_FOUND_BY_HAND, beyond: "cut" });
      return rows.map((row) => record(company, row));
    },

    async readCustomer(id) {
      const company = await context.company();
      const raw = await readRaw(id);
      return raw === null ? null : record(company, raw);
    },

    /** Sparse. Each write needs the version that stands: one read before it. */
    async updateCustomer(id, patch, key) {
      const company = await context.company();
      const raw = await readRaw(id);
      if (raw === null) return null;
      const standing = understood(customerSchema, raw, false);
      const body = { ...customerPatch(patch, company), Id: id, SyncToken: standing.SyncToken, sparse: true };
      const answer = await sdk.write(body, key, (client, entity, done) => client.updateCustomer(entity, done));
      return afterWrite(() => record(company, answer));
    },

    async createCustomer(draft: CustomerDraft, key) {
      const { company, body } = await composed(context, (facts) => customerBody(draft, facts));
      const answer = await sdk.write(body, key, (client, entity, done) => client.createCustomer(entity, done));
      return afterWrite(() => record(company, answer));
    },
  };
}

/**
 * Name, e-mail and mail domain; the company name where one of these is missing. Tax numbers, web addresses and notes
 * cannot be asked for in QuickBooks: they are compared among the candidates. A domain that belongs to a mail provider
 * says nothing about a company and is not asked for.
 */
function questionsOf(probe: CustomerProbe): Query[] {
  const name = listName(probe.name, LONGEST_NAME);
  const domain = companyDomainOf(probe.domain === null ? null : `@${probe.domain}`);
  const conditions = [
    name === "" ? null : `DisplayName = ${quoted(name)}`,
    probe.email ? `PrimaryEmailAddr = ${quoted(probe.email)}` : null,
    domain ? `PrimaryEmailAddr LIKE ${quoted(`%@${domain.replaceAll("%", "")}`)}` : null,
    name === "" ? null : `CompanyName = ${quoted(name)}`,
  ];
  return conditions
    .filter((condition) => condition !== null)
    .slice(0, MOST_QUESTIONS)
    .map((condition) => ({
      entity: "Customer",
      where: `${condition} AND ${INACTIVE_TOO}`,
      limit: MOST_CANDIDATES,
      beyond: "cut",
    }));
}

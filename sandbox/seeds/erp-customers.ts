import type { SeedCompany, SeedContact, SeedErpCustomer } from "./business.ts";
import { currencyOf } from "./companies.ts";

/** This one is foreign, yet the bookkeeper set it up in the home currency. */
const MISTAKEN_CURRENCY = 37;
const TERMS = [30, 14, 30, 7, 60];
const SUFFIXES: Record<string, string> = { US: "Inc.", CA: "Inc.", GB: "Ltd", DE: "GmbH", FR: "SARL", IE: "Ltd", NL: "B.V.", ES: "S.L.", JP: "K.K." };
const SHORT: [RegExp, string][] = [
  [/\bManufacturing\b/, "Mfg"], [/\bInternational\b/, "Intl"], [/\bServices?\b/, "Svcs"], [/\bCompany\b/, "Co"],
  [/\bGroup\b/, "Grp"], [/\bConstruction\b/, "Constr."], [/\bEngineering\b/, "Eng."], [/\bCentres?\b/, "Ctr"],
];

/**
 * Two of three companies as the bookkeeper entered them, then: a branch that shares name and domain with its parent
 * (so a company may match two customers), the same customer entered twice, a private buyer and one that sales never saw.
 */
export function customersFor(companies: SeedCompany[], contacts: SeedContact[], homeCurrency: string): SeedErpCustomer[] {
  const known = companies.filter((_, n) => n % 3 !== 2);
  const customers = known.map((company, n) => ({
    ...customerOf(company, n, contacts),
    ...(n === MISTAKEN_CURRENCY && { currency: homeCurrency }),
  }));
  const [parent, , , twice] = customers.filter((customer) => customer.domain !== undefined);
  if (!parent || !twice) throw new Error("The seeds need companies with domains");
  const buyer = contacts.find((contact) => contact.company === undefined)!;
  const extra: Omit<SeedErpCustomer, "key">[] = [
    { ...parent, name: `${parent.name} (West branch)`, termsDays: 30 },
    { ...twice, name: `${twice.name} - old`, termsDays: 30 },
    { name: `${buyer.lastName}, ${buyer.firstName}`, email: buyer.email, currency: homeCurrency, termsDays: 7, address: buyer.address! },
    { name: "Counter sales", currency: homeCurrency, termsDays: 0 },
  ];
  return [...customers, ...extra.map((customer, n) => ({ ...customer, key: keyOf(customers.length + n) }))];
}

const keyOf = (n: number) => `customer-${String(n + 1).padStart(2, "0")}`;

/** The name is exact for one in six, otherwise bent in one way; what else identifies the customer differs by turns. */
function customerOf(company: SeedCompany, n: number, contacts: SeedContact[]): SeedErpCustomer {
  const { domain, taxNumber, phone, address } = company;
  const email = contacts.find((contact) => contact.company === company.key)?.email;
  return {
    key: keyOf(n),
    name: bent(company, n),
    ...(n % 4 !== 1 && email && { email }),
    ...(n % 3 !== 1 && domain && { domain }),
    ...(n % 4 !== 3 && taxNumber && { taxNumber }),
    ...(n % 2 === 0 && phone && { phone }),
    currency: currencyOf(company),
    ...(address && n % 5 !== 4 && { address }),
    company: company.key,
    termsDays: TERMS[n % TERMS.length]!,
  };
}

function bent({ name, address }: SeedCompany, n: number): string {
  const suffix = SUFFIXES[address!.country] ?? "Ltd";
  if (name.includes(" & ") && n % 2 === 0) return name.replace(" & ", " and ");
  const shortened = SHORT.reduce((text, [long, short]) => text.replace(long, short), name);
  if (shortened !== name) return shortened;
  switch (n % 6) {
    case 0:
      return `${name} ${suffix}`;
    case 1:
      return name.toUpperCase();
    case 2:
      return `${name}, ${suffix}`;
    case 3:
      return name.startsWith("The ") ? name.slice(4) : `The ${name}`;
    case 4:
      return name.normalize("NFD").replace(/[\u0300-\u036f]/g, "").replace("'", "");
    default:
      return name;
  }
}

import type { SeedCompany, SeedContact } from "./business.ts";
import { country } from "./countries.ts";

const FIRST = (
  "Amelia Noah Priya Lucas Zoë Marcus Ingrid Daniel Aisha Peter Chloé Samuel Mei Oliver Fatima Henry José Grace Tomasz Ruby " +
  "Kwame Elena Jack Nadia Victor Sofia Liam Hannah Diego Maya Callum Yuki Theo Leila Owen Clara Ravi Isla Anton Bea " +
  "Felix Nora Hassan Jude Simone Arthur Wren Pablo Edith Kofi Tara Niall Lucía Gareth Anouk Emil Rosa Dylan Mina Hugo"
).split(" ");
const LAST = (
  "Hartley Okafor Desai Moreau Lindqvist Bennett Castellanos Whitmore Nakagawa O'Neill Ferrara Greene Schäfer Abara Collins " +
  "Petrov Vaughan Ishikawa Delgado Marsh Novak Sinclair Boateng Rourke Hale Fontaine Mercer Adeyemi Kowalski Trent Ruiz " +
  "Ashworth Bakker Chandra Doyle Eriksson Fairbank Gallo Holt Iqbal Jansen Kerr Lowe Mbeki Nash Osborne Pryce Quinn Rahman " +
  "Stroud Tanaka Underwood Varga Winslow Yilmaz Zeller Abbott Barlow Crane Dunmore"
).split(" ");
const TITLES = ["Managing Director", "Accounts Payable", "Operations Manager", "Head of Finance", "Owner", "Purchasing Lead"];
const PRIVATE_BUYERS = 4;

/** Two contacts a company, more or fewer here and there, and four private buyers: 120 for 60 companies. */
export function contactsFor(companies: SeedCompany[], home: string): SeedContact[] {
  const employers = companies.flatMap((company, n) => Array.from<SeedCompany>({ length: staff(n, companies.length) }).fill(company));
  const people: (SeedCompany | undefined)[] = [...employers, ...Array.from({ length: PRIVATE_BUYERS }, () => undefined)];
  return people.map((company, n) => {
    const firstName = FIRST[n % FIRST.length]!;
    const lastName = LAST[(n * 7 + Math.floor(n / FIRST.length) * 13) % LAST.length]!;
    const code = company?.address?.country ?? home;
    const phone = n % 3 === 0 ? country(code).phone?.(n + 100) : undefined;
    return {
      key: `contact-${String(n + 1).padStart(3, "0")}`,
      firstName,
      lastName,
      email: `${plain(firstName)}.${plain(lastName)}@${company?.domain ?? "postbox.example"}`,
      ...(phone && { phone }),
      ...(company ? { jobTitle: TITLES[n % TITLES.length]!, company: company.key } : { address: privateAddress(n, home) }),
    };
  });
}

function staff(n: number, companies: number): number {
  if (n >= companies - PRIVATE_BUYERS) return 1;
  return [3, 1, 2, 2, 2, 2][n % 6]!;
}

/** Lower-case letters only, as in most mail addresses. */
const plain = (name: string) => name.normalize("NFD").replace(/[^A-Za-z]/g, "").toLowerCase();

function privateAddress(n: number, home: string) {
  const city = home === "US" ? { city: "Albany", state: "NY", postalCode: "12207" } : { city: "Reading", postalCode: "RG1 2BE" };
  return { street: `${n} Sycamore Close`, ...city, country: home };
}

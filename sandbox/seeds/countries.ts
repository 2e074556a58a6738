/** What a record looks like in a country. Phone numbers come from ranges reserved for fiction, tax numbers from none. */
interface Country {
  currency: string;
  phone?: (n: number) => string;
  taxNumber: (n: number) => string;
}

const digits = (n: number, length: number) => String(n).padStart(length, "0");
const northAmerica = (areas: string[]) => (n: number) => `+1 ${areas[n % areas.length]} 555 01${digits(n % 100, 2)}`;
const zeros = (prefix: string, length: number) => (n: number) => `${prefix}${digits(n, length)}`;

const COUNTRIES: Record<string, Country> = {
  US: { currency: "USD", phone: northAmerica(["212", "312", "415", "503", "617"]), taxNumber: zeros("00-", 7) },
  CA: { currency: "CAD", phone: northAmerica(["416", "514", "604"]), taxNumber: (n) => `00000 ${digits(n, 4)} RT0001` },
  GB: { currency: "GBP", phone: (n) => `+44 20 7946 0${digits(n, 3)}`, taxNumber: zeros("GB", 9) },
  DE: { currency: "EUR", phone: (n) => `+49 30 23125 ${digits(n, 3)}`, taxNumber: zeros("DE", 9) },
  FR: { currency: "EUR", phone: (n) => `+33 1 99 00 ${digits(Math.floor(n / 100), 2)} ${digits(n % 100, 2)}`, taxNumber: zeros("FR", 11) },
  IE: { currency: "EUR", phone: (n) => `+353 20 910 ${digits(n, 4)}`, taxNumber: (n) => `IE${digits(n, 7)}X` },
  NL: { currency: "EUR", taxNumber: (n) => `NL${digits(n, 9)}B00` },
  ES: { currency: "EUR", taxNumber: (n) => `ESX${digits(n, 8)}` },
  JP: { currency: "JPY", taxNumber: zeros("T", 13) },
};

export function country(code: string): Country {
  const found = COUNTRIES[code];
  if (!found) throw new Error(`No such country in the seeds: ${code}`);
  return found;
}

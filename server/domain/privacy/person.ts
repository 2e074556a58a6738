/** One contact of the CRM, and by what their data are told from everybody else's. */
export interface Person {
  contactId: string;
  /** The ERP's customers this person is, if they buy as one. */
  customerIds: readonly string[];
  /** Names, e-mail addresses, phone numbers and streets as they were written somewhere. */
  words: readonly string[];
}

export const ERASED = "[erased]";

/** What stays of a record: that there was one, of which kind, when. */
const KEPT = ["id", "kind", "rawStatus", "modifiedAt", "currency", "active"];
/** Who worked with Onebook: colleagues, not customers. They stand in the log for what they asked for. */
const COLLEAGUES = ["by", "askedBy", "connectedBy"];
const SHORTEST = 3;
const DEPTH = 40;

type Json = Record<string, unknown>;

/** What a record of the person says about them, such as would tell them apart in a sentence. */
export function wordsOf(value: unknown, person: Person): string[] {
  const words: string[] = [];
  walk(value, (one) => {
    if (isRecordOf(one, person)) words.push(...wordsOfRecord(one));
    else if (typeof one["customerName"] === "string" && isOneOf(one["customerId"], person.customerIds)) words.push(one["customerName"]);
  });
  return [...new Set(words.map((word) => word.trim()).filter((word) => word.length >= SHORTEST && word !== ERASED))];
}

function wordsOfRecord({ name, firstName, lastName, email, phone, address }: Json): string[] {
  const whole = [firstName, lastName].filter((part) => typeof part === "string" && part !== "").join(" ");
  return [name, whole, email, phone, (address as Json | null | undefined)?.["street"]].filter((word): word is string => typeof word === "string" && word !== "");
}

/** A contact's own record, the customer that a person is in the CRM, or the one that they are in an ERP. */
function isRecordOf(value: Json, { contactId, customerIds }: Person): boolean {
  if (value["id"] === contactId) return "firstName" in value || value["kind"] === "person";
  return isOneOf(value["id"], customerIds) && "name" in value && "email" in value;
}

const isOneOf = (id: unknown, ids: readonly string[]): boolean => typeof id === "string" && ids.includes(id);

export interface Finding {
  /** "payload.because.deal.contacts.0" */
  path: string;
  value: unknown;
}

/** Everything in a value that is about the person, and nothing else of it: it may name other people too. */
export function findingsIn(value: unknown, person: Person, path = ""): Finding[] {
  return find(value, { person, pattern: patternOf(person), path, depth: 0 });
}

/** The value without anything about the person; the very same one where there was nothing. */
export function erasedFrom(value: unknown, person: Person): unknown {
  return erase(value, { person, pattern: patternOf(person), path: "", depth: 0 });
}

interface Search {
  person: Person;
  pattern: RegExp | null;
  path: string;
  depth: number;
}

function find(value: unknown, search: Search): Finding[] {
  if (typeof value === "string") return search.pattern && mentions(value, search) ? [{ path: search.path, value }] : [];
  if (typeof value !== "object" || value === null || search.depth > DEPTH) return [];
  if (isRecordOf(value as Json, search.person)) return Object.entries(value).every(([name, inner]) => isBlank(name, inner)) ? [] : [{ path: search.path, value }];
  return Object.entries(value).flatMap(([name, inner]) => (COLLEAGUES.includes(name) ? [] : find(inner, into(search, name))));
}

function erase(value: unknown, search: Search): unknown {
  if (typeof value === "string") return eraseText(value, search);
  if (typeof value !== "object" || value === null || search.depth > DEPTH) return value;
  if (Array.isArray(value)) return value.map((inner, index) => erase(inner, into(search, String(index))));
  const whole = isRecordOf(value as Json, search.person);
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]) => {
      if (COLLEAGUES.includes(name)) return [name, inner];
      return [name, whole && !KEPT.includes(name) ? blank(name, inner) : erase(inner, into(search, name))];
    }),
  );
}

const into = (search: Search, name: string): Search => ({ ...search, path: search.path === "" ? name : `${search.path}.${name}`, depth: search.depth + 1 });

/** A name is always a text and properties are always a list; everything else may be missing. */
function blank(name: string, value: unknown): unknown {
  if (name === "name") return ERASED;
  return name === "properties" && value !== null ? {} : null;
}

const isBlank = (name: string, value: unknown): boolean =>
  KEPT.includes(name) || value === null || value === ERASED || (name === "properties" && Object.keys(value as object).length === 0);

function eraseText(text: string, search: Search): string {
  if (!search.pattern) return text;
  return mentions(text, search) ? text.replace(search.pattern, ERASED) : text;
}

const mentions = (text: string, { pattern }: Search): boolean => {
  if (!pattern) return false;
  pattern.lastIndex = 0;
  return pattern.test(text);
};

/** "Ada" alone is a word of many sentences and of no person: a name of one word counts only where it is the whole text. */
function patternOf({ words }: Person): RegExp | null {
  const longFirst = [...words].filter((word) => word.trim().length >= SHORTEST).sort((a, b) => b.length - a.length);
  if (longFirst.length === 0) return null;
  const escaped = longFirst.map((word) => (isTelling(word) ? `(?<![\\p{L}\\p{N}])${quoted(word)}(?![\\p{L}\\p{N}])` : `^${quoted(word)}$`));
  return new RegExp(escaped.join("|"), "giu");
}

const isTelling = (word: string): boolean => /[\s@]/u.test(word) || /\d{5}/.test(word);
const quoted = (word: string): string => word.replace(/[\\^$.*+?()[\]{}|/-]/g, (sign) => (sign === "-" ? "\\x2d" : `\\${sign}`));

function walk(value: unknown, visit: (record: Json) => void, depth = 0): void {
  if (typeof value !== "object" || value === null || depth > DEPTH) return;
  if (!Array.isArray(value)) visit(value as Json);
  for (const inner of Object.values(value)) walk(inner, visit, depth + 1);
}

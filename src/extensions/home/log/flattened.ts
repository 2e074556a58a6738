export interface Field {
  /** "invoice.total.minor" */
  name: string;
  value: string;
}

/** As many fields as a person reads, and as much of each. */
const MOST_FIELDS = 80;
const MOST_LETTERS = 500;

/** Everything a JSON value holds, a line each: fields with their way to them. `left`: how many more there are. */
export function flattened(value: unknown): { fields: Field[]; left: number } {
  const all: Field[] = [];
  collect("", value, all);
  return { fields: all.slice(0, MOST_FIELDS), left: Math.max(0, all.length - MOST_FIELDS) };
}

function collect(name: string, value: unknown, into: Field[]): void {
  if (value === null || value === undefined || value === "") return;
  if (typeof value === "object") {
    for (const [key, inner] of Object.entries(value)) collect(name === "" ? key : `${name}.${key}`, inner, into);
    return;
  }
  const text = typeof value === "string" ? value : JSON.stringify(value);
  into.push({ name, value: text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS - 1)}…` : text });
}

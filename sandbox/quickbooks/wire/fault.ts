/** One entry of a fault as QuickBooks writes it. `element` is present where QuickBooks names the field, even if empty. */
export interface FaultEntry {
  Message: string;
  Detail: string;
  code: string;
  element?: string;
}

/**
 * A refusal in QuickBooks' own shape: `{"Fault":{"Error":[…],"type":…},"time":…}`, status 400 unless said otherwise.
 * The gateway in front of QuickBooks has another shape, see gateway.ts.
 */
export class Fault extends Error {
  readonly entries: FaultEntry[];
  readonly type: string;
  readonly status: 400 | 415 | 500;

  constructor(entry: FaultEntry, { type = "ValidationFault", status = 400 }: { type?: string; status?: Fault["status"] } = {}) {
    super(`${entry.code} ${entry.Message}: ${entry.Detail}`);
    this.entries = [entry];
    this.type = type;
    this.status = status;
  }

  body(): { Fault: { Error: FaultEntry[]; type: string } } {
    return { Fault: { Error: this.entries, type: this.type } };
  }
}

const make = (code: string, Message: string, Detail: string, element?: string) =>
  new Fault({ Message, Detail, code, ...(element !== undefined && { element }) });

const INACTIVE =
  "Object Not Found : Something you're trying to use has been made inactive. Check the fields with accounts, customers, items, vendors or employees.";

/** Codes and sentences as recorded where a recording exists (610, 2010, 2030, 4001, 500, 5010, 6240). */
export const faults = {
  notFound: () => make("610", "Object Not Found", INACTIVE, ""),
  unsupportedOperation: (what: string) => make("500", "Unsupported Operation", `Operation ${what} is not supported.`),
  unsupportedProperty: (detail: string) =>
    make("2010", "Request has invalid or unsupported property", `Property Name:${detail} specified is unsupported or invalid`),
  missing: (parameter: string) =>
    make("2020", "Required param missing, need to supply the required value for the API", `Required parameter ${parameter} is missing in the request`, parameter),
  invalidId: (value: string) => make("2030", "Invalid ID", `Id should be a valid number. Supplied value:${value}`, "Id"),
  invalidNumber: (field: string, value: string) => make("2030", "Invalid Number", `${field} should be a valid number. Supplied value:${value}`, field),
  invalidDate: (field: string, value: string) => make("2030", "Invalid Date", `${field} should be a valid date (YYYY-MM-DD). Supplied value:${value}`, field),
  tooLong: (field: string, most: number) =>
    make("2050", "String length is either shorter or longer than supported", `String length specified does not match the supported length. Max:${most} for ${field}`, field),
  invalidEnumeration: (field: string, value: string) => make("2080", "Invalid Enumeration", `${field}: ${value} is not one of the values supported`, field),
  badReference: (what: string, id: string) => make("2500", "Invalid Reference Id", `Invalid Reference Id : ${what} element id ${id} not found`, what),
  unparsedQuery: (detail: string) => make("4000", "Error parsing query", `QueryParserError: ${detail}`),
  invalidQuery: (detail: string) => make("4001", "Invalid query", `QueryValidationError: ${detail}`),
  stale: () =>
    make(
      "5010",
      "Stale Object Error",
      "Stale Object Error : You and another user were working on this at the same time. The other user finished before you did, so your work was not saved.",
      "",
    ),
  rule: (detail: string) => make("6000", "A business validation error has occurred while processing your request", `Business Validation Error: ${detail}`, ""),
  wrongAmount: (detail: string) =>
    make("6070", "Amount calculation incorrect in the request", `Amount calculation incorrect in the request. : ${detail}`),
  duplicateNumber: (number: string, of: string, id: string) =>
    make(
      "6140",
      "Duplicate Document Number Error",
      `Duplicate Document Number Error : You must specify a different number. This number has already been used. DocNumber=${number} is assigned to TxnType=${of} with TxnId=${id}`,
      "",
    ),
  closedPeriod: (until: string) =>
    make(
      "6210",
      "Account Period Closed, Cannot Update Through Services API",
      `The account period has closed and the account books cannot be updated through the QBO Services API. Please use the QBO website to make these changes. Books are closed through ${until}.`,
      "",
    ),
  duplicateName: () => make("6240", "Duplicate Name Exists Error", "The name supplied already exists. : null"),
};

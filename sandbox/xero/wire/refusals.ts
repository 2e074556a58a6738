/** One record breaks Xero's rules; `messages` are shown to the client as its ValidationErrors. */
export class Refused extends Error {
  readonly messages: string[];
  constructor(...messages: string[]) {
    super(messages.join("; "));
    this.messages = messages;
  }
}

/** The whole request is refused with these elements, and nothing of it is kept. */
export class ElementsRefused extends Error {
  readonly elements: object[];
  constructor(elements: object[]) {
    super("A validation exception occurred");
    this.elements = elements;
  }
}

export type BadRequestType = "PostDataInvalidException" | "QueryParseException" | "IdempotencyKeyException";

const NUMBERS: Record<BadRequestType, number> = { PostDataInvalidException: 14, QueryParseException: 16, IdempotencyKeyException: 10 };

/** The request makes no sense as a request: unreadable JSON, a wrong type, a filter that does not parse. */
export class BadRequest extends Error {
  readonly type: BadRequestType;
  constructor(type: BadRequestType, message: string) {
    super(message);
    this.type = type;
  }
  get body(): object {
    return { ErrorNumber: NUMBERS[this.type], Type: this.type, Message: this.message };
  }
}

/** There is no such record, or no such path. */
export class NotFound extends Error {}


/** Gathers the faults of one record, so that Xero's answer names all of them. */
export class Faults {
  readonly messages: string[] = [];
  add(message: string): void {
    if (!this.messages.includes(message)) this.messages.push(message);
  }
  check(holds: boolean, message: string): void {
    if (!holds) this.add(message);
  }
  throwAny(): void {
    if (this.messages.length > 0) throw new Refused(...this.messages);
  }
}

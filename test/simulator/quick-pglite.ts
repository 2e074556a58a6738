import { parse, protocol, type PGliteInterface, type Results, type Transaction } from "@electric-sql/pglite";

type Message = Parameters<typeof parse.parseResults>[0][number];
type Serializers = Record<number, (value: unknown) => string>;

interface Prepared {
  name: string;
  /** The types of its parameters. */
  types: number[];
  /** What its rows look like; sent once, when it is prepared. */
  columns: Column[];
}

interface Column {
  name: string;
  parse: ((text: string) => unknown) | undefined;
}

/** More texts than there are in the product: beyond it, something writes values into its statements. */
const MOST_PREPARED = 2000;

/**
 * The same embedded database, asked with one message for each statement, prepared once, instead of six and a new plan
 * each time: thousands of stories ask the same things. All of them must ask through this one, as it has the only session.
 *
 * Plans never depend on what was asked before: the order of rows that nobody sorted would, and with it the story.
 */
export async function quickened(pglite: PGliteInterface): Promise<PGliteInterface> {
  await pglite.exec("set plan_cache_mode = force_generic_plan; set synchronous_commit = off");
  const session = sessionOn(pglite as PGliteInterface & RawSession);
  const inTurn = oneAtATime();
  const own = {
    query: (text: string, params?: unknown[]) => inTurn(() => session.query(text, params)),
    exec: (text: string) => inTurn(() => session.exec(text)),
    transaction: <T>(work: (tx: Transaction) => Promise<T>) => inTurn(() => transaction(session, work)),
  };
  return new Proxy(pglite, {
    get(target, name) {
      if (name in own) return own[name as keyof typeof own];
      const value: unknown = Reflect.get(target, name);
      return typeof value === "function" ? (value.bind(target) as unknown) : value;
    },
  });
}

interface RawSession {
  execProtocolRawStream(message: Uint8Array, options: { syncToFs: false; onRawData: (data: Uint8Array) => void }): Promise<void>;
  serializers: Serializers;
  parsers: Parameters<typeof parse.parseResults>[1];
}

interface Session {
  query(text: string, params?: unknown[]): Promise<Results>;
  exec(text: string): Promise<Results[]>;
}

function sessionOn(pglite: RawSession): Session {
  const prepared = new Map<string, Prepared>();
  const seen = new Set<string>();
  const { serialize } = protocol;
  const parser = new protocol.Parser();

  /** Streamed, because an answer asked for as a whole is read by the database as well, which keeps all it ever read. */
  const ask = async (...parts: Uint8Array[]): Promise<Buffer> => {
    const chunks: Buffer[] = [];
    await pglite.execProtocolRawStream(Buffer.concat(parts), { syncToFs: false, onRawData: (data) => void chunks.push(Buffer.from(data)) });
    return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks);
  };
  /** Throws what the database answers with, after all that it answered was read. */
  const read = (answer: Buffer): Message[] => {
    const messages: Message[] = [];
    parser.parse(answer, (message) => void messages.push(message));
    const failure = messages.find((message) => message instanceof protocol.messages.DatabaseError);
    if (failure) throw failure as unknown as Error;
    return messages;
  };
  const prepare = async (text: string): Promise<Prepared> => {
    if (prepared.size >= MOST_PREPARED) throw new Error(`Too many different statements, of late: ${text.slice(0, 200)}`);
    const name = `s${prepared.size}`;
    const described = read(await ask(serialize.parse({ name, text }), serialize.describe({ type: "S", name }), serialize.sync()));
    const shape = described.find((message) => message instanceof protocol.messages.RowDescriptionMessage);
    const columns = (shape?.fields ?? []).map((field) => ({ name: field.name, parse: pglite.parsers[field.dataTypeID] as Column["parse"] }));
    const one = { name, types: parse.parseDescribeStatementResults(described), columns };
    prepared.set(text, one);
    return one;
  };
  const run = async (text: string, params: readonly unknown[]): Promise<Results> => {
    const { name, types, columns } = prepared.get(text) ?? (await prepare(text));
    const values = params.map((value, index) => written(value, pglite.serializers[types[index] ?? 0]));
    const answer = await ask(serialize.bind({ statement: name, values }), serialize.execute({}), serialize.sync());
    const rows = rowsIn(answer, columns);
    if (rows === null) read(answer);
    return { rows: rows ?? [], fields: [] };
  };
  return {
    query: (text, params = []) => run(text, params),
    async exec(text) {
      // One statement that comes again, as the queue's polls do.
      if (!text.includes(";") && seen.has(text)) return [await run(text, [])];
      seen.add(text);
      return parse.parseResults(read(await ask(serialize.query(text))), pglite.parsers);
    },
  };
}

const [ROW, FAILURE] = [0x44, 0x45];

/** The rows of an answer, read straight from what was sent; null where it holds a failure. */
function rowsIn(bytes: Buffer, columns: readonly Column[]): Record<string, unknown>[] | null {
  const rows: Record<string, unknown>[] = [];
  for (let at = 0; at < bytes.length; at += 1 + bytes.readInt32BE(at + 1)) {
    if (bytes[at] === FAILURE) return null;
    if (bytes[at] === ROW) rows.push(rowAt(bytes, at + 7, columns));
  }
  return rows;
}

/** Each value is its length, -1 for null, and its text. */
function rowAt(bytes: Buffer, start: number, columns: readonly Column[]): Record<string, unknown> {
  const row: Record<string, unknown> = {};
  let at = start;
  for (const { name, parse: parsed } of columns) {
    const length = bytes.readInt32BE(at);
    at += 4;
    if (length < 0) {
      row[name] = null;
      continue;
    }
    const text = bytes.toString("utf8", at, at + length);
    row[name] = parsed ? parsed(text) : text;
    at += length;
  }
  return row;
}

const written = (value: unknown, serializer: ((value: unknown) => string) | undefined): string | null =>
  value === null || value === undefined ? null : serializer ? serializer(value) : (value as { toString(): string }).toString();

async function transaction<T>(session: Session, work: (tx: Transaction) => Promise<T>): Promise<T> {
  await session.exec("BEGIN");
  try {
    const result = await work(session as unknown as Transaction);
    await session.exec("COMMIT");
    return result;
  } catch (error) {
    await session.exec("ROLLBACK");
    throw error;
  }
}

/** Each begins when the one before it has ended, in whatever way. */
function oneAtATime(): <T>(step: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (step) => {
    const result = last.then(step);
    last = result.catch(() => undefined);
    return result;
  };
}

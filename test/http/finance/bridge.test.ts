import supertest from "supertest";
import { beforeAll, describe, expect, test } from "vitest";
import * as connections from "../../../server/store/connections.ts";
import * as crmOwners from "../../../server/store/crm-owners.ts";
import * as documents from "../../../server/store/erp-documents.ts";
import { PUBLIC_URL, useBench } from "../app-bench.ts";
import { expectProblem, fetchAsCard, refusesStrangers } from "../card-client.ts";
import { putInBook } from "../deal-in-book.ts";
import { booking, recognised } from "../../domain/ledger/facts-in-tests.ts";
import { erpDocument } from "../../domain/samples.ts";
import { pagesOfPdf } from "./pdf-text.ts";
import { believe, putQuarter, Q4 } from "./quarter.ts";

interface Shown {
  crm: { amount: string };
  erp: { amount: string };
  steps: { step: string; amount: { amount: string }; before: { amount: string }; after: { amount: string }; records: number }[];
  explained: boolean;
  empty: boolean;
  asOf: string;
  choices: { pipelines: unknown[]; owners: { id: string }[]; currencies: string[]; books: string[] };
}
interface Records {
  records: { kind: string; id: string; amount: { amount: string }; deals: { id: string; name: string }[]; documents: { number: string; url: string | null }[] }[];
  total: number;
  next: number | null;
}

describe("the bridge page", () => {
  const bench = useBench();
  let [own, connectionId] = ["", ""];
  const BRIDGE = "/api/v1/finance/bridge";

  beforeAll(async () => {
    own = await bench().install("100001");
    await bench().install("100002");
    await bench().connectCrm(own, "100001");
    await bench().as(own, (tx) => connections.saveCrmLists(tx, { pipelines: [{ id: "default", label: "New business", stages: [] }], currencies: [], fields: { deal: [], company: [] } }));
    connectionId = await bench().connect(own, "9100", "Northside Books");
    await putQuarter(bench(), own, connectionId);
    await putInBook(bench(), own, "2", { connectionId, invoices: [{ id: "902", links: { view: "https://books.example/902", pay: null } }] });
  });

  const get = async <T>(path: string, portalId?: string): Promise<T> => {
    const response = await fetchAsCard(bench(), { method: "GET", path, ...(portalId ? { portalId } : {}) });
    expect(response.status, response.text).toBe(200);
    return response.body as T;
  };
  const read = (more = "") => get<Shown>(`${BRIDGE}?${Q4}${more}`);
  const records = (step: string, more = "") => get<Records>(`${BRIDGE}/records?${Q4}&step=${step}${more}`);
  const moved = ({ steps }: Shown) => Object.fromEntries(steps.filter(({ records: behind }) => behind > 0).map(({ step, amount }) => [step, amount.amount]));

  test("refuses strangers", async () => {
    await refusesStrangers(bench(), { method: "GET", path: `${BRIDGE}?${Q4}` });
    await refusesStrangers(bench(), { method: "GET", path: `${BRIDGE}/records?${Q4}&step=timing` });
  });

  test("leads from what was closed to what is recognised, every cause once, and each step goes on where the last one ended", async () => {
    const shown = await read();
    expect(shown).toMatchObject({ crm: { amount: "1650.00" }, erp: { amount: "600.00" }, explained: true, empty: false });
    expect(moved(shown)).toEqual({ "duplicate-deals": "-50.00", "not-invoiced": "-200.00", "amount-differs": "-50.00", timing: "-750.00" });
    shown.steps.forEach(({ before }, at) => expect(before.amount).toBe(at === 0 ? "1650.00" : shown.steps[at - 1]?.after.amount));
    expect(shown.steps.at(-1)?.after.amount).toBe("600.00");
  });

  test("by owner, pipeline and currency, whose names and codes it offers", async () => {
    const { choices } = await read();
    expect(choices).toEqual({ pipelines: [{ id: "default", label: "New business" }], owners: [{ id: "11", label: null }, { id: "12", label: null }], currencies: ["USD"], books: ["USD"], ownersWithheld: false });
    await bench().as(own, (tx) => crmOwners.save(tx, "none", [{ id: "11", name: "Ann Smith" }]));
    expect((await read()).choices.owners).toEqual([{ id: "11", label: "Ann Smith" }, { id: "12", label: null }]);
    expect(moved(await read("&owner=11"))).toEqual({ timing: "-750.00" });
    expect(await read("&pipeline=other")).toMatchObject({ crm: { amount: "0.00" }, erp: { amount: "0.00" } });
  });

  test("each line opens to its records, the largest first, with both sides and their addresses", async () => {
    const { records: rows, total, next } = await records("amount-differs");
    expect({ total, next }).toEqual({ total: 1, next: null });
    expect(rows).toMatchObject([{ kind: "deal", id: "2", amount: { amount: "-50.00" }, deals: [{ name: "Workshop" }], documents: [{ url: "https://books.example/902" }] }]);
    const [duplicate] = (await records("duplicate-deals")).records;
    expect(duplicate?.deals.map(({ id }) => id)).toEqual(["4", "2"]);
    const [deferred] = (await records("timing")).records;
    expect(deferred).toMatchObject({ kind: "invoice", deals: [{ name: "Annual plan" }], documents: [{ url: null }] });
  });

  test("a journal that people booked opens where the accounting system shows it", async () => {
    const ref = `${connectionId}:journal:77`;
    const fact = recognised(null, ref, 5_000, "2026-11-03");
    await believe(bench(), own, `document:${ref}`, { ...fact, detail: { kind: "journal", line: null, policy: "at-once", of: 5_000, number: "JE-77" } });
    await bench().as(own, (tx) => documents.save(tx, connectionId, { since: "2025-01-01", pass: 1 }, [erpDocument({ kind: "journal", id: "77", view: "https://books.example/journal/77" })]));
    expect((await records("no-deal")).records).toMatchObject([{ kind: "journal", amount: { amount: "50.00" }, deals: [], documents: [{ number: "JE-77", url: "https://books.example/journal/77" }] }]);
    await believe(bench(), own, `document:${ref}`);
  });

  test("both its numbers open to their records too, and without a period it is about this quarter", async () => {
    const behind = async (end: string) => (await get<Records>(`${BRIDGE}/records?step=${end}`)).records.map(({ id, amount }) => `${id.split(":").at(-1)} ${amount.amount}`);
    expect(await behind("crm")).toEqual(["1 1000.00", "2 400.00", "3 200.00", "4 50.00"]);
    expect(await behind("erp")).toEqual(["902 350.00", "901 250.00"]);
  });

  test("the shorter bridges are there too; those that begin with invoices take no owner", async () => {
    expect(moved(await read("&kind=deals-to-billings"))).toEqual({ "duplicate-deals": "-50.00", "not-invoiced": "-200.00", "amount-differs": "-50.00" });
    expect(moved(await read("&kind=billings-to-cash"))).toEqual({ "not-paid": "-750.00" });
    expect(moved(await read("&kind=billings-to-revenue"))).toEqual({ deferred: "-750.00" });
    expectProblem(await fetchAsCard(bench(), { method: "GET", path: `${BRIDGE}?${Q4}&kind=billings-to-cash&owner=11` }), 422, "bridge-not-scoped");
  });

  test("as it was believed at a moment, and at the end of a day, it stays as it was", async () => {
    const before = await read();
    await believe(bench(), own, "deal:3", booking("3", 90_000, "2026-11-20"));
    expect((await read()).crm.amount).toBe("2350.00");
    expect(await read(`&asOf=${before.asOf}`)).toMatchObject({ crm: { amount: "1650.00" }, asOf: before.asOf });
    expect((await read("&asOf=2026-11-22")).empty).toBe(true);
    expect((await read("&asOf=2099-01-01")).crm.amount).toBe("2350.00");
    expect((await records("not-invoiced", `&asOf=${before.asOf}`)).records[0]?.amount.amount).toBe("-200.00");
    await putQuarter(bench(), own, connectionId);
  });

  describe("as a file", () => {
    const ask = (body: object) => fetchAsCard(bench(), { method: "POST", path: `${BRIDGE}/file`, body: { from: "2026-10-01", to: "2026-12-31", ...body } });
    const linkTo = async (body: object): Promise<string> => {
      const response = await ask(body);
      expect(response.status, response.text).toBe(200);
      return (response.body as { url: string }).url.slice(PUBLIC_URL.length);
    };
    const opened = async (link: string): Promise<{ headers: Record<string, string>; body: Buffer }> => {
      const { headers, body } = (await supertest(bench().app).get(link).responseType("blob")) as unknown as { headers: Record<string, string>; body: Buffer };
      return { headers, body };
    };

    test("refuses strangers", () => refusesStrangers(bench(), { method: "POST", path: `${BRIDGE}/file`, body: { format: "csv" } }));

    test("every record with its part, as of the moment it was asked for; what looks like a formula is text", async () => {
      const { asOf } = await read();
      const link = await linkTo({ format: "csv", asOf, owner: "12" });
      await believe(bench(), own, "deal:3", booking("3", 1_000, "2026-11-20", { detail: { name: "=cmd()", pipeline: "default", owner: "12", customer: null, taxIncluded: false, duplicateOf: null } }));
      const { headers, body } = await opened(link);
      expect(headers).toMatchObject({ "content-type": "text/csv; charset=utf-8", "cache-control": "no-store", "content-disposition": 'attachment; filename="onebook-bridge-2026-10-01-to-2026-12-31.csv"' });
      const rows = body.toString("utf8").slice(1).trim().split("\r\n");
      expect(rows[0]).toBe("Line,Record,Deal,Deal number,Deal owner,Won on,Document,Date,Amount,Currency");
      expect(rows).toContain("Not invoiced,Deal,'=cmd(),3,12,2026-11-20,,,-200.00,USD");
      expect(rows.at(-1)).toBe("Finance shows,,,,,,,,350.00,USD");
    });

    test("of a period that begins before documents without a deal are read says so, as the page does", async () => {
      const documentsSince = async (query: string) => ((await fetchAsCard(bench(), { method: "GET", path: `${BRIDGE}?${query}` })).body as { documentsSince: string | null }).documentsSince;
      const [early, late] = ["from=2024-12-31&to=2025-03-31", "from=2025-01-01&to=2025-03-31"];
      expect(await documentsSince(early)).toBe(null);
      await bench().as(own, (tx) => documents.reading(tx, connectionId, "2025-01-01"));
      expect([await documentsSince(early), await documentsSince(late)]).toEqual(["2025-01-01", null]);
      const rowsOf = async (from: string) => (await opened(await linkTo({ format: "csv", locale: "fr-fr", from, to: "2025-03-31" }))).body.toString("utf8").trim().split("\r\n");
      expect((await rowsOf("2024-12-31")).at(-1)).toBe("Les factures et avoirs sans transaction sont lus à partir du 1 janv. 2025. Les précédents n'entrent dans aucun chiffre ici.,,,,,,,,,");
      expect((await rowsOf("2025-01-01")).at(-1)).toContain("0.00,USD");
    });

    test("as a PDF of its own language", async () => {
      const { headers, body } = await opened(await linkTo({ format: "pdf", locale: "fr-fr" }));
      expect(headers).toMatchObject({ "content-type": "application/pdf", "content-disposition": 'inline; filename="onebook-bridge-2026-10-01-to-2026-12-31.pdf"' });
      expect((await pagesOfPdf(body))[0]).toContain("Non facturé");
    });

    test("its link ends after five minutes, opens nothing else, and is made of no wrong question", async () => {
      const link = await linkTo({ format: "csv" });
      expect((await supertest(bench().app).get(link.replace("/bridge?", "/invoice?"))).status).toBe(403);
      expect((await supertest(bench().app).get(`${link}x`)).status).toBe(403);
      expectProblem(await supertest(bench().app).post(link), 405, "method-not-allowed");
      bench().clock.advance(5 * 60_000);
      expect((await supertest(bench().app).get(link)).status).toBe(410);
      expectProblem(await ask({ format: "csv", kind: "billings-to-cash", owner: "12" }), 422, "bridge-not-scoped");
      expectProblem(await ask({ format: "exe" }), 400, "invalid-request");
    });
  });

  test("of an account without a ledger is empty and explained, and nobody sees another's", async () => {
    expect(await get<Shown>(`${BRIDGE}?${Q4}`, "100002")).toMatchObject({ crm: { amount: "0.00" }, erp: { amount: "0.00" }, explained: true, empty: true });
    expect((await get<Records>(`${BRIDGE}/records?${Q4}&step=timing`, "100002")).total).toBe(0);
  });

  test.each([
    ["from=2026-12-31&to=2026-10-01", 422, "period-backwards"],
    ["from=2000-01-01&to=2026-10-01", 422, "period-too-long"],
    ["from=2026-13-01&to=2026-10-01", 400, "invalid-request"],
    ["from=2026-10-01", 422, "period-half"],
    [`${Q4}&asOf=yesterday`, 400, "invalid-request"],
    [`${Q4}&kind=best`, 400, "invalid-request"],
    [`${Q4}&book=usd`, 400, "invalid-request"],
  ])("says what is wrong with ?%s", async (query, status, code) => {
    expectProblem(await fetchAsCard(bench(), { method: "GET", path: `${BRIDGE}?${query}` }), status, code);
  });

  test("the four streams refuse strangers; they stand month by month with the balance that rolls on", async () => {
    const STREAMS = "/api/v1/finance/streams";
    await refusesStrangers(bench(), { method: "GET", path: `${STREAMS}?${Q4}` });
    const third = await bench().install("100003");
    await putQuarter(bench(), third, "c");
    const streams = (period: string) => get<{ currency: string; months: Record<string, { amount: string }>[] }>(`${STREAMS}?${period}`, "100003");
    const { currency, months } = await streams(Q4);
    const shown = months.map((month) => ["bookings", "billings", "recognised", "cash", "opening", "closing"].map((name) => month[name]?.amount));
    expect({ currency, shown }).toEqual({
      currency: "USD",
      shown: [
        ["1000.00", "1000.00", "0.00", "0.00", "0.00", "1000.00"],
        ["600.00", "350.00", "350.00", "600.00", "1000.00", "1000.00"],
        ["0.00", "0.00", "250.00", "0.00", "1000.00", "750.00"],
      ],
    });
    expect((await streams("from=2027-01-01&to=2027-01-31")).months).toMatchObject([{ opening: { amount: "750.00" }, closing: { amount: "750.00" } }]);
    expect((await streams("from=2020-02-20&to=2030-01-10")).months).toHaveLength(120);
    const tooLong = { method: "GET", path: `${STREAMS}?from=2020-02-20&to=2030-02-10` } as const;
    expectProblem(await fetchAsCard(bench(), tooLong), 422, "period-too-long");
  });
});

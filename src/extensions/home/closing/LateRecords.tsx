import { Button, Flex, Link, Panel, PanelBody, PanelSection, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../../api/client.ts";
import { useApi, useFormats, useSurfaceContext, useTexts } from "../../api/surface.tsx";
import { useLoad } from "../../api/use-load.ts";
import { cut } from "../../parts/cut.ts";
import { Failure } from "../../parts/Failure.tsx";
import { dealUrl } from "../../parts/hubspot-links.ts";
import { Loading } from "../../parts/Loading.tsx";
import { bridgeTexts } from "../../texts/home/bridge/index.ts";
import { closingTexts } from "../../texts/home/closing/index.ts";
import { useFigureName, type Figure } from "./use-figure-name.ts";

type Late = Shape<"LateRecords">;
type Record = Late["records"][number];

interface LateRecordsProps {
  month: string;
  currency: string;
  figure: Figure;
}

/** As much of a name as a line shows. */
const MOST = 60;

/** Which records moved a figure since the month was closed. Nothing is fetched before somebody asks. */
export function LateRecords({ month, currency, figure }: LateRecordsProps) {
  const { why, whyOf } = useTexts(bridgeTexts);
  const name = useFigureName()(figure);
  const [open, setOpen] = useState(false);
  return (
    <Button
      size="xs"
      variant="transparent"
      onClick={() => setOpen(true)}
      overlay={
        <Panel id={`late-${currency}-${figure}`} title={whyOf(name)} width="lg" onClose={() => setOpen(false)}>
          <PanelBody>
            <PanelSection>{open && <Records month={month} currency={currency} figure={figure} />}</PanelSection>
          </PanelBody>
        </Panel>
      }
    >
      {why}
    </Button>
  );
}

function Records({ month, currency, figure }: LateRecordsProps) {
  const api = useApi();
  const { data, problem, reload } = useLoad(() => api.get("/api/v1/finance/months/{month}/late", { path: { month }, query: { figure, book: currency } }));
  if (problem) return <Failure problem={problem} retry={() => void reload()} />;
  return data === null ? <Loading /> : <RecordTable late={data} />;
}

function RecordTable({ late: { records, more, rest, adjustment } }: { late: Late }) {
  const { late: texts, amount } = useTexts(closingTexts);
  const { sum } = useTexts(bridgeTexts);
  const formats = useFormats();
  return (
    <Table bordered density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>{texts.record}</TableHeader>
          <TableHeader>{texts.recorded}</TableHeader>
          <TableHeader align="right">{amount}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {records.map((record, index) => (
          <TableRow key={index}>
            <TableCell>
              <What record={record} />
            </TableCell>
            <TableCell>
              <When record={record} />
            </TableCell>
            <TableCell align="right">{formats.money(record.amount)}</TableCell>
          </TableRow>
        ))}
        {more.count > 0 && <Line name={texts.more(formats.count(more.count))} amount={more.amount} />}
        {rest.minor !== 0 && <Line name={texts.rest} amount={rest} />}
        <Line name={sum} amount={adjustment} bold />
      </TableBody>
    </Table>
  );
}

function Line({ name, amount, bold = false }: { name: string; amount: Shape<"Money">; bold?: boolean }) {
  const format = { fontWeight: bold ? ("bold" as const) : ("regular" as const) };
  return (
    <TableRow>
      <TableCell>
        <Text format={format}>{name}</Text>
      </TableCell>
      <TableCell>{""}</TableCell>
      <TableCell align="right">
        <Text format={format}>{useFormats().money(amount)}</Text>
      </TableCell>
    </TableRow>
  );
}

/** The document and the deal it belongs to, each with the way to it. */
function What({ record: { kind, name, deal, document } }: { record: Record }) {
  const { documents, payment } = useTexts(bridgeTexts);
  const { unconverted } = useTexts(closingTexts);
  const { portal } = useSurfaceContext();
  // What is a document is called by its number, a payment by its own and that of what it pays, and a deal by its link alone.
  const lines = kind === "deal" || kind === "report" ? [] : kind === "payment" ? [`${payment} ${name ?? ""}`.trim(), ...(document ? [documents.invoice(document.number ?? "")] : [])] : [documents[kind](name ?? "")];
  return (
    <Flex direction="column" gap="flush">
      {lines.map((line) => (
        <Linked key={line} text={line} url={document?.url ?? null} />
      ))}
      {deal && <Linked text={deal.name ?? unconverted.deal(deal.id)} url={dealUrl(portal.id, deal.id)} />}
    </Flex>
  );
}

const Linked = ({ text, url }: { text: string; url: string | null }) => (url === null ? <Text>{cut(text, MOST)}</Text> : <Link href={{ url, external: true }}>{cut(text, MOST)}</Link>);

function When({ record: { fact, change } }: { record: Record }) {
  const { late: texts, names } = useTexts(closingTexts);
  const formats = useFormats();
  if (fact === null) return <Text variant="microcopy">{texts.elsewhere}</Text>;
  const { stream, on, recordedAt, source } = fact;
  const about = [`${names[stream]} ${formats.date(on)}`, ...(change === null ? [] : [texts.changes[change]]), ...(source === null ? [] : [texts.from[source.system](formats.moment(source.asOf))])];
  return (
    <Flex direction="column" gap="flush">
      <Text>{formats.moment(recordedAt)}</Text>
      <Text variant="microcopy">{about.join(", ")}</Text>
    </Flex>
  );
}

import { Accordion, BarChart, Flex, Heading, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useApi, useFormats, useTexts } from "../../api/surface.tsx";
import { useLoad } from "../../api/use-load.ts";
import { Failure } from "../../parts/Failure.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { bridgeTexts } from "../../texts/home/bridge/index.ts";

type Months = Shape<"Streams">["months"];
const STREAMS = ["bookings", "billings", "recognised", "cash"] as const;
const ROLLED = ["opening", "billed", "earned", "closing"] as const;

/** The four streams by month, and the balance of what is billed and not yet earned. */
export function Streams({ bridge: { from, to, asOf, crm } }: { bridge: Pick<Shape<"Bridge">, "from" | "to" | "asOf" | "crm"> }) {
  const api = useApi();
  const texts = useTexts(bridgeTexts);
  const query = { from, to, asOf, book: crm.currency };
  const { data, problem, reload } = useLoad(() => api.get("/api/v1/finance/streams", { query }), JSON.stringify(query));
  return (
    <Flex direction="column" gap="sm">
      <Heading>{texts.streams}</Heading>
      <Text variant="microcopy">{texts.streamsHelp}</Text>
      {problem && <Failure problem={problem} retry={() => void reload()} />}
      {data === null ? !problem && <Loading /> : <Shown months={data.months} currency={data.currency} />}
    </Flex>
  );
}

function Shown({ months, currency }: { months: Months; currency: string }) {
  const texts = useTexts(bridgeTexts);
  return (
    <>
      <StreamBars months={months} currency={currency} />
      <Accordion title={texts.asTable} size="xs">
        <MonthTable months={months} columns={STREAMS} names={texts.streamNames} />
      </Accordion>
      <Heading>{texts.deferred}</Heading>
      <Text variant="microcopy">{texts.deferredHelp}</Text>
      <MonthTable months={months} columns={ROLLED} names={texts} />
    </>
  );
}

function StreamBars({ months, currency }: { months: Months; currency: string }) {
  const texts = useTexts(bridgeTexts);
  const formats = useFormats();
  const bars = months.flatMap((month) => STREAMS.map((stream) => ({ month: formats.month(month.from.slice(0, 7)), amount: Number(month[stream].amount), stream: texts.streamNames[stream] })));
  const { bookings, billings, recognised, cash } = texts.streamNames;
  return (
    <BarChart
      data={bars}
      axes={{
        x: { field: "month", fieldType: "category", label: texts.month },
        y: { field: "amount", fieldType: "linear", label: texts.chartAmount(currency) },
        options: { groupFieldByColor: "stream", colors: { [bookings]: "darkBlue", [billings]: "blue", [recognised]: "green", [cash]: "darkGreen" } },
      }}
      options={{ title: texts.chartAmount(currency), showLegend: true, showTooltips: true }}
    />
  );
}

interface MonthTableProps<Column extends (typeof STREAMS)[number] | (typeof ROLLED)[number]> {
  months: Months;
  columns: readonly Column[];
  names: Record<Column, string>;
}

function MonthTable<Column extends (typeof STREAMS)[number] | (typeof ROLLED)[number]>({ months, columns, names }: MonthTableProps<Column>) {
  const texts = useTexts(bridgeTexts);
  const formats = useFormats();
  return (
    <Table bordered density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>{texts.month}</TableHeader>
          {columns.map((column) => (
            <TableHeader key={column} align="right">
              {names[column]}
            </TableHeader>
          ))}
        </TableRow>
      </TableHead>
      <TableBody>
        {months.map((month) => (
          <TableRow key={month.from}>
            <TableCell>{formats.month(month.from.slice(0, 7))}</TableCell>
            {columns.map((column) => (
              <TableCell key={column} align="right">
                {formats.money(month[column])}
              </TableCell>
            ))}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

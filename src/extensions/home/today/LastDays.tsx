import { Accordion, BarChart, Flex, Heading, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useFormats, useTexts } from "../../api/surface.tsx";
import { homeTexts } from "../../texts/home/index.ts";

type Days = Shape<"Home">["days"];

/** Invoices created and paid day by day: as bars, in a sentence, and as a table for those who cannot see bars. */
export function LastDays({ days }: { days: Days }) {
  const { today: texts } = useTexts(homeTexts);
  const formats = useFormats();
  const sum = (of: (day: Days[number]) => number) => days.reduce((all, day) => all + of(day), 0);
  const [created, paid] = [sum((day) => day.created), sum((day) => day.paid)];
  return (
    <Flex direction="column" gap="xs">
      <Heading>{texts.chart}</Heading>
      {created + paid === 0 ? (
        <Text>{texts.chartNone}</Text>
      ) : (
        <>
          <Text>{texts.chartSum(formats.count(created), formats.count(paid))}</Text>
          <Bars days={days} />
          <Accordion title={texts.chartTable} size="xs">
            <DayTable days={days} />
          </Accordion>
        </>
      )}
    </Flex>
  );
}

function Bars({ days }: { days: Days }) {
  const { today: texts } = useTexts(homeTexts);
  const formats = useFormats();
  const bars = days.flatMap(({ date, created, paid }) => [
    { day: formats.day(date), count: created, what: texts.chartCreated },
    { day: formats.day(date), count: paid, what: texts.chartPaid },
  ]);
  return (
    <BarChart
      data={bars}
      axes={{
        x: { field: "day", fieldType: "category", label: texts.chartDay },
        y: { field: "count", fieldType: "linear", label: texts.chartCount },
        options: { groupFieldByColor: "what", colors: { [texts.chartCreated]: "darkBlue", [texts.chartPaid]: "green" } },
      }}
      options={{ showLegend: true, showTooltips: true, showDataLabels: false }}
    />
  );
}

function DayTable({ days }: { days: Days }) {
  const { today: texts } = useTexts(homeTexts);
  const formats = useFormats();
  return (
    <Table bordered density="compact">
      <TableHead>
        <TableRow>
          <TableHeader>{texts.chartDay}</TableHeader>
          <TableHeader align="right">{texts.chartCreated}</TableHeader>
          <TableHeader align="right">{texts.chartPaid}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {days.map(({ date, created, paid }) => (
          <TableRow key={date}>
            <TableCell>{formats.day(date)}</TableCell>
            <TableCell align="right">{formats.count(created)}</TableCell>
            <TableCell align="right">{formats.count(paid)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

import { BarChart, Flex, Heading, Statistics, StatisticsItem, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useFormats, useTexts } from "../../api/surface.tsx";
import { receivableTexts } from "../../texts/home/receivables/index.ts";
import { Why } from "./Why.tsx";

type Owes = Shape<"Receivables">["currencies"][number];

/** One currency: what is open, how old it is, and how many days of sales that is. */
export function Owed({ owed }: { owed: Owes }) {
  const texts = useTexts(receivableTexts);
  const formats = useFormats();
  const { balance, overdue, invoices, dso } = owed;
  const days = formats.decimal(dso.days);
  return (
    <Flex direction="column" gap="sm">
      <Heading>{texts.owed(balance.currency)}</Heading>
      <Statistics>
        <StatisticsItem id={`open-${balance.currency}`} label={texts.balance} number={formats.money(balance)}>
          <Text variant="microcopy">{texts.invoices(formats.count(invoices), invoices === 1)}</Text>
        </StatisticsItem>
        <StatisticsItem id={`overdue-${balance.currency}`} label={texts.overdue} number={formats.money(overdue)} />
        <StatisticsItem id={`dso-${balance.currency}`} label={texts.dso} number={dso.complete ? texts.dsoDays(days) : texts.dsoMore(days)}>
          <Text variant="microcopy">{texts.dsoShort}</Text>
        </StatisticsItem>
      </Statistics>
      <Flex direction="row" gap="sm">
        <Why id={`ageing-${balance.currency}`} about={texts.ageing} rule={texts.ageingWhy} />
        <Why id={`dso-${balance.currency}`} about={texts.dso} rule={dso.complete ? texts.dsoWhy : `${texts.dsoWhy} ${texts.dsoMoreWhy}`}>
          <CountedMonths months={dso.months} />
        </Why>
      </Flex>
      <Bands owed={owed} />
    </Flex>
  );
}

function Bands({ owed: { buckets, balance } }: { owed: Owes }) {
  const texts = useTexts(receivableTexts);
  const formats = useFormats();
  return (
    <>
      <BarChart
        data={buckets.map(({ days, amount }) => ({ age: texts.buckets[days], amount: Number(amount.amount) }))}
        axes={{ x: { field: "age", fieldType: "category", label: texts.ageing }, y: { field: "amount", fieldType: "linear", label: texts.chartAmount(balance.currency) } }}
        options={{ title: `${texts.ageing}, ${balance.currency}`, showTooltips: true }}
      />
      <Table bordered density="condensed">
        <TableHead>
          <TableRow>
            {buckets.map(({ days }) => (
              <TableHeader key={days} align="right">
                {texts.buckets[days]}
              </TableHeader>
            ))}
            <TableHeader align="right">{texts.balance}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          <TableRow>
            {buckets.map(({ days, amount }) => (
              <TableCell key={days} align="right">
                {formats.money(amount)}
              </TableCell>
            ))}
            <TableCell align="right">
              <Text format={{ fontWeight: "bold" }}>{formats.money(balance)}</Text>
            </TableCell>
          </TableRow>
        </TableBody>
      </Table>
    </>
  );
}

function CountedMonths({ months }: { months: Owes["dso"]["months"] }) {
  const texts = useTexts(receivableTexts);
  const formats = useFormats();
  return (
    <Table bordered density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>{texts.month}</TableHeader>
          <TableHeader align="right">{texts.sales}</TableHeader>
          <TableHeader align="right">{texts.taken}</TableHeader>
          <TableHeader align="right">{texts.days}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {months.map(({ month, sales, taken, counted }) => (
          <TableRow key={month}>
            <TableCell>{formats.month(month.slice(0, 7))}</TableCell>
            <TableCell align="right">{formats.money(sales)}</TableCell>
            <TableCell align="right">{formats.money(taken)}</TableCell>
            <TableCell align="right">{formats.decimal(counted)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

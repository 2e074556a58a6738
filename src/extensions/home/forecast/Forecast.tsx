import { EmptyState, Flex, Heading, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text, Tile } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useApi, useFormats, useTexts } from "../../api/surface.tsx";
import { useLoad } from "../../api/use-load.ts";
import { Failure } from "../../parts/Failure.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { forecastTexts } from "../../texts/home/forecast/index.ts";

type OneCurrency = Shape<"Forecast">["forecasts"][number];

/** What the open deals are likely to bring, by stage, with where each rate comes from and how sure it is. */
export function Forecast() {
  const texts = useTexts(forecastTexts);
  const api = useApi();
  const formats = useFormats();
  const { data, problem, reload } = useLoad(() => api.get("/api/v1/forecast", {}));
  if (data === null) return problem ? <Failure problem={problem} retry={() => void reload()} /> : <Loading />;
  const { forecasts, withoutAmount, leastClosed } = data;
  return (
    <Flex direction="column" gap="md">
      {problem && <Failure problem={problem} retry={() => void reload()} />}
      {forecasts.length === 0 && (
        <EmptyState title={texts.none} layout="vertical" imageName="emptyStateCharts">
          <Text>{texts.noneHelp}</Text>
        </EmptyState>
      )}
      {forecasts.map((one) => (
        <CurrencyTile key={one.currency} forecast={one} />
      ))}
      {withoutAmount > 0 && <Text variant="microcopy">{texts.withoutAmount(formats.count(withoutAmount))}</Text>}
      {forecasts.length > 0 && <Text variant="microcopy">{`${texts.formula} ${texts.interval(formats.count(leastClosed))}`}</Text>}
    </Flex>
  );
}

function CurrencyTile({ forecast: { rows, weighted, low, high } }: { forecast: OneCurrency }) {
  const texts = useTexts(forecastTexts);
  const formats = useFormats();
  return (
    <Tile>
      <Flex direction="column" gap="xs">
        <Heading>{`${texts.weighted}: ${formats.money(weighted)}`}</Heading>
        <Text>{texts.between(formats.money(low), formats.money(high))}</Text>
        <Table bordered density="condensed">
          <TableHead>
            <TableRow>
              <TableHeader>{texts.stage}</TableHeader>
              {[texts.deals, texts.amount, texts.rate, texts.weighted].map((label) => (
                <TableHeader key={label} align="right">
                  {label}
                </TableHeader>
              ))}
            </TableRow>
          </TableHead>
          <TableBody>
            {rows.map((row, at) => (
              <StageRow key={at} row={row} />
            ))}
          </TableBody>
        </Table>
      </Flex>
    </Tile>
  );
}

function StageRow({ row }: { row: OneCurrency["rows"][number] }) {
  const texts = useTexts(forecastTexts);
  const formats = useFormats();
  const percent = (value: number) => formats.percent(String(value));
  return (
    <TableRow>
      <TableCell>{`${row.pipeline}: ${row.stage}`}</TableCell>
      <TableCell align="right">{formats.count(row.deals)}</TableCell>
      <TableCell align="right">{formats.money(row.amount)}</TableCell>
      <TableCell align="right">
        <Text>{percent(row.rate)}</Text>
        <Text variant="microcopy">{`${texts.sources[row.source](formats.count(row.won), formats.count(row.closed))}; ${texts.fromTo(percent(row.low), percent(row.high))}`}</Text>
      </TableCell>
      <TableCell align="right">{formats.money(row.weighted)}</TableCell>
    </TableRow>
  );
}

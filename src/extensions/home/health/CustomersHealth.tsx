import { EmptyState, Flex, Link, StatusTag, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text, Tile } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useApi, useFormats, useSurfaceContext, useTexts } from "../../api/surface.tsx";
import { useLoad } from "../../api/use-load.ts";
import { Failure } from "../../parts/Failure.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { recordUrl } from "../../parts/hubspot-links.ts";
import { healthTexts } from "../../texts/home/health/index.ts";

type Customer = Shape<"CustomerHealth">;
const TAGS = { good: "success", watch: "warning", risk: "danger" } as const;

/** How customers are doing, those doing worst first, with each part of the score. */
export function CustomersHealth() {
  const texts = useTexts(healthTexts);
  const api = useApi();
  const formats = useFormats();
  const { data, problem, reload } = useLoad(() => api.get("/api/v1/customer-health", {}));
  if (data === null) return problem ? <Failure problem={problem} retry={() => void reload()} /> : <Loading />;
  if (data.customers.length === 0) {
    return (
      <EmptyState title={texts.none} layout="vertical" imageName="target">
        <Text>{texts.noneHelp}</Text>
      </EmptyState>
    );
  }
  return (
    <Flex direction="column" gap="md">
      {problem && <Failure problem={problem} retry={() => void reload()} />}
      <Text>{texts.intro}</Text>
      <Text variant="microcopy">{texts.formula}</Text>
      {!data.contactKnown && <Text variant="microcopy">{texts.noContact}</Text>}
      {data.customers.map((customer) => (
        <CustomerTile key={customer.id} customer={customer} />
      ))}
      {data.more > 0 && <Text variant="microcopy">{texts.more(formats.count(data.more))}</Text>}
    </Flex>
  );
}

function CustomerTile({ customer: { customer, organisation, record, score, band, parts } }: { customer: Customer }) {
  const texts = useTexts(healthTexts);
  const formats = useFormats();
  const { portal } = useSurfaceContext();
  return (
    <Tile>
      <Flex direction="column" gap="xs">
        <Flex direction="row" gap="sm" align="center" wrap>
          {record === null ? <Text inline format={{ fontWeight: "bold" }}>{customer}</Text> : <Link href={{ url: recordUrl(portal.id, record.kind, record.id), external: true }}>{customer}</Link>}
          <StatusTag variant={band === null ? "default" : TAGS[band]}>{band === null ? texts.unknown : texts.bands[band]}</StatusTag>
          {score !== null && <Text inline>{texts.outOf(formats.count(score))}</Text>}
          <Text inline variant="microcopy">
            {organisation}
          </Text>
        </Flex>
        <Parts parts={parts} />
      </Flex>
    </Tile>
  );
}

function Parts({ parts }: { parts: Customer["parts"] }) {
  const texts = useTexts(healthTexts);
  const formats = useFormats();
  const measured = ({ name, measure }: Customer["parts"][number]): string => {
    if (measure === null) return texts.unknown;
    return texts.measures[name](name === "overdue" ? formats.percent(String(measure)) : formats.decimal(String(measure)));
  };
  return (
    <Table bordered density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>{texts.part}</TableHeader>
          <TableHeader>{texts.measured}</TableHeader>
          <TableHeader align="right">{texts.score}</TableHeader>
          <TableHeader align="right">{texts.weight}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {parts.map((part) => (
          <TableRow key={part.name}>
            <TableCell>{texts.parts[part.name]}</TableCell>
            <TableCell>{measured(part)}</TableCell>
            <TableCell align="right">{part.score === null ? texts.unknown : formats.count(part.score)}</TableCell>
            <TableCell align="right">{formats.count(part.weight)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

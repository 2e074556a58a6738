import { Flex, Link, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useFormats, useSurfaceContext, useTexts } from "../../api/surface.tsx";
import { dealUrl } from "../../parts/hubspot-links.ts";
import { bridgeTexts } from "../../texts/home/bridge/index.ts";

type Behind = Shape<"BridgeRecord">;
type Choices = Shape<"Bridge">["choices"];

interface RecordTableProps {
  records: readonly Behind[];
  choices: Choices;
  /** Of all pages. */
  sum: Shape<"Money">;
}

/** The records behind a line, each with what it is in both systems. */
export function RecordTable({ records, choices, sum }: RecordTableProps) {
  const texts = useTexts(bridgeTexts);
  const formats = useFormats();
  return (
    <Table bordered density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>{texts.inCrm}</TableHeader>
          <TableHeader>{texts.inErp}</TableHeader>
          <TableHeader align="right">{texts.part}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {records.map((record) => (
          <TableRow key={`${record.kind} ${record.id}`}>
            <TableCell>
              <Deals record={record} choices={choices} />
            </TableCell>
            <TableCell>
              <Documents record={record} />
            </TableCell>
            <TableCell align="right">{formats.money(record.amount)}</TableCell>
          </TableRow>
        ))}
        <TableRow>
          <TableCell>
            <Text format={{ fontWeight: "bold" }}>{texts.sum}</Text>
          </TableCell>
          <TableCell>{""}</TableCell>
          <TableCell align="right">
            <Text format={{ fontWeight: "bold" }}>{formats.money(sum)}</Text>
          </TableCell>
        </TableRow>
      </TableBody>
    </Table>
  );
}

const LONGEST = 60;
const cut = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`);

function Deals({ record: { deals, kind, id }, choices }: { record: Behind; choices: Choices }) {
  const texts = useTexts(bridgeTexts);
  const formats = useFormats();
  const { portal } = useSurfaceContext();
  const ownerOf = (owner: string) => choices.owners.find((one) => one.id === owner)?.label ?? texts.ownerNumber(owner);
  if (kind === "report") return <Text>{id === "crm" ? texts.report.crm : texts.report.erp}</Text>;
  return (
    <Flex direction="column" gap="xs">
      {deals.map(({ id: dealId, name, owner, wonOn, amount }) => (
        <Flex key={dealId} direction="column" gap="flush">
          <Link href={{ url: dealUrl(portal.id, dealId), external: true }}>{cut(name)}</Link>
          <Text variant="microcopy">
            {[formats.money(amount), wonOn === null ? texts.notWon : texts.wonOn(formats.date(wonOn)), ...(owner === null ? [] : [ownerOf(owner)])].join(", ")}
          </Text>
        </Flex>
      ))}
    </Flex>
  );
}

function Documents({ record: { kind, documents, more } }: { record: Behind }) {
  const texts = useTexts(bridgeTexts);
  const formats = useFormats();
  return (
    <Flex direction="column" gap="xs">
      {kind === "payment" && <Text>{texts.payment}</Text>}
      {documents.map(({ kind: of, number, date, net, url }) => (
        <Flex key={`${of} ${number} ${date}`} direction="column" gap="flush">
          {url === null ? <Text>{cut(texts.documents[of](number))}</Text> : <Link href={{ url, external: true }}>{cut(texts.documents[of](number))}</Link>}
          <Text variant="microcopy">{texts.netOf(formats.money(net), formats.date(date))}</Text>
        </Flex>
      ))}
      {more > 0 && <Text variant="microcopy">{texts.moreRecords(formats.count(more))}</Text>}
    </Flex>
  );
}

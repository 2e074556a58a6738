import { Button, Flex, Link, Modal, ModalBody, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from "@hubspot/ui-extensions";
import { useFormats, useSurfaceContext, useTexts } from "../../api/surface.tsx";
import { dealUrl } from "../../parts/hubspot-links.ts";
import { homeTexts } from "../../texts/home/index.ts";
import { commissionTexts } from "../../texts/home/commission/index.ts";
import type { Owner } from "./owner.ts";

/** The formula, and each move of cash with the figures that went into it. */
export function WhyCommission({ owner }: { owner: Owner }) {
  const texts = useTexts(commissionTexts);
  const title = owner.ownerId === null ? texts.nobody : (owner.ownerName ?? texts.owner(owner.ownerId));
  return (
    <Button
      variant="transparent"
      size="xs"
      overlay={
        <Modal id={`commission-${owner.ownerId ?? "nobody"}-${owner.due.currency}`} title={title} width="lg">
          <ModalBody>
            <Entries owner={owner} />
          </ModalBody>
        </Modal>
      }
    >
      {texts.why}
    </Button>
  );
}

function Entries({ owner: { entries, more, due } }: { owner: Owner }) {
  const texts = useTexts(commissionTexts);
  const formats = useFormats();
  const figures = [texts.cash, texts.soFar, texts.net, texts.total, texts.rate, texts.commission];
  return (
    <Flex direction="column" gap="sm">
      <Text>{texts.formula}</Text>
      <Table bordered density="condensed">
        <TableHead>
          <TableRow>
            {[texts.day, texts.invoice, texts.deal].map((label) => (
              <TableHeader key={label}>{label}</TableHeader>
            ))}
            {figures.map((label) => (
              <TableHeader key={label} align="right">
                {label}
              </TableHeader>
            ))}
          </TableRow>
        </TableHead>
        <TableBody>
          {entries.map((entry, at) => (
            <TableRow key={at}>
              <TableCell>{formats.date(entry.on)}</TableCell>
              <TableCell>{entry.invoice}</TableCell>
              <TableCell>
                <Deal dealId={entry.dealId} name={entry.dealName} />
              </TableCell>
              {[formats.money(entry.cash), formats.money(entry.cashSoFar), formats.money(entry.net), formats.money(entry.total), formats.percent(entry.percent), formats.money(entry.commission)].map((text, column) => (
                <TableCell key={column} align="right">
                  {text}
                </TableCell>
              ))}
            </TableRow>
          ))}
        </TableBody>
      </Table>
      {more > 0 && <Text variant="microcopy">{texts.more(formats.count(more))}</Text>}
      <Text format={{ fontWeight: "bold" }}>{`${texts.sum}: ${formats.money(due)}`}</Text>
    </Flex>
  );
}

function Deal({ dealId, name }: { dealId: string | null; name: string | null }) {
  const { dealNumber } = useTexts(homeTexts);
  const { portal } = useSurfaceContext();
  if (dealId === null) return <Text>{""}</Text>;
  return <Link href={{ url: dealUrl(portal.id, dealId), external: true }}>{name ?? dealNumber(dealId)}</Link>;
}

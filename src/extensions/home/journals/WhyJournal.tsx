import { Button, Flex, Link, Modal, ModalBody, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import { useApi, useFormats, useSurfaceContext, useTexts } from "../../api/surface.tsx";
import { useLoad } from "../../api/use-load.ts";
import { Failure } from "../../parts/Failure.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { dealUrl } from "../../parts/hubspot-links.ts";
import { homeTexts } from "../../texts/home/index.ts";
import { journalTexts } from "../../texts/home/journals/index.ts";

/** Asks what is in an entry. Nothing is fetched before somebody does. */
export function WhyJournal({ journalId, month }: { journalId: string; month: string }) {
  const texts = useTexts(journalTexts);
  const [open, setOpen] = useState(false);
  return (
    <Button
      variant="transparent"
      size="xs"
      onClick={() => setOpen(true)}
      overlay={
        <Modal id={`why-journal-${journalId}`} title={texts.whyTitle(month)} width="lg" aria-label={texts.why} onClose={() => setOpen(false)}>
          <ModalBody>{open && <Parts journalId={journalId} />}</ModalBody>
        </Modal>
      }
    >
      {texts.why}
    </Button>
  );
}

function Parts({ journalId }: { journalId: string }) {
  const texts = useTexts(journalTexts);
  const api = useApi();
  const formats = useFormats();
  const { data, problem, reload } = useLoad(() => api.get("/api/v1/journals/{journalId}/why", { path: { journalId } }));
  if (problem) return <Failure problem={problem} retry={() => void reload()} />;
  if (data === null) return <Loading />;
  return (
    <Flex direction="column" gap="sm">
      <Text>{texts.formula}</Text>
      <Table bordered density="condensed">
        <TableHead>
          <TableRow>
            <TableHeader>{texts.deal}</TableHeader>
            <TableHeader align="right">{texts.recognised}</TableHeader>
            <TableHeader align="right">{texts.before}</TableHeader>
            <TableHeader align="right">{texts.part}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {data.parts.map(({ dealId, name, recognised, before, amount }) => (
            <TableRow key={dealId}>
              <TableCell>
                <Deal dealId={dealId} name={name} />
              </TableCell>
              <TableCell align="right">{formats.money(recognised)}</TableCell>
              <TableCell align="right">{formats.money(before)}</TableCell>
              <TableCell align="right">{formats.money(amount)}</TableCell>
            </TableRow>
          ))}
          <TableRow>
            <TableCell>{data.more > 0 ? texts.moreDeals(formats.count(data.more)) : texts.sum}</TableCell>
            <TableCell>{""}</TableCell>
            <TableCell>{""}</TableCell>
            <TableCell align="right">{formats.money(data.total)}</TableCell>
          </TableRow>
        </TableBody>
      </Table>
    </Flex>
  );
}

function Deal({ dealId, name }: { dealId: string; name: string | null }) {
  const { dealNumber } = useTexts(homeTexts);
  const { portal } = useSurfaceContext();
  return <Link href={{ url: dealUrl(portal.id, dealId), external: true }}>{name ?? dealNumber(dealId)}</Link>;
}

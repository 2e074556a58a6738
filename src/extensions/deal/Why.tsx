import { Button, Flex, Modal, ModalBody, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../api/client.ts";
import { useApi, useFormats, useTexts } from "../api/surface.tsx";
import { useLoad } from "../api/use-load.ts";
import { Failure } from "../parts/Failure.tsx";
import { Loading } from "../parts/Loading.tsx";
import { commonTexts } from "../texts/common/index.ts";
import { dealTexts } from "../texts/deal/index.ts";
import { pageOf } from "../parts/pages.ts";
import { RecordName } from "./RecordName.tsx";

interface Asked {
  dealId: string;
  number: "total" | "paid" | "credited" | "balance" | "status";
  /** Of one invoice; else of all in force. */
  invoiceId?: string;
}

/** Asks where a number comes from. Nothing is fetched before somebody does. */
export function Why({ about, ...asked }: Asked & { about: string }) {
  const [common, texts] = [useTexts(commonTexts), useTexts(dealTexts)];
  const [open, setOpen] = useState(false);
  const id = `why-${asked.number}-${asked.invoiceId ?? "all"}`;
  return (
    <Button
      variant="transparent"
      size="xs"
      onClick={() => setOpen(true)}
      overlay={
        <Modal id={id} title={texts.why.title(about)} width="lg" aria-label={texts.why.button(about)} onClose={() => setOpen(false)}>
          <ModalBody>{open && <Records {...asked} />}</ModalBody>
        </Modal>
      }
    >
      {common.why}
    </Button>
  );
}

function Records({ dealId, number, invoiceId }: Asked) {
  const api = useApi();
  const texts = useTexts(dealTexts);
  const { data, problem, reload } = useLoad(() =>
    api.get("/api/v1/deals/{dealId}/why", { path: { dealId }, query: { number, ...(invoiceId === undefined ? {} : { invoiceId }) } }),
  );
  if (problem) return <Failure problem={problem} retry={() => void reload()} />;
  if (data === null) return <Loading />;
  if (data.records.length === 0) return <Text>{texts.why.nothing}</Text>;
  return (
    <Flex direction="column" gap="sm">
      {number === "status" && <Text>{texts.why.rule}</Text>}
      <RecordTable why={data} />
    </Flex>
  );
}

function RecordTable({ why }: { why: Shape<"Why"> }) {
  const texts = useTexts(dealTexts);
  const formats = useFormats();
  const [page, setPage] = useState(1);
  const { rows, pageCount } = pageOf(why.records, page);
  return (
    <Table bordered paginated={pageCount > 1} pageCount={pageCount} page={page} onPageChange={setPage} density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>{texts.why.record}</TableHeader>
          <TableHeader>{why.number === "status" ? texts.due : texts.date}</TableHeader>
          <TableHeader align="right">{why.number === "status" ? texts.why.stillOpen : texts.amount}</TableHeader>
          <TableHeader>{texts.why.source}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((record, at) => {
          const day = why.number === "status" ? record.dueDate : record.date;
          return (
            <TableRow key={`${page}-${at}`}>
              <TableCell>
                <RecordName record={record} />
              </TableCell>
              <TableCell>{day === null ? "" : formats.date(day)}</TableCell>
              <TableCell align="right">{formats.money(record.amount)}</TableCell>
              <TableCell>{record.system && record.readAt ? texts.why.readFrom(record.system, formats.moment(record.readAt)) : ""}</TableCell>
            </TableRow>
          );
        })}
        {why.value && (
          <TableRow>
            <TableCell>
              <Text format={{ fontWeight: "bold" }}>{texts.why.sum}</Text>
            </TableCell>
            <TableCell>{""}</TableCell>
            <TableCell align="right">
              <Text format={{ fontWeight: "bold" }}>{formats.money(why.value)}</Text>
            </TableCell>
            <TableCell>{""}</TableCell>
          </TableRow>
        )}
      </TableBody>
    </Table>
  );
}

import { Table, TableBody, TableCell, TableHead, TableHeader, TableRow } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useFormats, useTexts } from "../../api/surface.tsx";
import { homeTexts } from "../../texts/home/index.ts";
import { DealName } from "./DealName.tsx";
import type { WaitingList } from "./use-waiting.ts";
import { waitsText } from "./waits-text.ts";
import { WayOut } from "./WayOut.tsx";
import { WhatIsWrong } from "./WhatIsWrong.tsx";

export function WaitingTable({ list, page }: { list: WaitingList; page: Shape<"WaitingPage"> }) {
  const texts = useTexts(homeTexts);
  const formats = useFormats();
  const maySettle = page.rights.includes("settle");
  return (
    <Table bordered>
      <TableHead>
        <TableRow>
          <TableHeader>{texts.attention.deal}</TableHeader>
          <TableHeader>{texts.attention.what}</TableHeader>
          <TableHeader align="right">{texts.attention.amount}</TableHeader>
          <TableHeader>{texts.attention.waits}</TableHeader>
          {maySettle && <TableHeader>{texts.attention.actions}</TableHeader>}
        </TableRow>
      </TableHead>
      <TableBody>
        {page.parked.map((waiting) => (
          <TableRow key={waiting.id}>
            <TableCell>
              <DealName waiting={waiting} />
            </TableCell>
            <TableCell>
              <WhatIsWrong waiting={waiting} />
            </TableCell>
            <TableCell align="right">{waiting.deal.amount === null ? "" : formats.money(waiting.deal.amount)}</TableCell>
            <TableCell>{waitsText(waiting, texts, formats)}</TableCell>
            {maySettle && (
              <TableCell>
                <WayOut waiting={waiting} rights={page.rights} list={list} />
              </TableCell>
            )}
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

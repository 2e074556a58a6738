import { Heading, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from "@hubspot/ui-extensions";
import { useFormats, useTexts } from "../../api/surface.tsx";
import { bridgeTexts } from "../../texts/home/bridge/index.ts";
import { closingTexts } from "../../texts/home/closing/index.ts";
import { LateRecords } from "./LateRecords.tsx";
import { useFigureName, type Book } from "./use-figure-name.ts";

/** How far each figure has moved since the month was closed, and the way to the records that moved it. */
export function Adjustments({ month, book: { currency, adjustments } }: { month: string; book: Book }) {
  const texts = useTexts(closingTexts);
  const { why } = useTexts(bridgeTexts);
  const formats = useFormats();
  const nameOf = useFigureName();
  return (
    <>
      <Heading>{texts.adjustments}</Heading>
      {adjustments.length === 0 ? (
        <Text>{texts.adjustmentsNone}</Text>
      ) : (
        <Table bordered density="condensed">
          <TableHead>
            <TableRow>
              <TableHeader>{texts.figure}</TableHeader>
              <TableHeader align="right">{texts.closedColumn}</TableHeader>
              <TableHeader align="right">{texts.adjustment}</TableHeader>
              <TableHeader align="right">{texts.now}</TableHeader>
              <TableHeader>{why}</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {adjustments.map(({ figure, closed, adjustment, now }) => (
              <TableRow key={figure}>
                <TableCell>{nameOf(figure)}</TableCell>
                <TableCell align="right">{formats.money(closed)}</TableCell>
                <TableCell align="right">{formats.money(adjustment)}</TableCell>
                <TableCell align="right">{formats.money(now)}</TableCell>
                <TableCell>
                  <LateRecords month={month} currency={currency} figure={figure} />
                </TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </>
  );
}

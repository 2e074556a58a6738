import { Flex, Heading, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useFormats, useTexts } from "../../api/surface.tsx";
import { closingTexts } from "../../texts/home/closing/index.ts";
import { Adjustments } from "./Adjustments.tsx";
import { useFigureName } from "./use-figure-name.ts";

type Closing = Shape<"MonthClosing">;
type Book = Closing["books"][number];

/** The month's figures in each home currency; of a closed month also what came later. */
export function Books({ closing: { month, books, mayClose } }: { closing: Closing }) {
  const texts = useTexts(closingTexts);
  const isClosed = mayClose === "closed";
  return (
    <Flex direction="column" gap="md">
      {books.map((book) => (
        <Flex key={book.currency} direction="column" gap="sm">
          <Heading>{books.length > 1 ? `${texts.figures}, ${book.currency}` : texts.figures}</Heading>
          <Text variant="microcopy">{isClosed ? texts.figuresClosed : texts.figuresNow}</Text>
          <FigureTable book={book} />
          {isClosed && <Adjustments month={month} book={book} />}
        </Flex>
      ))}
    </Flex>
  );
}

function FigureTable({ book }: { book: Book }) {
  const texts = useTexts(closingTexts);
  const formats = useFormats();
  const nameOf = useFigureName();
  return (
    <Table bordered density="condensed">
      <TableHead>
        <TableRow>
          <TableHeader>{texts.figure}</TableHeader>
          <TableHeader align="right">{texts.amount}</TableHeader>
        </TableRow>
      </TableHead>
      <TableBody>
        {book.figures.map(({ figure, amount }) => (
          <TableRow key={figure}>
            <TableCell>{nameOf(figure)}</TableCell>
            <TableCell align="right">{formats.money(amount)}</TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

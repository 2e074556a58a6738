import { Flex, Heading, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useFormats, useTexts } from "../../api/surface.tsx";
import { closingTexts } from "../../texts/home/closing/index.ts";
import { stepTexts } from "../../texts/home/steps/index.ts";

type Closing = Shape<"MonthClosing">;
type Book = Closing["books"][number];
type Figure = Book["figures"][number]["figure"];

/** The month's figures in each home currency; of a closed month also what came later. */
export function Books({ closing: { books, mayClose } }: { closing: Closing }) {
  const texts = useTexts(closingTexts);
  const isClosed = mayClose === "closed";
  return (
    <Flex direction="column" gap="md">
      {books.map((book) => (
        <Flex key={book.currency} direction="column" gap="sm">
          <Heading>{books.length > 1 ? `${texts.figures}, ${book.currency}` : texts.figures}</Heading>
          <Text variant="microcopy">{isClosed ? texts.figuresClosed : texts.figuresNow}</Text>
          <FigureTable book={book} />
          {isClosed && <Adjustments book={book} />}
        </Flex>
      ))}
    </Flex>
  );
}

function useFigureName(): (figure: Figure) => string {
  const { names } = useTexts(closingTexts);
  const { steps } = useTexts(stepTexts);
  return (figure) => (figure in names ? names[figure as keyof typeof names] : steps[figure as keyof typeof steps].name);
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

function Adjustments({ book }: { book: Book }) {
  const texts = useTexts(closingTexts);
  const formats = useFormats();
  const nameOf = useFigureName();
  return (
    <>
      <Heading>{texts.adjustments}</Heading>
      {book.adjustments.length === 0 ? (
        <Text>{texts.adjustmentsNone}</Text>
      ) : (
        <Table bordered density="condensed">
          <TableHead>
            <TableRow>
              <TableHeader>{texts.figure}</TableHeader>
              <TableHeader align="right">{texts.closedColumn}</TableHeader>
              <TableHeader align="right">{texts.adjustment}</TableHeader>
              <TableHeader align="right">{texts.now}</TableHeader>
            </TableRow>
          </TableHead>
          <TableBody>
            {book.adjustments.map(({ figure, closed, adjustment, now }) => (
              <TableRow key={figure}>
                <TableCell>{nameOf(figure)}</TableCell>
                <TableCell align="right">{formats.money(closed)}</TableCell>
                <TableCell align="right">{formats.money(adjustment)}</TableCell>
                <TableCell align="right">{formats.money(now)}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      )}
    </>
  );
}

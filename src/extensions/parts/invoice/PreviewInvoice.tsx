import { DescriptionList, DescriptionListItem, Flex, Heading, Table, TableBody, TableCell, TableHead, TableHeader, TableRow, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useFormats, useTexts } from "../../api/surface.tsx";
import { createTexts, type CreateTexts } from "../../texts/deal/create/index.ts";
import { discountText } from "../discount-text.ts";
import { PreviewLines } from "../PreviewLines.tsx";
import { shareText } from "./share-text.ts";

type Preview = Shape<"Preview">;
type Planned = NonNullable<Preview["invoice"]>;

/** The invoice as it would be made: where it goes, what it comes to, when it is due, and what happens with it. */
export function PreviewInvoice({ preview, invoice }: { preview: Preview; invoice: Planned }) {
  const texts = useTexts(createTexts);
  const formats = useFormats();
  const { organisation } = preview;
  const system = preview.system ?? "";
  const [first] = invoice.parts;
  const items: [string, string | null][] = [
    [texts.total[invoice.taxMode], formats.money(invoice.total)],
    [texts.dealDiscount, invoice.discount && discountText(invoice.discount, invoice.total.currency, formats)],
    [texts.date, first ? formats.date(first.date) : null],
    [texts.due, first?.dueDate ? formats.date(first.dueDate) : texts.byTerms],
    [texts.terms, invoice.terms],
    [texts.delivery, deliverText(preview, invoice, texts)],
    [texts.po, invoice.poNumber],
    [texts.memo, invoice.memo],
    [texts.exchangeRate, invoice.exchangeRate],
  ];
  return (
    <Flex direction="column" gap="sm">
      <Text>{organisation === null ? texts.whereUnknown : texts.where(organisation, system)}</Text>
      <DescriptionList direction="row">
        {items.flatMap(([label, value]) =>
          value === null || value === ""
            ? []
            : [
                <DescriptionListItem key={label} label={label}>
                  <Text>{value}</Text>
                </DescriptionListItem>,
              ],
        )}
      </DescriptionList>
      {invoice.copiesTo.length > 0 && <Text variant="microcopy">{texts.copies(invoice.copiesTo.join(", "))}</Text>}
      <Parts invoice={invoice} />
      {first && <PreviewLines lines={first.lines} lineCount={invoice.lineCount} />}
      <Text variant="microcopy">{invoice.taxMode === "none" ? texts.taxNote.none : texts.taxNote[invoice.taxMode](system)}</Text>
    </Flex>
  );
}

function deliverText({ deliver, keepsDrafts }: Preview, { email }: Planned, { deliver: texts }: CreateTexts): string {
  if (deliver === "sent") return email === null ? texts.sentUnaddressed : texts.sent(email);
  return deliver === "draft" && keepsDrafts ? texts.draft : texts.approved;
}

/** Every part of an invoice in instalments; nothing where there is one. */
function Parts({ invoice }: { invoice: Planned }) {
  const texts = useTexts(createTexts);
  const formats = useFormats();
  if (invoice.parts.length < 2) return null;
  return (
    <Flex direction="column" gap="xs">
      <Heading>{texts.parts}</Heading>
      <Table density="condensed">
        <TableHead>
          <TableRow>
            <TableHeader>{texts.part}</TableHeader>
            <TableHeader>{texts.date}</TableHeader>
            <TableHeader>{texts.due}</TableHeader>
            <TableHeader align="right">{texts.amount}</TableHeader>
          </TableRow>
        </TableHead>
        <TableBody>
          {invoice.parts.map(({ number, share, date, dueDate, amount }) => (
            <TableRow key={number}>
              <TableCell>{shareText(share, formats) || String(number)}</TableCell>
              <TableCell>{formats.date(date)}</TableCell>
              <TableCell>{dueDate === null ? texts.byTerms : formats.date(dueDate)}</TableCell>
              <TableCell align="right">{formats.money(amount)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Text variant="microcopy">{texts.firstPart}</Text>
    </Flex>
  );
}

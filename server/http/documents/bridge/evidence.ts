import { byWeight, type Behind } from "../../../domain/reporting/records-behind.ts";
import type { BridgePaper } from "./paper.ts";
import { LINE, MARGIN, RIGHT, SOFT, type Sheet } from "./sheet.ts";

/** On paper; the CSV has every record. */
const MOST_ROWS = 400;
const ROW = 13;
const [DEAL, DOCUMENT] = [MARGIN, MARGIN + 235];

/** The records behind each line, the largest first. Room is shared so that a long step does not hide a short one. */
export function drawEvidence(sheet: Sheet, { bridge, behind, words, formats }: BridgePaper): void {
  const steps = bridge.steps.filter(({ evidence }) => evidence.length > 0);
  const rooms = shareOut(steps.map(({ evidence }) => evidence.length), MOST_ROWS);
  steps.forEach(({ step, amount, evidence }, index) => {
    sheet.down(26, 40);
    sheet.text(words.steps[step], { x: MARGIN, y: sheet.y, size: 10, bold: true, width: 330 });
    sheet.text(formats.money(amount), { x: RIGHT, y: sheet.y, size: 10, bold: true, right: true });
    sheet.page.drawLine({ start: { x: MARGIN, y: sheet.y - 4 }, end: { x: RIGHT, y: sheet.y - 4 }, thickness: 0.7, color: LINE });
    sheet.down(4);
    const shown = evidence.toSorted(byWeight).slice(0, rooms[index]);
    for (const row of shown) drawRow(sheet, behind(row), { words, formats });
    const left = evidence.length - shown.length;
    if (left === 0) return;
    sheet.down(ROW);
    sheet.text(words.more(formats.count(left)), { x: DEAL, y: sheet.y, size: 8, color: SOFT });
  });
}

function drawRow(sheet: Sheet, { kind, amount, deals, documents }: Behind, { words, formats }: Pick<BridgePaper, "words" | "formats">): void {
  sheet.down(ROW);
  const [deal, document] = [deals[0], documents[0]];
  const beside = (count: number) => (count > 1 ? ` (+${count - 1})` : "");
  const at = { y: sheet.y, size: 8 };
  sheet.text(deal ? `${deal.name}${beside(deals.length)}` : words.kinds[kind], { ...at, x: DEAL, width: 225 });
  if (document) sheet.text(`${words.kinds[document.kind]} ${document.number}, ${formats.date(document.date)}${beside(documents.length)}`, { ...at, x: DOCUMENT, width: 175 });
  sheet.text(formats.money(amount), { ...at, x: RIGHT, right: true });
}

/** Who needs little gets all of it; the others share what is left. */
export function shareOut(needs: readonly number[], room: number): number[] {
  const given = needs.map(() => 0);
  const order = needs.map((need, index) => ({ need, index })).sort((a, b) => a.need - b.need);
  let left = room;
  order.forEach(({ need, index }, turn) => {
    given[index] = Math.min(need, Math.floor(left / (order.length - turn)));
    left -= given[index] ?? 0;
  });
  return given;
}

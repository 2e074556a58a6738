import { rgb } from "pdf-lib";
import { money } from "../../../domain/money.ts";
import type { Bridge } from "../../../domain/bridge/steps.ts";
import type { AnyStep } from "../../../domain/reporting/bridges.ts";
import { waterfallOf, type Bar } from "../../../domain/reporting/waterfall.ts";
import type { BridgePaper } from "./paper.ts";
import { INK, LINE, MARGIN, RIGHT, SOFT, type Sheet } from "./sheet.ts";

const [TOTAL, LESS, MORE] = [rgb(0.11, 0.25, 0.45), rgb(0.85, 0.42, 0.2), rgb(0.16, 0.55, 0.38)];
const ROW = 25;
const BAR = 13;
/** Names left of the bars; to their right the amount, what it leads to, and how many records. */
const [NAMES, AREA_FROM, AREA_TO, AMOUNT, LEADS, RECORDS] = [150, MARGIN + 158, 344, 420, 500, RIGHT];

/** One line for each cause, its bar beginning where the one above ended: chart and table in one. */
export function drawWaterfall(sheet: Sheet, { kind, bridge, words, formats }: BridgePaper): void {
  const bars = withUnexplained(bridge);
  const place = scaleOf(bars);
  const recordsOf = new Map(bridge.steps.map(({ step, evidence }) => [step, evidence.length]));
  heads(sheet, words);
  bars.forEach((bar, index) => {
    const isEnd = bar.name === "from" || bar.name === "to";
    const name = bar.name === "from" ? words.ends[kind].crm : bar.name === "to" ? words.ends[kind].erp : words.steps[bar.name];
    sheet.down(index === 0 ? 26 : ROW, ROW);
    const y = sheet.y;
    drawBar(sheet, bar, { place, y, joined: index + 1 < bars.length });
    sheet.text(name, { x: MARGIN, y: y + 3, bold: isEnd, width: NAMES });
    const shown = (minor: number) => formats.money(money(minor, bridge.from.currency));
    if (!isEnd) sheet.text(shown(bar.after - bar.before), { x: AMOUNT, y: y + 3, right: true });
    sheet.text(shown(bar.after), { x: LEADS, y: y + 3, right: true, bold: isEnd });
    if (bar.name !== "from" && bar.name !== "to") sheet.text(formats.count(recordsOf.get(bar.name) ?? 0), { x: RECORDS, y: y + 3, right: true, color: SOFT });
  });
  sheet.down(ROW);
}

/** The unexplained is always said, also where it is nothing. */
function withUnexplained(bridge: Bridge<AnyStep>): Bar<AnyStep>[] {
  const bars = waterfallOf(bridge);
  if (bars.some(({ name }) => name === "unexplained") || !bridge.steps.some(({ step }) => step === "unexplained")) return bars;
  const at = bars.at(-2)?.after ?? bridge.from.minor;
  return [...bars.slice(0, -1), { name: "unexplained", before: at, after: at }, ...bars.slice(-1)];
}

function heads(sheet: Sheet, { cause, columns, leadsTo, records }: BridgePaper["words"]): void {
  const at = { y: sheet.y, size: 8, color: SOFT };
  sheet.text(cause, { ...at, x: MARGIN });
  sheet.text(columns.amount, { ...at, x: AMOUNT, right: true });
  sheet.text(leadsTo, { ...at, x: LEADS, right: true });
  sheet.text(records, { ...at, x: RECORDS, right: true });
  sheet.page.drawLine({ start: { x: MARGIN, y: sheet.y - 5 }, end: { x: RIGHT, y: sheet.y - 5 }, thickness: 0.7, color: LINE });
}

/** Minor units to points; zero is always on the paper, so that lengths can be compared. */
function scaleOf(bars: readonly Bar<AnyStep>[]): (minor: number) => number {
  const levels = bars.flatMap(({ before, after }) => [before, after]);
  const [least, most] = [Math.min(0, ...levels), Math.max(0, ...levels)];
  const scale = most === least ? 0 : (AREA_TO - AREA_FROM) / (most - least);
  return (minor) => AREA_FROM + (minor - least) * scale;
}

function drawBar({ page }: Sheet, { name, before, after }: Bar<AnyStep>, { place, y, joined }: { place: (minor: number) => number; y: number; joined: boolean }): void {
  const [from, to] = [place(Math.min(before, after)), place(Math.max(before, after))];
  const color = name === "from" || name === "to" ? TOTAL : after < before ? LESS : MORE;
  const zero = place(0);
  page.drawLine({ start: { x: zero, y: y - 6 }, end: { x: zero, y: y + BAR + 6 }, thickness: 0.7, color: LINE });
  // A cause of one cent is still to be seen.
  if (before !== after) page.drawRectangle({ x: from, y, width: Math.max(0.8, to - from), height: BAR, color });
  const top = before === after ? y + BAR : y;
  if (joined) page.drawLine({ start: { x: place(after), y: top }, end: { x: place(after), y: y - (ROW - BAR) }, thickness: 0.5, color: INK, dashArray: [2, 2] });
}

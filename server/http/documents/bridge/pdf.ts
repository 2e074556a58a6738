import { StandardFonts } from "pdf-lib";
import { money } from "../../../domain/money.ts";
import { drawEvidence } from "./evidence.ts";
import type { BridgePaper } from "./paper.ts";
import { createSheet, MARGIN, numberPages, RIGHT, SOFT, type Sheet } from "./sheet.ts";
import { drawWaterfall } from "./waterfall.ts";

/** What a finance lead hands to the board: the bridge on one page, the records behind it on those that follow. */
export async function bridgePdf(paper: BridgePaper): Promise<Uint8Array> {
  const { account, period, asOf, words, formats } = paper;
  const about = words.period(formats.date(period.from), formats.date(period.to));
  const sheet = await createSheet(`${words.title}: ${account}, ${about}`);
  drawHead(sheet, paper, about);
  drawWaterfall(sheet, paper);
  if (paper.bridge.steps.some(({ evidence }) => evidence.length > 0)) {
    sheet.nextPage();
    sheet.text(words.evidence, { x: MARGIN, y: sheet.y, size: 12, bold: true });
    drawEvidence(sheet, paper);
  }
  const font = await sheet.document.embedFont(StandardFonts.Helvetica);
  numberPages(sheet, font, `Onebook · ${account} · ${words.asOf(formats.moment(asOf))}`, (page, pages) => words.page(formats.count(page), formats.count(pages)));
  return sheet.document.save();
}

function drawHead(sheet: Sheet, { account, kind, bridge, asOf, scope, note, words, formats }: BridgePaper, about: string): void {
  const { from, to, steps } = bridge;
  sheet.text(account, { x: MARGIN, y: sheet.y, size: 9, color: SOFT, width: 320 });
  sheet.text(words.asOf(formats.moment(asOf)), { x: RIGHT, y: sheet.y, size: 9, color: SOFT, right: true });
  sheet.down(30);
  sheet.text(`${words.title}, ${about}`, { x: MARGIN, y: sheet.y, size: 18, bold: true, width: RIGHT - MARGIN });
  if (scope.length > 0) {
    sheet.down(16);
    sheet.text(scope.join(" · "), { x: MARGIN, y: sheet.y, size: 10, color: SOFT, width: RIGHT - MARGIN });
  }
  sheet.down(24);
  sheet.text(words.headline(words.ends[kind].crm, formats.money(from), words.ends[kind].erp, formats.money(to)), { x: MARGIN, y: sheet.y, size: 12, width: RIGHT - MARGIN });
  const unexplained = steps.find(({ step }) => step === "unexplained");
  sheet.down(16);
  const shown = formats.money(unexplained?.amount ?? money(0, from.currency));
  sheet.text((unexplained?.evidence.length ?? 0) === 0 ? words.explained(shown) : words.unexplained(shown), { x: MARGIN, y: sheet.y, size: 10, bold: true, width: RIGHT - MARGIN });
  if (note !== null) {
    sheet.down(14);
    sheet.text(note, { x: MARGIN, y: sheet.y, size: 9, color: SOFT, width: RIGHT - MARGIN });
  }
  sheet.down(30);
}

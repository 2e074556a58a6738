import { PDFDocument, rgb, StandardFonts, type PDFFont, type PDFPage, type RGB } from "pdf-lib";
import { latin } from "./latin.ts";

/** A4, upright; points from the lower left. */
const [WIDTH, HEIGHT] = [595, 842];
export const MARGIN = 48;
export const RIGHT = WIDTH - MARGIN;
const [TOP, BOTTOM] = [HEIGHT - 56, 64];

export const INK = rgb(0.13, 0.17, 0.24);
export const SOFT = rgb(0.38, 0.43, 0.5);
export const LINE = rgb(0.8, 0.83, 0.87);

export interface Placing {
  /** Left edge, or right edge where `right` is set. */
  x: number;
  y: number;
  size?: number;
  bold?: boolean;
  right?: boolean;
  color?: RGB;
  /** Cut with an ellipsis to this width. */
  width?: number;
}

/** Paper to write on from top to bottom; a page is added when one is full. */
export interface Sheet {
  /** Where the next line goes. */
  y: number;
  readonly document: PDFDocument;
  readonly page: PDFPage;
  text(text: string, placing: Placing): void;
  widthOf(text: string, size: number, bold?: boolean): number;
  /** Moves down, to a new page where there is no such room. */
  down(by: number, room?: number): void;
  nextPage(): void;
}

export async function createSheet(title: string): Promise<Sheet> {
  const document = await PDFDocument.create({ updateMetadata: false });
  document.setTitle(title);
  const [plain, strong] = [await document.embedFont(StandardFonts.Helvetica), await document.embedFont(StandardFonts.HelveticaBold)];
  const fontOf = (bold: boolean | undefined): PDFFont => (bold ? strong : plain);
  let page = document.addPage([WIDTH, HEIGHT]);
  const sheet: Sheet = {
    y: TOP,
    document,
    get page() {
      return page;
    },
    widthOf: (text, size, bold) => fontOf(bold).widthOfTextAtSize(latin(text), size),
    text(text, { x, y, size = 9, bold, right, color = INK, width }) {
      const font = fontOf(bold);
      const shown = width === undefined ? latin(text) : cut(latin(text), (part) => font.widthOfTextAtSize(part, size) <= width);
      page.drawText(shown, { x: right ? x - font.widthOfTextAtSize(shown, size) : x, y, size, font, color });
    },
    down(by, room = by) {
      sheet.y -= by;
      if (sheet.y - room < BOTTOM) sheet.nextPage();
    },
    nextPage() {
      page = document.addPage([WIDTH, HEIGHT]);
      sheet.y = TOP;
    },
  };
  return sheet;
}

/** The longest beginning that fits, marked as cut; found by halving, because names may be of any length. */
function cut(text: string, fits: (part: string) => boolean): string {
  if (fits(text)) return text;
  let [least, most] = [0, text.length];
  while (most - least > 1) {
    const middle = Math.floor((least + most) / 2);
    if (fits(`${text.slice(0, middle)}…`)) least = middle;
    else most = middle;
  }
  return `${text.slice(0, least).trimEnd()}…`;
}

/** At the foot of every page, once all of them are there. */
export function numberPages({ document }: Sheet, font: PDFFont, foot: string, numberOf: (page: number, pages: number) => string): void {
  const pages = document.getPages();
  pages.forEach((page, index) => {
    const number = latin(numberOf(index + 1, pages.length));
    page.drawText(latin(foot), { x: MARGIN, y: 36, size: 8, font, color: SOFT });
    page.drawText(number, { x: RIGHT - font.widthOfTextAtSize(number, 8), y: 36, size: 8, font, color: SOFT });
  });
}

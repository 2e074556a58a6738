/** How much of a record an answer shows. */
export interface View {
  /** A record asked for by itself: with all of its contact. */
  whole: boolean;
  /** Xero omits line items in lists without `page`. */
  lines: boolean;
  /** `summaryOnly=true`: nothing that takes computing. */
  summary: boolean;
  /** Decimals of unit prices. */
  unitdp: 2 | 4;
}

export const WHOLE: View = { whole: true, lines: true, summary: false, unitdp: 2 };
export const LISTED: View = { whole: false, lines: false, summary: false, unitdp: 2 };

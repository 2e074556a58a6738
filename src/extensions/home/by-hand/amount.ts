/**
 * An amount as people type it, in minor units: "120.5", "120,50", "-3". null for anything else, thousands marks among it:
 * what could be read two ways is asked for again.
 */
export function minorIn(typed: string, decimals: number): number | null {
  const [, sign = "", whole = "", , part = ""] = /^([-−]?)(\d{1,12})([.,](\d{1,3}))?$/.exec(typed.trim()) ?? [];
  if (whole === "" || part.length > decimals) return null;
  const minor = Number(whole + part.padEnd(decimals, "0"));
  return sign === "" || minor === 0 ? minor : -minor;
}

/** The same as decimal text, to be shown again. */
export function amountOf(minor: number, decimals: number): string {
  const digits = String(Math.abs(minor)).padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  return `${minor < 0 ? "-" : ""}${whole}${decimals === 0 ? "" : `.${digits.slice(-decimals)}`}`;
}

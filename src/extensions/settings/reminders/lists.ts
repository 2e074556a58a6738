/** "EUR 150; USD 100" as the settings hold it. What is no pair of a currency and an amount is kept for the server to refuse. */
export function thresholdsFrom(text: string): Record<string, string> {
  const pairs = text.split(/[;\n]/).map((pair) => pair.trim()).filter((pair) => pair !== "");
  return Object.fromEntries(pairs.map((pair) => {
    const [currency = "", ...amount] = pair.split(/\s+/);
    return [currency.toUpperCase(), amount.join("").replace(",", ".")];
  }));
}

export const thresholdsText = (thresholds: Readonly<Record<string, string>>): string => Object.entries(thresholds).map(([currency, amount]) => `${currency} ${amount}`.trim()).join("; ");

export const datesFrom = (text: string): string[] => text.split(/[,;\s]+/).filter((date) => date !== "");

import { Decimal } from "decimal.js";

/**
 * Divides whole minor units in proportion to weights, which may be negative as the lines of an invoice may be. Rounded
 * cumulatively, so that the parts sum exactly. All of it goes to the first where the weights come to nothing.
 */
export function inProportion(minor: number, weights: readonly number[]): number[] {
  const whole = weights.reduce((all, weight) => all + weight, 0);
  if (whole === 0) return weights.map((_, index) => (index === 0 ? minor : 0));
  if (whole === minor) return [...weights];
  let [through, told] = [0, 0];
  return weights.map((weight) => {
    through += weight;
    const before = told;
    told = new Decimal(minor).mul(through).div(whole).toDecimalPlaces(0, Decimal.ROUND_HALF_UP).toNumber();
    return told - before;
  });
}

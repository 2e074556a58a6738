import fc from "fast-check";
import { expect } from "vitest";
import { bridge } from "../../../server/domain/bridge/bridge.ts";
import { readBook } from "../../../server/domain/bridge/read-book.ts";
import { PERIOD, plantedBook, type PlantedBook } from "./planted-book.ts";

/** Home minor units by step, without those that are zero. */
function explained(book: PlantedBook["book"]) {
  const { from, to, steps } = bridge(readBook(book), PERIOD);
  const amounts = steps.filter(({ amount }) => amount.minor !== 0).map(({ step, amount }) => [step, amount.minor]);
  return { from, to, steps, amounts: Object.fromEntries(amounts) as Record<string, number> };
}

/** Every planted defect shows in its own step by its exact amount, and the steps lead from one number to the other. */
export const plantedDefectsShow = fc.property(plantedBook, ({ book, planted }) => {
  const { from, to, steps, amounts } = explained(book);
  expect(amounts).toEqual(withoutZeros(planted));
  expect(from.minor + steps.reduce((all, { amount }) => all + amount.minor, 0)).toBe(to.minor);
  for (const { amount, evidence } of steps) expect(evidence.reduce((all, one) => all + one.amount.minor, 0)).toBe(amount.minor);
});

/** Neither the order of records nor a pair that agrees changes a step. */
export const orderAndAgreementChangeNothing = fc.property(plantedBook, fc.infiniteStream(fc.nat()), ({ book }, random) => {
  const shuffled = Object.fromEntries(Object.entries(book).map(([name, list]) => [name, Array.isArray(list) ? shuffle(list, random) : list]));
  const { steps, amounts } = explained(book);
  expect(explained(shuffled as PlantedBook["book"]).steps).toEqual(steps);
  const agreeing = {
    ...book,
    deals: [...book.deals, { id: "agrees", amount: "77.77", closedOn: PERIOD.to }],
    invoices: [...book.invoices, { id: "agrees too", date: PERIOD.to, lines: [{ amount: "77.77" }] }],
    links: [...book.links, { deal: "agrees", document: "agrees too" }],
  };
  expect(explained(agreeing).amounts).toEqual(amounts);
});

const withoutZeros = (planted: object) => Object.fromEntries(Object.entries(planted).filter(([, minor]) => minor !== 0));

function shuffle<T>(list: T[], random: fc.Stream<number>): T[] {
  const keys = new Map(list.map((one) => [one, random.next().value as number]));
  return list.toSorted((a, b) => (keys.get(a) ?? 0) - (keys.get(b) ?? 0));
}

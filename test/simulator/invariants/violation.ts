/** One of the promises, broken. `invariant` is its number in docs/simulator.md. */
export class Violation extends Error {
  readonly invariant: number;

  constructor(invariant: number, sentence: string) {
    super(sentence);
    this.name = "Violation";
    this.invariant = invariant;
  }
}

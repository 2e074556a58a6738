/** A round number at or above the highest bar: 1, 2 or 5 times a power of ten. */
function topOf(most: number): number {
  if (most <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 5, 10].find((step) => step * power >= most) ?? 10) * power;
}

/** From the round number at or below the lowest bar to that at or above the highest; zero is always between them. */
export function reach(bars: number[][], stacking: boolean): { top: number; bottom: number } {
  const sum = (values: number[]) => values.reduce((all, value) => all + value, 0);
  const ends = bars.flatMap((values) => (stacking ? [sum(values.filter((value) => value > 0)), sum(values.filter((value) => value < 0))] : values));
  const [highest, lowest] = [Math.max(0, ...ends), Math.min(0, ...ends)];
  const bottom = lowest < 0 ? -topOf(-lowest) : 0;
  return { top: highest === 0 && bottom < 0 ? 0 : topOf(highest), bottom };
}

/** Where lines are drawn, lowest first. What is counted has no halves, so an axis of counts shows none. */
export function levelsOf({ top, bottom }: { top: number; bottom: number }, counts: boolean): number[] {
  if (bottom < 0) return top > 0 ? [bottom, 0, top] : [bottom, 0];
  return counts && top <= 5 ? Array.from({ length: top + 1 }, (_none, level) => level) : [0, top / 2, top];
}

/** How wide a letter of a label is, with the space that keeps labels apart, in the drawing's own units. */
const LETTER = 6.5;

/** A label in at most two lines of its place; what is longer is cut, and whole in its title. */
export function foldedTo(slot: number, label: string): string[] {
  const most = Math.max(4, Math.floor(slot / LETTER));
  const lines = label.split(" ").reduce<string[]>((all, word) => {
    const longer = `${all.at(-1) ?? ""} ${word}`.trim();
    return all.length > 0 && longer.length <= most ? [...all.slice(0, -1), longer] : [...all, word];
  }, []);
  const shown = lines.length > 2 ? [lines[0] ?? "", lines.slice(1).join(" ")] : lines;
  return shown.map((line) => (line.length > most ? `${line.slice(0, most - 1)}…` : line));
}

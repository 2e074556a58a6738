import type { Shape } from "../../api/client.ts";
import { useTexts } from "../../api/surface.tsx";
import { closingTexts } from "../../texts/home/closing/index.ts";
import { stepTexts } from "../../texts/home/steps/index.ts";

export type Book = Shape<"MonthClosing">["books"][number];
export type Figure = Book["figures"][number]["figure"];

export function useFigureName(): (figure: Figure) => string {
  const { names } = useTexts(closingTexts);
  const { steps } = useTexts(stepTexts);
  return (figure) => (figure in names ? names[figure as keyof typeof names] : steps[figure as keyof typeof steps].name);
}

import type { Shape } from "../../api/client.ts";
import type { useFormats } from "../../api/surface.tsx";
import type { HomeTexts } from "../../texts/home/index.ts";

/** "3 days"; "Since today". */
export const waitsText = ({ days }: Pick<Shape<"Waiting">, "days">, texts: HomeTexts, formats: Pick<ReturnType<typeof useFormats>, "count">): string =>
  days === 0 ? texts.attention.today : texts.days(formats.count(days), days === 1);

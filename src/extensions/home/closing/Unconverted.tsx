import { Flex, Link, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useFormats, useSurfaceContext, useTexts } from "../../api/surface.tsx";
import { cut } from "../../parts/cut.ts";
import { dealUrl } from "../../parts/hubspot-links.ts";
import { closingTexts } from "../../texts/home/closing/index.ts";

/** As much of a name as a line shows. */
const MOST = 60;

/** Records that are in no figure, each with its deal; `count` may be more than are shown. */
export function Unconverted({ rows, count }: { rows: Shape<"MonthClosing">["unconverted"]; count: number }) {
  const texts = useTexts(closingTexts);
  const formats = useFormats();
  const { portal } = useSurfaceContext();
  return (
    <Flex direction="column" gap="flush">
      {rows.map(({ kind, dealId, name, on, amount }) => (
        <Text key={`${kind} ${dealId} ${name}`} variant="microcopy">
          <Link href={{ url: dealUrl(portal.id, dealId), external: true }}>{texts.unconverted[kind](cut(name, MOST))}</Link>
          {` ${formats.date(on)}, ${formats.money(amount)}`}
        </Text>
      ))}
      {count > rows.length && <Text variant="microcopy">{texts.unconvertedMore(formats.count(count - rows.length))}</Text>}
    </Flex>
  );
}

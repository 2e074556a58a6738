import { Accordion, Flex, Heading, Link, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useFormats, useSurfaceContext, useTexts } from "../../api/surface.tsx";
import { dealUrl } from "../../parts/hubspot-links.ts";
import { receivableTexts } from "../../texts/home/receivables/index.ts";
import { stepTexts } from "../../texts/home/steps/index.ts";
import { Why } from "./Why.tsx";

type AccuracyFigures = Shape<"Receivables">["accuracy"];

/** The share of deals that both systems hold alike, and which ones they do not. */
export function Accuracy({ accuracy }: { accuracy: AccuracyFigures }) {
  const texts = useTexts(receivableTexts);
  const formats = useFormats();
  const { percent, right, deals, wrong } = accuracy;
  const figure = percent === null ? texts.accuracyNone : `${formats.percent(percent)} (${texts.accuracyOf(formats.count(right), formats.count(deals))})`;
  return (
    <Flex direction="column" gap="xs" align="start">
      <Heading>{texts.accuracy}</Heading>
      <Text variant="microcopy">{texts.between(formats.date(accuracy.from), formats.date(accuracy.to))}</Text>
      <Text format={{ fontWeight: "bold" }}>{figure}</Text>
      <Why id="accuracy" about={texts.accuracy} rule={texts.accuracyWhy} />
      {wrong.length > 0 && (
        <Accordion title={texts.wrong} size="xs">
          <Flex direction="column" gap="sm">
            {wrong.map((one) => (
              <NotAlike key={one.step} wrong={one} />
            ))}
          </Flex>
        </Accordion>
      )}
    </Flex>
  );
}

function NotAlike({ wrong: { step, count, deals } }: { wrong: AccuracyFigures["wrong"][number] }) {
  const texts = useTexts(receivableTexts);
  const { steps } = useTexts(stepTexts);
  const formats = useFormats();
  const { portal } = useSurfaceContext();
  return (
    <Flex direction="column" gap="xs">
      <Text format={{ fontWeight: "demibold" }}>{`${steps[step].name}: ${texts.wrongDeals(formats.count(count), count === 1)}`}</Text>
      <Flex direction="row" gap="sm" wrap>
        {deals.map(({ id, name }) => (
          <Link key={id} href={{ url: dealUrl(portal.id, id), external: true }}>
            {name}
          </Link>
        ))}
        {count > deals.length && <Text inline>{texts.andMore(formats.count(count - deals.length))}</Text>}
      </Flex>
    </Flex>
  );
}

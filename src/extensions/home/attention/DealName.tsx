import { Flex, Link, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useSurfaceContext, useTexts } from "../../api/surface.tsx";
import { cut } from "../../parts/cut.ts";
import { dealUrl } from "../../parts/hubspot-links.ts";
import { homeTexts } from "../../texts/home/index.ts";

/** Of a name. */
const MOST = 60;

/** The deal by name, leading to it, and below whose it is. */
export function DealName({ waiting: { deal, dealId } }: { waiting: Pick<Shape<"Waiting">, "deal" | "dealId"> }) {
  const texts = useTexts(homeTexts);
  const { portal } = useSurfaceContext();
  const name = deal.name ?? texts.dealNumber(dealId);
  return (
    <Flex direction="column" gap="flush">
      <Link href={{ url: dealUrl(portal.id, dealId), external: true }}>{cut(name, MOST)}</Link>
      {deal.customerName !== null && (
        <Text variant="microcopy" truncate={{ tooltipText: deal.customerName, maxWidth: 240 }}>
          {deal.customerName}
        </Text>
      )}
    </Flex>
  );
}

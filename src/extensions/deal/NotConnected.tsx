import { Alert, Flex, Link, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../api/client.ts";
import { useSurfaceContext, useTexts } from "../api/surface.tsx";
import { settingsUrl } from "../parts/hubspot-links.ts";
import { dealTexts } from "../texts/deal/index.ts";

/** Nothing where the accounting system answers; else who can do what about it. */
export function NotConnected({ card }: { card: Shape<"Card"> }) {
  const texts = useTexts(dealTexts);
  const { portal } = useSurfaceContext();
  if (card.erp.state === "connected") return null;
  const isNew = card.erp.state === "none";
  const words = isNew ? texts.connect : texts.renew;
  const mayConnect = card.rights.includes("change-settings");
  return (
    <Alert title={isNew ? texts.connect.title : texts.renew.title(card.erp.name)} variant={isNew ? "info" : "danger"}>
      <Flex direction="column" gap="xs" align="start">
        <Text>{mayConnect ? words.admin : words.others}</Text>
        {mayConnect && (
          <Link href={{ url: settingsUrl(portal.id), external: true }}>{texts.connect.settings}</Link>
        )}
      </Flex>
    </Alert>
  );
}

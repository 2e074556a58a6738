import { Alert, Flex, Link, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useSurfaceContext, useTexts } from "../../api/surface.tsx";
import { settingsUrl } from "../../parts/hubspot-links.ts";
import { homeTexts } from "../../texts/home/index.ts";

/** Nothing where every connection answers; else what stands still and who can do what about it. */
export function ConnectionTrouble({ home }: { home: Shape<"Home"> }) {
  const texts = useTexts(homeTexts);
  const mayChange = home.rights.includes("change-settings");
  const lost = home.connections.filter((one) => one.health === "needs-reconnect");
  const none = !home.connections.some((one) => one.role === "erp");
  return (
    <>
      {none && (
        <Alert title={texts.connect.title} variant="info">
          <Way sentence={mayChange ? texts.connect.admin : texts.connect.others} leads={mayChange} />
        </Alert>
      )}
      {lost.map((one) => (
        <Alert key={one.id} title={texts.renew.title(`${one.label} ${one.name}`)} variant="danger">
          <Way sentence={mayChange ? texts.renew.admin : texts.renew.others} leads={mayChange} />
        </Alert>
      ))}
      {!none && !home.ready && (
        <Alert title={texts.first.reading} variant="info">
          {texts.first.readingText}
        </Alert>
      )}
    </>
  );
}

function Way({ sentence, leads }: { sentence: string; leads: boolean }) {
  const texts = useTexts(homeTexts);
  const { portal } = useSurfaceContext();
  return (
    <Flex direction="column" gap="xs" align="start">
      <Text>{sentence}</Text>
      {leads && <Link href={{ url: settingsUrl(portal.id), external: true }}>{texts.openSettings}</Link>}
    </Flex>
  );
}

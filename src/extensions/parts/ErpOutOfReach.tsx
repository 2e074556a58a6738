import { Alert, Flex, Link, Text } from "@hubspot/ui-extensions";
import { useSurfaceContext, useTexts } from "../api/surface.tsx";
import { reachTexts } from "../texts/reach/index.ts";
import { settingsUrl } from "./hubspot-links.ts";

export interface ErpOutOfReachProps {
  erp: "connected" | "reconnect" | "none";
  rights: readonly string[];
}

/** Nothing where an accounting system answers; else who can do what about it. */
export function ErpOutOfReach({ erp, rights }: ErpOutOfReachProps) {
  const texts = useTexts(reachTexts);
  const { portal } = useSurfaceContext();
  if (erp === "connected") return null;
  const mayConnect = rights.includes("change-settings");
  return (
    <Alert title={texts[erp].title} variant={erp === "none" ? "info" : "danger"}>
      <Flex direction="column" gap="xs" align="start">
        <Text>{mayConnect ? texts[erp].admin : texts[erp].others}</Text>
        {mayConnect && <Link href={{ url: settingsUrl(portal.id), external: true }}>{texts.settings}</Link>}
      </Flex>
    </Alert>
  );
}

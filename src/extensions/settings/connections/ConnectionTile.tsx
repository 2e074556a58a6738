import { Button, Flex, Link, Modal, ModalBody, ModalFooter, StatusTag, Text, Tile, useExtensionActions } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../../api/client.ts";
import { useApi, useFormats, useTexts } from "../../api/surface.tsx";
import { useAct } from "../../api/use-act.ts";
import { useFollow } from "../../api/use-follow.ts";
import { Failure } from "../../parts/Failure.tsx";
import { healthOf, TONES } from "../../parts/connection-health.ts";
import { useSaid } from "../../parts/said.ts";
import { settingsTexts } from "../../texts/settings/index.ts";

interface ConnectionTileProps {
  connection: Shape<"Connection">;
  mayChange: boolean;
  reload: () => Promise<void>;
}

/** One connection: how it fares, who made it, when its access ends, what it is used for, and what can be done about it. */
export function ConnectionTile({ connection, mayChange, reload }: ConnectionTileProps) {
  const texts = useTexts(settingsTexts).connections;
  const health = healthOf(connection);
  const formats = useFormats();
  const { label, name, warning, state } = connection;
  const { endsAt } = connection.health;
  return (
    <Tile>
      <Flex direction="column" gap="xs">
        <Flex direction="row" gap="sm" align="center" wrap>
          <Text format={{ fontWeight: "bold" }} truncate={{ tooltipText: name, maxWidth: 420 }}>{`${label}: ${name}`}</Text>
          <StatusTag variant={TONES[health]}>{texts.health[health]}</StatusTag>
        </Flex>
        {state === "awaiting-confirmation" && <Text>{texts.otherCompany(name)}</Text>}
        {warning !== null && endsAt !== null && <Text>{texts.endsSoon(formats.moment(endsAt))}</Text>}
        <Facts connection={connection} />
        {mayChange ? <Actions connection={connection} reload={reload} /> : null}
      </Flex>
    </Tile>
  );
}

function Facts({ connection }: { connection: Shape<"Connection"> }) {
  const texts = useTexts(settingsTexts).connections;
  const formats = useFormats();
  const said = useSaid();
  const { connectedAt, connectedBy, health, use } = connection;
  const { lastGoodAt, lastFailure, endsAt } = health;
  const facts = [
    connectedBy === null ? texts.connectedOn(formats.moment(connectedAt)) : texts.connectedBy(formats.moment(connectedAt), connectedBy),
    lastGoodAt === null ? texts.neverUsed : texts.lastGood(formats.moment(lastGoodAt)),
    lastFailure === null || lastFailure.over ? null : texts.lastFailure(formats.moment(lastFailure.at), said.reason({ ...lastFailure, nextStep: null }).sentence),
    endsAt === null ? null : texts.endsAt(formats.moment(endsAt)),
    use === null ? null : texts.holds(formats.count(use.invoices), formats.count(use.open)),
    use?.everything ? texts.usedForAll : use !== null && use.rules.length > 0 ? texts.usedFor(use.rules.join(", ")) : null,
  ];
  return <Text variant="microcopy">{facts.filter((fact) => fact !== null).join(" · ")}</Text>;
}

function Actions({ connection, reload }: { connection: Shape<"Connection">; reload: () => Promise<void> }) {
  const texts = useTexts(settingsTexts).connections;
  const api = useApi();
  const { busy, problem, act } = useAct();
  const [link, setLink] = useState<string | null>(null);
  useFollow(link !== null && connection.state !== "active", reload);
  const { id: connectionId, role, system, state } = connection;
  if (role === "crm") return null;
  const confirm = () => act(() => api.post("/api/v1/connections/{connectionId}/confirm", { path: { connectionId } }), () => void reload());
  const renew = () => act(() => api.post("/api/v1/connections/{system}/ticket", { path: { system } }), ({ url }) => setLink(url));
  return (
    <Flex direction="column" gap="xs">
      <Flex direction="row" gap="sm" wrap align="center">
        {state === "awaiting-confirmation" && (
          <Button size="xs" variant="primary" disabled={busy} onClick={confirm}>
            {texts.confirm}
          </Button>
        )}
        <Button size="xs" variant="secondary" disabled={busy} onClick={renew}>
          {texts.reconnect}
        </Button>
        {state === "disconnected" ? null : <Disconnect connection={connection} reload={reload} />}
      </Flex>
      {link !== null && <Link href={{ url: link, external: true }}>{texts.goTo(connection.label)}</Link>}
      {problem && <Failure problem={problem} />}
    </Flex>
  );
}

function Disconnect({ connection, reload }: { connection: Shape<"Connection">; reload: () => Promise<void> }) {
  const texts = useTexts(settingsTexts).connections;
  const actions = useExtensionActions<"settings">();
  const api = useApi();
  const { busy, problem, act } = useAct();
  const { id: connectionId, label, name } = connection;
  const modalId = `disconnect-${connectionId}`;
  return (
    <Button
      size="xs"
      variant="transparent"
      overlay={
        <Modal id={modalId} title={texts.disconnectTitle(name)} variant="danger" width="md">
          <ModalBody>
            <Flex direction="column" gap="sm">
              <Text>{texts.disconnectStops(label)}</Text>
              <Text>{texts.disconnectStays}</Text>
              {problem && <Failure problem={problem} />}
            </Flex>
          </ModalBody>
          <ModalFooter>
            <Button
              variant="destructive"
              disabled={busy}
              onClick={() =>
                act(() => api.post("/api/v1/connections/{connectionId}/disconnect", { path: { connectionId } }), () => {
                  actions.closeOverlay(modalId);
                  void reload();
                })
              }
            >
              {texts.disconnect}
            </Button>
          </ModalFooter>
        </Modal>
      }
    >
      {texts.disconnect}
    </Button>
  );
}

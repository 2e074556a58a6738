import { Flex, StatusTag, Text, Tile } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useFormats, useTexts } from "../../api/surface.tsx";
import { homeTexts, type HomeTexts } from "../../texts/home/index.ts";
import { healthOf, TONES } from "../../parts/connection-health.ts";
import { useSaid } from "../../parts/said.ts";

type Connection = Shape<"Connection">;

/** One connection: what it is, how it fares in a word and in a sentence, and what it holds. */
export function ConnectionTile({ connection }: { connection: Connection }) {
  const all = useTexts(homeTexts);
  const texts = all.connections;
  const formats = useFormats();
  const said = useSaid();
  const health = healthOf(connection);
  const { role, label, name } = connection;
  const facts = [connectedText(connection, texts, formats), endText(connection, texts, formats), holdsText(connection, all, formats)].filter((fact) => fact !== null);
  return (
    <Tile>
      <Flex direction="column" gap="xs">
        <Flex direction="row" gap="sm" align="center" wrap>
          <Text format={{ fontWeight: "bold" }} truncate={{ tooltipText: name, maxWidth: 480 }}>{`${label} ${name}`}</Text>
          <StatusTag variant={TONES[health]}>{texts.health[health]}</StatusTag>
          <Text variant="microcopy">{texts[role]}</Text>
        </Flex>
        <Text>{sentenceOf(connection, texts, formats, (failure) => said.reason({ ...failure, nextStep: null }).sentence)}</Text>
        <Text variant="microcopy">{facts.join(" · ")}</Text>
      </Flex>
    </Tile>
  );
}

type Texts = HomeTexts["connections"];
type Failure = NonNullable<Connection["health"]["lastFailure"]>;
type Formats = Pick<ReturnType<typeof useFormats>, "moment" | "count">;

function sentenceOf({ state, health, warning }: Connection, { sentences, endsAt: endsAtText }: Texts, formats: Formats, saidOf: (failure: Failure) => string): string {
  if (state !== "active") return sentences[state];
  const { lastFailure, lastGoodAt, endsAt } = health;
  if (lastFailure?.over === false) return sentences.failing(formats.moment(lastFailure.at), saidOf(lastFailure));
  if (warning !== null && endsAt !== null) return `${endsAtText(formats.moment(endsAt))}.`;
  return lastGoodAt === null ? sentences.notUsedYet : sentences.well(formats.moment(lastGoodAt));
}

function connectedText({ connectedAt, connectedBy }: Connection, texts: Texts, formats: Formats): string {
  const moment = formats.moment(connectedAt);
  return connectedBy === null ? texts.connected(moment) : texts.connectedBy(moment, connectedBy);
}

/** Nothing where the sentence above says so already. */
const endText = ({ state, warning, health: { endsAt } }: Connection, texts: Texts, formats: Formats): string | null =>
  endsAt === null || warning !== null || state !== "active" ? null : texts.endsAt(formats.moment(endsAt));

function holdsText({ use }: Connection, { connections: texts, invoices }: HomeTexts, formats: Formats): string | null {
  if (use === null) return null;
  return use.invoices === 0 ? texts.holdsNone : texts.holds(invoices(formats.count(use.invoices), use.invoices === 1), formats.count(use.open));
}

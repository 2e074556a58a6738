import { Button, DescriptionList, DescriptionListItem, Flex, Link, StatusTag, Text, Tile } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useApi, useFormats, useSurfaceContext, useTexts } from "../../api/surface.tsx";
import { useAct } from "../../api/use-act.ts";
import { cut } from "../../parts/cut.ts";
import { Failure } from "../../parts/Failure.tsx";
import { dealUrl } from "../../parts/hubspot-links.ts";
import { homeTexts } from "../../texts/home/index.ts";
import { duplicateTexts } from "../../texts/home/duplicates/index.ts";

type Suspected = Shape<"SuspectedDuplicates">["pairs"][number];

interface PairProps {
  pair: Suspected;
  maySettle: boolean;
  onDecided: () => void;
}

/** Of a name. */
const MOST = 60;

/** Both deals side by side, why they look like one sale, and what was or is to be decided. */
export function Pair({ pair, maySettle, onDecided }: PairProps) {
  const texts = useTexts(duplicateTexts);
  const { first, second, because, decision } = pair;
  return (
    <Tile>
      <Flex direction="column" gap="sm">
        <Flex direction="row" gap="sm" align="center" wrap>
          <StatusTag variant={decision === null ? "warning" : "default"}>{decision === null ? texts.undecided : texts.decided[decision]}</StatusTag>
          {decision !== null && <Text inline>{texts.means[decision]}</Text>}
          <Text inline variant="microcopy">
            {because.map((reason) => texts.because[reason]).join(" · ")}
          </Text>
        </Flex>
        <DescriptionList direction="row">
          <DescriptionListItem label={texts.first}>
            <Deal deal={first} />
          </DescriptionListItem>
          <DescriptionListItem label={texts.second}>
            <Deal deal={second} />
          </DescriptionListItem>
        </DescriptionList>
        {maySettle && <Decide pair={pair} onDecided={onDecided} />}
      </Flex>
    </Tile>
  );
}

function Deal({ deal: { dealId, name, customer, amount, closedOn } }: { deal: Suspected["first"] }) {
  const texts = useTexts(duplicateTexts);
  const { dealNumber } = useTexts(homeTexts);
  const formats = useFormats();
  const { portal } = useSurfaceContext();
  return (
    <Flex direction="column" gap="flush">
      <Link href={{ url: dealUrl(portal.id, dealId), external: true }}>{name === "" ? dealNumber(dealId) : cut(name, MOST)}</Link>
      {amount !== null && <Text format={{ fontWeight: "bold" }}>{formats.money(amount)}</Text>}
      <Text variant="microcopy">{[...(customer === null ? [] : [cut(customer, MOST)]), ...(closedOn === null ? [] : [texts.closed(formats.date(closedOn))])].join(" · ")}</Text>
    </Flex>
  );
}

/** What was decided can be decided otherwise. */
function Decide({ pair: { first, second, decision }, onDecided }: Omit<PairProps, "maySettle">) {
  const texts = useTexts(duplicateTexts);
  const api = useApi();
  const { busy, problem, act } = useAct();
  const decide = (word: "same-sale" | "different") => act(() => api.post("/api/v1/finance/duplicates", { body: { dealId: second.dealId, duplicateOf: first.dealId, decision: word } }), onDecided);
  return (
    <Flex direction="column" gap="xs">
      <Flex direction="row" gap="sm" wrap>
        {decision !== "same-sale" && (
          <Button size="sm" variant="secondary" disabled={busy} onClick={() => decide("same-sale")}>
            {texts.sameSale}
          </Button>
        )}
        {decision !== "different" && (
          <Button size="sm" variant="secondary" disabled={busy} onClick={() => decide("different")}>
            {texts.different}
          </Button>
        )}
      </Flex>
      {problem && <Failure problem={problem} />}
    </Flex>
  );
}

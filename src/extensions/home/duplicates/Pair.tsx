import { Flex, Link, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useApi, useFormats, useSurfaceContext, useTexts } from "../../api/surface.tsx";
import { cut } from "../../parts/cut.ts";
import { dealUrl } from "../../parts/hubspot-links.ts";
import { homeTexts } from "../../texts/home/index.ts";
import { duplicateTexts } from "../../texts/home/duplicates/index.ts";
import { Decide } from "./Decide.tsx";
import { PairTile } from "./PairTile.tsx";

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
  const api = useApi();
  const { first, second, because, decision } = pair;
  return (
    <PairTile
      word={decision === null ? texts.undecided : texts.decided[decision]}
      means={decision && texts.means[decision]}
      because={because.map((reason) => texts.because[reason])}
      first={{ label: texts.first, shown: <Deal deal={first} /> }}
      second={{ label: texts.second, shown: <Deal deal={second} /> }}
    >
      {maySettle && (
        <Decide
          words={[["same-sale", texts.sameSale] as const, ["different", texts.different] as const]}
          decision={decision}
          send={(word) => api.post("/api/v1/finance/duplicates", { body: { dealId: second.dealId, duplicateOf: first.dealId, decision: word } })}
          onDecided={onDecided}
        />
      )}
    </PairTile>
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

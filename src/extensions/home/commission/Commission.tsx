import { Button, DescriptionList, DescriptionListItem, EmptyState, Flex, Heading, Text, Tile } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Owner } from "./owner.ts";
import { useApi, useFormats, useTexts } from "../../api/surface.tsx";
import { useLoad } from "../../api/use-load.ts";
import { Failure } from "../../parts/Failure.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { commissionTexts } from "../../texts/home/commission/index.ts";
import { monthsFrom } from "./months.ts";
import { WhyCommission } from "./WhyCommission.tsx";

/** What each owner's cash of a month earned and took back. */
export function Commission() {
  const texts = useTexts(commissionTexts);
  const api = useApi();
  const formats = useFormats();
  const [chosen, setMonth] = useState<string | null>(null);
  const { data, problem, loading, reload } = useLoad(() => api.get("/api/v1/commission", { query: chosen === null ? {} : { month: chosen } }), chosen ?? "");
  if (data === null) return problem ? <Failure problem={problem} retry={() => void reload()} /> : <Loading />;
  if (!data.hasRates) return <Nothing title={texts.noRates} help={texts.noRatesHelp} />;
  const { month, thisMonth, owners } = data;
  return (
    <Flex direction="column" gap="md">
      {problem && <Failure problem={problem} retry={() => void reload()} />}
      <Text>{texts.intro}</Text>
      <Flex direction="row" gap="sm" align="center" wrap>
        <Button size="sm" variant="secondary" disabled={loading} onClick={() => setMonth(monthsFrom(month, -1))}>
          {texts.before}
        </Button>
        <Heading>{formats.month(month)}</Heading>
        <Button size="sm" variant="secondary" disabled={loading || month >= thisMonth} onClick={() => setMonth(monthsFrom(month, 1))}>
          {texts.after}
        </Button>
      </Flex>
      {owners.length === 0 && <Nothing title={texts.none} help={texts.noneHelp} />}
      {owners.map((owner) => (
        <OwnerTile key={`${owner.ownerId} ${owner.due.currency}`} owner={owner} />
      ))}
    </Flex>
  );
}

function OwnerTile({ owner }: { owner: Owner }) {
  const texts = useTexts(commissionTexts);
  const formats = useFormats();
  const { ownerId, ownerName, earned, takenBack, due } = owner;
  return (
    <Tile>
      <Flex direction="column" gap="xs">
        <Heading>{ownerId === null ? texts.nobody : (ownerName ?? texts.owner(ownerId))}</Heading>
        <DescriptionList direction="row">
          <DescriptionListItem label={texts.earned}>
            <Text>{formats.money(earned)}</Text>
          </DescriptionListItem>
          <DescriptionListItem label={texts.takenBack}>
            <Text>{formats.money(takenBack)}</Text>
          </DescriptionListItem>
          <DescriptionListItem label={texts.due}>
            <Text format={{ fontWeight: "bold" }}>{formats.money(due)}</Text>
          </DescriptionListItem>
        </DescriptionList>
        <WhyCommission owner={owner} />
      </Flex>
    </Tile>
  );
}

function Nothing({ title, help }: { title: string; help: string }) {
  return (
    <EmptyState title={title} layout="vertical" imageName="emptyStateCharts">
      <Text>{help}</Text>
    </EmptyState>
  );
}

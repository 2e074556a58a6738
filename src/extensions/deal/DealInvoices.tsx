import { Button, Divider, Flex, LoadingSpinner, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../api/client.ts";
import { useApi, useFormats, useTexts } from "../api/surface.tsx";
import { Failure } from "../parts/Failure.tsx";
import { Loading } from "../parts/Loading.tsx";
import { commonTexts } from "../texts/common/index.ts";
import { dealTexts } from "../texts/deal/index.ts";
import { Amounts } from "./Amounts.tsx";
import { CreateInvoice } from "./CreateInvoice.tsx";
import { Invoices } from "./Invoices.tsx";
import { Movements } from "./Movements.tsx";
import { NotConnected } from "./NotConnected.tsx";
import { ParkedWork } from "./ParkedWork.tsx";
import { ShadowLine } from "./ShadowLine.tsx";
import { StatusLine } from "./StatusLine.tsx";
import { Upcoming } from "./Upcoming.tsx";
import { useAct } from "../api/use-act.ts";
import { useCard, type FollowedCard, type Watch } from "./use-card.ts";

export interface DealInvoicesProps {
  dealId: string;
  /** The sidebar: the same, narrow. */
  compact: boolean;
  /** What the deal shows may have changed. */
  onChanged: () => void;
  /** Called once with what is to be called when the deal's stage, or what we wrote onto it, changes in the CRM. */
  watch: Watch;
}

/** Everything a deal's card shows and does. */
export function DealInvoices({ dealId, compact, onChanged, watch }: DealInvoicesProps) {
  const card = useCard(dealId, onChanged, watch);
  if (card.data === null) return card.problem ? <Failure problem={card.problem} retry={() => void card.reload()} /> : <Loading />;
  return (
    <Flex direction="column" gap="md">
      {card.problem && <Failure problem={card.problem} retry={() => void card.reload()} />}
      <Shown card={card.data} followed={card} compact={compact} dealId={dealId} />
    </Flex>
  );
}

function Shown({ card, followed, compact, dealId }: { card: Shape<"Card">; followed: FollowedCard; compact: boolean; dealId: string }) {
  const texts = useTexts(dealTexts);
  const mayCreate = card.rights.includes("create-invoices");
  return (
    <>
      <StatusLine card={card} dealId={dealId} />
      <NotConnected card={card} />
      <ShadowLine card={card} />
      {card.parked.length > 0 && <ParkedWork card={card} dealId={dealId} onSettled={followed.follow} />}
      <Amounts card={card} dealId={dealId} compact={compact} />
      <Invoices invoices={card.invoices} compact={compact} />
      <Movements invoices={card.invoices} />
      <Upcoming parts={card.upcoming} />
      <Divider />
      {mayCreate ? <CreateInvoice card={card} dealId={dealId} working={followed.working} onAsked={followed.follow} /> : <Text variant="microcopy">{texts.readOnly}</Text>}
      <LastChecked card={card} dealId={dealId} followed={followed} />
    </>
  );
}

function LastChecked({ card, dealId, followed }: { card: Shape<"Card">; dealId: string; followed: FollowedCard }) {
  const [common, texts] = [useTexts(commonTexts), useTexts(dealTexts)];
  const formats = useFormats();
  const api = useApi();
  const { busy, problem, act } = useAct();
  const refresh = () => act(() => api.post("/api/v1/deals/{dealId}/refresh", { path: { dealId } }), followed.follow);
  return (
    <Flex direction="column" gap="xs">
      <Flex direction="row" gap="sm" align="center" wrap>
        <Text variant="microcopy">{card.lookedAt === null ? texts.neverChecked : common.lastChecked(formats.moment(card.lookedAt))}</Text>
        {followed.working ? (
          <LoadingSpinner size="xs" label={texts.working} showLabel />
        ) : (
          <Button size="xs" variant="secondary" disabled={!card.actions.refresh || busy} onClick={refresh}>
            {common.refresh}
          </Button>
        )}
      </Flex>
      {problem && <Failure problem={problem} />}
    </Flex>
  );
}

import { Alert, Button, Flex, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../api/client.ts";
import { useApi, useFormats, useTexts } from "../api/surface.tsx";
import { Failure } from "../parts/Failure.tsx";
import { dealTexts } from "../texts/deal/index.ts";
import { Choose } from "../parts/invoice/Choose.tsx";
import { CustomerSearch } from "../parts/invoice/CustomerSearch.tsx";
import { EditAndSend } from "../parts/invoice/EditAndSend.tsx";
import { Dismiss } from "../parts/Dismiss.tsx";
import { settleWith } from "./settle-with.ts";
import { useAct } from "../api/use-act.ts";
import { useSaid } from "../parts/said.ts";

interface ParkedReasonProps {
  parked: Shape<"Parked">;
  card: Shape<"Card">;
  dealId: string;
  onSettled: () => void;
}

export function ParkedReason({ parked, card, dealId, onSettled }: ParkedReasonProps) {
  const texts = useTexts(dealTexts);
  const formats = useFormats();
  const said = useSaid().reason(parked);
  return (
    <Alert title={said.sentence} variant="warning">
      <Flex direction="column" gap="sm" align="start">
        <Text>{said.nextStep}</Text>
        {card.rights.includes("settle") ? (
          <WayOut parked={parked} card={card} dealId={dealId} onSettled={onSettled} />
        ) : (
          <Text variant="microcopy">{texts.parked.mayNot}</Text>
        )}
        <Text variant="microcopy">{texts.parked.since(formats.moment(parked.openedAt))}</Text>
      </Flex>
    </Alert>
  );
}

function WayOut({ parked, card, dealId, onSettled }: ParkedReasonProps) {
  const texts = useTexts(dealTexts);
  const api = useApi();
  const { busy, problem, act } = useAct();
  const aboutCustomer = parked.code.startsWith("customer-");
  const settle = (choice: string) => act(() => settleWith(api, { parked, card, dealId }, choice), onSettled);
  const retry = () => act(() => api.post("/api/v1/parked/{parkedId}/retry", { path: { parkedId: parked.id } }), onSettled);
  const answers: Partial<Record<string, string>> = parked.code === "changed-after-sending" ? texts.parked.answers : {};
  const told = parked.choices.map(({ id, label }) => ({ id, label: answers[id] ?? label }));
  const choices = mayAlsoBeNew(parked, card) ? [...told, { id: "new", label: texts.parked.newCustomer }] : told;
  return (
    <Flex direction="column" gap="sm" align="start">
      {parked.choices.length > 0 && (
        <Choose name={`choice-${parked.id}`} label={aboutCustomer ? texts.parked.customers : texts.parked.choose} choices={choices} busy={busy} onChoose={settle} />
      )}
      {aboutCustomer && <CustomerSearch dealId={dealId} busy={busy} onChoose={settle} />}
      <Flex direction="row" gap="xs" wrap>
        <Button size="xs" variant="secondary" disabled={busy} onClick={retry}>
          {texts.parked.retry}
        </Button>
        {card.actions.create.allowed && card.rights.includes("create-invoices") && <EditAndSend parked={parked} rights={card.rights} disabled={busy} onAsked={onSettled} />}
        <Dismiss parked={parked} onDismissed={onSettled} />
      </Flex>
      {problem && <Failure problem={problem} />}
    </Flex>
  );
}

/** None of those found: only where it is open which one it is, and where an invoice may be asked for. */
const mayAlsoBeNew = ({ code }: Shape<"Parked">, { actions, rights }: Shape<"Card">): boolean =>
  code === "customer-ambiguous" && actions.create.allowed && rights.includes("create-invoices");

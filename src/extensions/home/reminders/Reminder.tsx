import { Button, Flex, Link, StatusTag, Text, Tile } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useApi, useFormats, useSurfaceContext, useTexts } from "../../api/surface.tsx";
import { useAct } from "../../api/use-act.ts";
import { Failure } from "../../parts/Failure.tsx";
import { TroubleAlert } from "../TroubleAlert.tsx";
import { dealUrl } from "../../parts/hubspot-links.ts";
import { reminderTexts } from "../../texts/home/reminders/index.ts";

type Shown = Shape<"Reminder">;

interface ReminderProps {
  reminder: Shown;
  attempts: number;
  maySettle: boolean;
  /** False in shadow mode. */
  maySend: boolean;
  onAsked: () => void;
}

const TAGS = { drafted: "info", released: "info", sent: "success", skipped: "default", held: "warning" } as const;
const PROMISES = [7, 14];

/** One customer: how much is overdue and of which invoices, which attempt it is, and what can be done. */
export function Reminder({ reminder, attempts, maySettle, maySend, onAsked }: ReminderProps) {
  const texts = useTexts(reminderTexts);
  const formats = useFormats();
  const { customer, organisation, overdue, attempt, via, state, trouble } = reminder;
  return (
    <Tile>
      <Flex direction="column" gap="xs">
        <Flex direction="row" gap="sm" align="center" wrap>
          <Text inline format={{ fontWeight: "bold" }}>
            {customer}
          </Text>
          <StatusTag variant={TAGS[state]}>{texts.states[state]}</StatusTag>
          <Text inline format={{ fontWeight: "bold" }}>{`${formats.money(overdue)} ${texts.overdue}`}</Text>
        </Flex>
        <Text variant="microcopy">{[organisation, texts.attempt(formats.count(attempt), formats.count(attempts)), texts.via[via], ...howFar(reminder, texts, formats.moment)].join(" · ")}</Text>
        <Why reminder={reminder} />
        <HoldLine reminder={reminder} />
        {trouble && <TroubleAlert trouble={trouble} />}
        {maySettle && <Actions reminder={reminder} maySend={maySend} onAsked={onAsked} />}
      </Flex>
    </Tile>
  );
}

function howFar({ decidedBy, sentAt }: Shown, texts: (typeof reminderTexts)["en"], moment: (at: string) => string): string[] {
  return [...(decidedBy === null ? [] : [texts.decidedBy(decidedBy)]), ...(sentAt === null ? [] : [texts.sentAt(moment(sentAt))])];
}

/** The invoices the amount is the sum of, each leading to its deal. */
function Why({ reminder: { invoices, more } }: { reminder: Shown }) {
  const texts = useTexts(reminderTexts);
  const formats = useFormats();
  const { portal } = useSurfaceContext();
  return (
    <Flex direction="row" gap="sm" wrap>
      <Text inline>{texts.sum}</Text>
      {invoices.map(({ number, dealId, dueDate, balance }, at) => (
        <Link key={at} href={{ url: dealUrl(portal.id, dealId), external: true }}>
          {texts.invoice(number ?? texts.noNumber, formats.money(balance), formats.date(dueDate))}
        </Link>
      ))}
      {more > 0 && <Text inline>{texts.more(formats.count(more))}</Text>}
    </Flex>
  );
}

function HoldLine({ reminder: { hold } }: { reminder: Shown }) {
  const texts = useTexts(reminderTexts);
  const formats = useFormats();
  if (hold === null) return null;
  const by = hold.by ?? texts.somebody;
  return <Text>{hold.until === null ? texts.dispute(by) : texts.promise(formats.date(hold.until), by)}</Text>;
}

function Actions({ reminder: { id, state, hold }, maySend, onAsked }: Pick<ReminderProps, "reminder" | "maySend" | "onAsked">) {
  const texts = useTexts(reminderTexts);
  const formats = useFormats();
  const api = useApi();
  const { busy, problem, act } = useAct();
  const path = { reminderId: id };
  const promise = (days: number) => act(() => api.post("/api/v1/reminders/{reminderId}/hold", { path, body: { kind: "promise", days } }), onAsked);
  return (
    <Flex direction="column" gap="xs">
      <Flex direction="row" gap="sm" wrap>
        {state === "drafted" && maySend && (
          <Button size="sm" variant="primary" disabled={busy} onClick={() => act(() => api.post("/api/v1/reminders/{reminderId}/release", { path }), onAsked)}>
            {texts.send}
          </Button>
        )}
        {state === "drafted" && (
          <Button size="sm" variant="secondary" disabled={busy} onClick={() => act(() => api.post("/api/v1/reminders/{reminderId}/skip", { path }), onAsked)}>
            {texts.skip}
          </Button>
        )}
        {hold === null && (
          <Button size="sm" variant="transparent" disabled={busy} onClick={() => act(() => api.post("/api/v1/reminders/{reminderId}/hold", { path, body: { kind: "dispute" } }), onAsked)}>
            {texts.disputed}
          </Button>
        )}
        {hold === null &&
          PROMISES.map((days) => (
            <Button key={days} size="sm" variant="transparent" disabled={busy} onClick={() => promise(days)}>
              {texts.promised(formats.count(days))}
            </Button>
          ))}
        {hold !== null && (
          <Button size="sm" variant="secondary" disabled={busy} onClick={() => act(() => api.post("/api/v1/reminders/{reminderId}/lift", { path }), onAsked)}>
            {texts.lift}
          </Button>
        )}
      </Flex>
      {problem && <Failure problem={problem} />}
    </Flex>
  );
}

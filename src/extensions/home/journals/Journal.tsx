import { Button, Flex, Link, StatusTag, Text, Tile } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useApi, useFormats, useTexts } from "../../api/surface.tsx";
import { useAct } from "../../api/use-act.ts";
import { Failure } from "../../parts/Failure.tsx";
import { TroubleAlert } from "../TroubleAlert.tsx";
import { journalTexts } from "../../texts/home/journals/index.ts";
import { WhyJournal } from "./WhyJournal.tsx";

type Shown = Shape<"RevenueJournal">;

interface JournalProps {
  journal: Shown;
  maySettle: boolean;
  /** False in shadow mode. */
  mayPost: boolean;
  onAsked: () => void;
}

const TAGS = { drafted: "info", approved: "info", posted: "success", "left-out": "default" } as const;

/** One entry: of which month, how much which way, where it stands, why, and what can be done. */
export function Journal({ journal, maySettle, mayPost, onAsked }: JournalProps) {
  const texts = useTexts(journalTexts);
  const formats = useFormats();
  const { kind, month, amount, state, reversed, organisation, className, trouble, date, reference, erp, keepsDrafts } = journal;
  const title = kind === "reversal" ? texts.reversal(formats.month(month)) : formats.month(month);
  return (
    <Tile>
      <Flex direction="column" gap="xs">
        <Flex direction="row" gap="sm" align="center" wrap>
          <Text inline format={{ fontWeight: "bold" }}>
            {[title, organisation, className].filter(Boolean).join(" · ")}
          </Text>
          <StatusTag variant={TAGS[state]}>{texts.states[state]}</StatusTag>
          {journal.gone && <StatusTag variant="danger">{texts.gone}</StatusTag>}
          {reversed && <StatusTag variant="warning">{texts.reversed}</StatusTag>}
        </Flex>
        <Flex direction="row" gap="sm" align="center" wrap>
          <Text inline format={{ fontWeight: "bold" }}>
            {formats.money(amount)}
          </Text>
          <Text inline>{amount.minor > 0 ? texts.earned : texts.takenBack}</Text>
          <WhyJournal journalId={journal.id} month={title} />
        </Flex>
        <Text variant="microcopy">{[formats.date(date), reference, ...howFar(journal, texts, formats.moment)].join(" · ")}</Text>
        {state === "drafted" && !keepsDrafts && <Text variant="microcopy">{texts.noDrafts(erp)}</Text>}
        {trouble && <TroubleAlert trouble={trouble} />}
        {journal.link !== null && <Link href={{ url: journal.link, external: true }}>{texts.open(erp)}</Link>}
        {maySettle && <Actions journal={journal} mayPost={mayPost} onAsked={onAsked} />}
      </Flex>
    </Tile>
  );
}

function howFar({ approvedBy, postedAt }: Shown, texts: (typeof journalTexts)["en"], moment: (at: string) => string): string[] {
  return [...(approvedBy === null ? [] : [texts.approvedBy(approvedBy)]), ...(postedAt === null ? [] : [texts.postedAt(moment(postedAt))])];
}

function Actions({ journal: { id, state, kind, reversed, gone }, mayPost, onAsked }: Omit<JournalProps, "maySettle">) {
  const texts = useTexts(journalTexts);
  const api = useApi();
  const { busy, problem, act } = useAct();
  const path = { journalId: id };
  if (state === "drafted" || gone) {
    return (
      <Flex direction="column" gap="xs">
        <Flex direction="row" gap="sm" align="center" wrap>
          {mayPost && !gone && (
            <Button size="sm" variant="primary" disabled={busy} onClick={() => act(() => api.post("/api/v1/journals/{journalId}/approve", { path }), onAsked)}>
              {texts.approve}
            </Button>
          )}
          <Button size="sm" variant="secondary" disabled={busy} onClick={() => act(() => api.post("/api/v1/journals/{journalId}/leave-out", { path }), onAsked)}>
            {texts.leaveOut}
          </Button>
          {kind === "month" && <Text variant="microcopy">{texts.leaveOutHelp}</Text>}
        </Flex>
        {problem && <Failure problem={problem} />}
      </Flex>
    );
  }
  if (state !== "posted" || kind === "reversal" || reversed || !mayPost) return null;
  return (
    <Flex direction="column" gap="xs" align="start">
      <Button size="sm" variant="destructive" disabled={busy} onClick={() => act(() => api.post("/api/v1/journals/{journalId}/reverse", { path }), onAsked)}>
        {texts.reverse}
      </Button>
      {problem && <Failure problem={problem} />}
    </Flex>
  );
}

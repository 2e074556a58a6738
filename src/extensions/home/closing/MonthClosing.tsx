import { Alert, Divider, Flex, Heading, StatusTag, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useApi, useFormats, useTexts } from "../../api/surface.tsx";
import { useLoad } from "../../api/use-load.ts";
import { Failure } from "../../parts/Failure.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { closingTexts } from "../../texts/home/closing/index.ts";
import { Books } from "./Books.tsx";
import { Checklist } from "./Checklist.tsx";
import { SayWhy } from "./SayWhy.tsx";

type Closing = Shape<"MonthClosing">;

/** One month, and what can be done with it. */
export function MonthClosing({ month, onChanged }: { month: string; onChanged: () => void }) {
  const api = useApi();
  const { data, problem, reload } = useLoad(() => api.get("/api/v1/finance/months/{month}", { path: { month } }), month);
  const changed = () => {
    void reload();
    onChanged();
  };
  if (data === null) return problem ? <Failure problem={problem} retry={() => void reload()} /> : <Loading />;
  return (
    <Flex direction="column" gap="md">
      {problem && <Failure problem={problem} retry={() => void reload()} />}
      <Standing closing={data} />
      <Checklist closing={data} />
      <Flex direction="row">
        <Deed closing={data} onChanged={changed} />
      </Flex>
      <Divider />
      <Books closing={data} />
      <History closes={data.closes} />
    </Flex>
  );
}

function Standing({ closing: { mayClose, closes } }: { closing: Closing }) {
  const texts = useTexts(closingTexts);
  const formats = useFormats();
  const [last] = closes;
  if (mayClose !== "closed" || !last) return mayClose === "not-over" ? <Text>{texts.notOver}</Text> : null;
  return (
    <>
      {!last.intact && (
        <Alert title={texts.notIntact} variant="danger">
          {texts.notIntactText}
        </Alert>
      )}
      <StatusTag variant="success">{texts.closedBy(formats.moment(last.closedAt), last.closedBy)}</StatusTag>
    </>
  );
}

function Deed({ closing: { month, mayClose, rights }, onChanged }: { closing: Closing; onChanged: () => void }) {
  const api = useApi();
  const texts = useTexts(closingTexts);
  const name = useFormats().month(month);
  if (!rights.includes("settle")) return <Text variant="microcopy">{texts.mayNot}</Text>;
  if (mayClose === "not-over") return null;
  if (mayClose === "closed") {
    const reopen = (reason: string) => api.post("/api/v1/finance/months/{month}/reopen", { path: { month }, body: { reason } });
    return <SayWhy id="reopen" button={texts.reopen} title={texts.reopenTitle(name)} text={texts.reopenText} label={texts.reason} help={texts.commentHelp} needed confirm={texts.reopen} send={reopen} onDone={onChanged} />;
  }
  const needed = mayClose === "with-comment";
  const close = (comment: string) => api.post("/api/v1/finance/months/{month}/close", { path: { month }, body: { comment } });
  return <SayWhy id="close" button={texts.close} title={texts.closeTitle(name)} text={texts.closeText} label={texts.comment} help={needed ? texts.commentNeeded : texts.commentHelp} needed={needed} confirm={texts.closedNow} send={close} onDone={onChanged} primary />;
}

function History({ closes }: { closes: Closing["closes"] }) {
  const texts = useTexts(closingTexts);
  const formats = useFormats();
  if (closes.length === 0) return null;
  return (
    <Flex direction="column" gap="xs">
      <Heading>{texts.history}</Heading>
      {closes.map((close) => (
        <Flex key={close.closedAt} direction="column" gap="flush">
          <Text>{texts.closedBy(formats.moment(close.closedAt), close.closedBy)}</Text>
          {close.leftOpen.length > 0 && <Text variant="microcopy">{texts.leftOpen(close.leftOpen.map((check) => texts.checks[check].open("").replace(/\s*:\s*$/, "")).join(", "))}</Text>}
          {close.comment !== "" && <Text variant="microcopy">{close.comment}</Text>}
          {close.reopenedAt !== null && <Text variant="microcopy">{texts.reopenedBy(formats.moment(close.reopenedAt), close.reopenedBy ?? "", close.reopenReason ?? "")}</Text>}
        </Flex>
      ))}
    </Flex>
  );
}

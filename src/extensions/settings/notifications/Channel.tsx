import { Alert, Button, Flex, Form, Heading, Input, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../../api/client.ts";
import { useApi, useFormats, useTexts } from "../../api/surface.tsx";
import { useAct } from "../../api/use-act.ts";
import { useFollow } from "../../api/use-follow.ts";
import { useLoad } from "../../api/use-load.ts";
import { Failure } from "../../parts/Failure.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";

/** The address is typed once and never comes back: what is shown of it is its host and its end. */
export function Channel({ mayChange }: { mayChange: boolean }) {
  const texts = useTexts(settingsTexts).notifications;
  const api = useApi();
  const { data, problem, reload } = useLoad(() => api.get("/api/v1/notices", {}));
  const { busy, problem: refused, act } = useAct();
  const [typed, setTyped] = useState("");
  if (data === null) return problem ? <Failure problem={problem} retry={() => void reload()} /> : <Loading />;
  const { channel, last } = data;
  const save = () =>
    act(
      () => api.put("/api/v1/notices/channel", { body: { url: typed.trim() } }),
      () => {
        setTyped("");
        void reload();
      },
    );
  return (
    <Flex direction="column" gap="xs">
      <Heading>{texts.where}</Heading>
      {channel === null ? <Text>{texts.nowhere}</Text> : <Present channel={channel} last={last} />}
      {refused && <Failure problem={refused} />}
      {mayChange && (
        <Form onSubmit={save}>
          <Flex direction="row" gap="sm" align="end" wrap>
            <Input name="noticeAddress" label={texts.address} description={texts.addressHelp} value={typed} onInput={setTyped} onChange={setTyped} />
            <Button type="submit" variant="secondary" size="sm" disabled={busy || typed.trim() === ""}>
              {texts.save}
            </Button>
          </Flex>
        </Form>
      )}
      {mayChange && channel && <Actions last={last} reload={reload} />}
    </Flex>
  );
}

type Notices = Shape<"Notices">;

function Present({ channel, last }: { channel: NonNullable<Notices["channel"]>; last: Notices["last"] }) {
  const texts = useTexts(settingsTexts).notifications;
  const formats = useFormats();
  return (
    <>
      <Text>{texts.goesTo(channel.host, channel.ending)}</Text>
      <Text variant="microcopy">{texts.setBy(channel.setBy, formats.moment(channel.setAt))}</Text>
      <Last last={last} />
    </>
  );
}

/** A test is followed until something is known of it. */
function Actions({ last, reload }: { last: Notices["last"]; reload: () => Promise<void> }) {
  const texts = useTexts(settingsTexts).notifications;
  const api = useApi();
  const { busy, problem, act } = useAct();
  const [presses, setPresses] = useState(0);
  useFollow(presses > 0 && (last?.state === "waiting" || last?.state === "sending"), reload, presses);
  const remove = () => act(() => api.post("/api/v1/notices/channel/remove", {}), () => void reload());
  const test = () =>
    act(
      () => api.post("/api/v1/notices/test", {}),
      () => {
        setPresses((count) => count + 1);
        void reload();
      },
    );
  return (
    <>
      {problem && <Failure problem={problem} />}
      <Flex direction="row" gap="sm" wrap>
        <Button variant="secondary" size="sm" disabled={busy} onClick={test}>
          {texts.test}
        </Button>
        <Button variant="secondary" size="sm" disabled={busy} onClick={remove}>
          {texts.remove}
        </Button>
      </Flex>
    </>
  );
}

function Last({ last }: { last: Notices["last"] }) {
  const texts = useTexts(settingsTexts).notifications.last;
  const formats = useFormats();
  if (last === null) return <Text variant="microcopy">{texts.none}</Text>;
  const moment = formats.moment(last.at);
  if (last.state === "sent") return <Text variant="microcopy">{texts.sent(moment)}</Text>;
  if (last.failure !== null) return <Alert title={texts.failed(moment, last.failure)} variant="warning" />;
  return <Text variant="microcopy">{texts.waiting(moment)}</Text>;
}

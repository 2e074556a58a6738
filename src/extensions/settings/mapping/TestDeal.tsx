import { Alert, Button, DescriptionList, DescriptionListItem, Flex, Form, Input, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../../api/client.ts";
import { useApi, useFormats, useTexts } from "../../api/surface.tsx";
import { useAct } from "../../api/use-act.ts";
import { Failure } from "../../parts/Failure.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";
import { dealIdIn } from "./deal-id-in.ts";

type Preview = Shape<"Preview">;

/** What the saved settings would make of a real deal. Both systems are asked; nothing is created in either. */
export function TestDeal() {
  const texts = useTexts(settingsTexts).mapping.test;
  const api = useApi();
  const { busy, problem, act } = useAct();
  const [typed, setTyped] = useState("");
  const [preview, setPreview] = useState<Preview | null>(null);
  const dealId = dealIdIn(typed);
  const wrong = typed.trim() !== "" && dealId === null;
  const run = () => {
    if (dealId !== null) act(() => api.get("/api/v1/deals/{dealId}/preview", { path: { dealId } }), setPreview);
  };
  return (
    <Flex direction="column" gap="sm">
      <Text>{texts.help}</Text>
      <Form onSubmit={() => run()}>
        <Flex direction="row" gap="sm" align="end" wrap>
          <Input name="testDeal" label={texts.deal} description={texts.dealHelp} value={typed} error={wrong} validationMessage={wrong ? texts.noDeal : ""} onInput={setTyped} onChange={setTyped} />
          <Button type="submit" variant="secondary" size="sm" disabled={busy || dealId === null}>
            {texts.run}
          </Button>
        </Flex>
      </Form>
      {busy && <Loading />}
      {problem && <Failure problem={problem} />}
      {preview !== null && !busy && problem === null && <Result preview={preview} />}
    </Flex>
  );
}

function Result({ preview }: { preview: Preview }) {
  const texts = useTexts(settingsTexts).mapping.test;
  const formats = useFormats();
  const { problems, customer, invoice, organisation } = preview;
  const first = invoice?.parts[0];
  return (
    <Flex direction="column" gap="sm">
      {problems.length === 0 ? (
        <Alert title={texts.fine} variant="success">
          {texts.nothingCreated}
        </Alert>
      ) : (
        problems.map(({ sentence, nextStep }) => (
          <Alert key={sentence} title={sentence} variant="warning">
            {nextStep}
          </Alert>
        ))
      )}
      <DescriptionList direction="row">
        <DescriptionListItem label={texts.customer}>
          <Text>{customer.erpName ?? customer.name}</Text>
        </DescriptionListItem>
        <DescriptionListItem label={texts.company}>
          <Text>{organisation ?? texts.unknown}</Text>
        </DescriptionListItem>
        <DescriptionListItem label={texts.total}>
          <Text>{invoice === null ? texts.unknown : formats.money(invoice.total)}</Text>
        </DescriptionListItem>
        <DescriptionListItem label={texts.date}>
          <Text>{first === undefined ? texts.unknown : formats.date(first.date)}</Text>
        </DescriptionListItem>
      </DescriptionList>
    </Flex>
  );
}

import { Alert, Flex, LoadingButton, ModalBody, ModalFooter, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../../api/client.ts";
import { useApi, useTexts } from "../../api/surface.tsx";
import { useLoad } from "../../api/use-load.ts";
import { Failure } from "../Failure.tsx";
import { Loading } from "../Loading.tsx";
import { createTexts } from "../../texts/deal/create/index.ts";
import { EditInvoice } from "./EditInvoice.tsx";
import { optionsAsked } from "./invoice-options.ts";
import { PreviewCustomer } from "./PreviewCustomer.tsx";
import { PreviewInvoice } from "./PreviewInvoice.tsx";
import { useAct } from "../../api/use-act.ts";
import { useSaid } from "../said.ts";

type Options = Shape<"InvoiceOptions">;

interface CreateFormProps {
  dealId: string;
  rights: Shape<"Card">["rights"];
  /** What may be changed is shown at once: somebody came to change something. */
  editing?: boolean;
  /** The invoice was asked for, or one stands already: the card knows more. */
  onAsked: () => void;
}

/** What would be made, what may be changed about it, what stands in its way, and the button that asks for it. */
export function CreateForm({ dealId, rights, editing = false, onAsked }: CreateFormProps) {
  const texts = useTexts(createTexts);
  const api = useApi();
  const preview = useLoad(() => api.get("/api/v1/deals/{dealId}/preview", { path: { dealId } }));
  const updating = useAct();
  const asking = useAct();
  const [changed, setChanged] = useState<{ options: Options | null; turn: number }>({ options: null, turn: 0 });
  const [dirty, setDirty] = useState(false);
  const { data } = preview;
  if (data === null) return <ModalBody>{preview.problem ? <Failure problem={preview.problem} retry={() => void preview.reload()} /> : <Loading />}</ModalBody>;

  const options = changed.options ?? optionsAsked(data.asked);
  const update = (next: Options) =>
    updating.act(
      () => api.post("/api/v1/deals/{dealId}/preview", { path: { dealId }, body: next }),
      (shown) => {
        preview.show(shown);
        setChanged(({ turn }) => ({ options: next, turn: turn + 1 }));
        setDirty(false);
      },
    );
  const confirm = () => asking.act(() => api.post("/api/v1/deals/{dealId}/invoice", { path: { dealId }, body: options }), onAsked);
  return (
    <>
      <ModalBody>
        <Flex direction="column" gap="md">
          <Problems preview={data} />
          <PreviewCustomer dealId={dealId} preview={data} options={options} maySettle={rights.includes("settle")} busy={updating.busy} onChoose={(customer) => update({ ...options, customer })} />
          {data.invoice && <PreviewInvoice preview={data} invoice={data.invoice} />}
          {data.invoice && (
            <EditInvoice key={changed.turn} open={editing} preview={data} invoice={data.invoice} options={options} updating={updating} onDirty={() => setDirty(true)} onUpdate={update} />
          )}
          {dirty && <Alert title={texts.updateFirst} variant="info" />}
          {asking.problem && <Failure problem={asking.problem} />}
        </Flex>
      </ModalBody>
      <ModalFooter>
        <LoadingButton variant="primary" loading={asking.busy} disabled={!data.ready || dirty || updating.busy || asking.busy} onClick={confirm}>
          {texts.confirm[data.deliver]}
        </LoadingButton>
      </ModalFooter>
    </>
  );
}

/** Told before anything is sent. What a choice below settles is said there. */
function Problems({ preview }: { preview: Shape<"Preview"> }) {
  const texts = useTexts(createTexts);
  const { reason } = useSaid();
  if (preview.invoiced) return <Alert title={texts.standing} variant="info" />;
  return (
    <>
      {preview.problems.map((problem) => {
        const { sentence, nextStep } = reason(problem);
        return (
          <Alert key={problem.code + sentence} title={sentence} variant="warning">
            <Text>{nextStep}</Text>
          </Alert>
        );
      })}
      {preview.invoice === null && preview.problems.length === 0 && <Alert title={texts.nothing} variant="warning" />}
    </>
  );
}

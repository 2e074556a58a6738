import { Accordion, Button, DateInput, Flex, Form, Input, Select, TextArea } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../../api/client.ts";
import { useTexts } from "../../api/surface.tsx";
import { Failure } from "../Failure.tsx";
import { createTexts } from "../../texts/deal/create/index.ts";
import { fromInput, toInput } from "../../format/date-input.ts";
import { fieldsOf, optionsWith, type Fields } from "./invoice-options.ts";
import type { Acting } from "../../api/use-act.ts";

interface EditInvoiceProps {
  /** Shown at once, not behind a click. */
  open: boolean;
  preview: Shape<"Preview">;
  invoice: NonNullable<Shape<"Preview">["invoice"]>;
  options: Shape<"InvoiceOptions">;
  updating: Pick<Acting, "busy" | "problem">;
  onDirty: () => void;
  onUpdate: (options: Shape<"InvoiceOptions">) => void;
}

/** Everything about the invoice that may differ from what the deal and the settings say. */
export function EditInvoice({ open, preview, invoice, options, updating, onDirty, onUpdate }: EditInvoiceProps) {
  const texts = useTexts(createTexts);
  const shown = fieldsOf(preview, invoice);
  const [fields, setFields] = useState(shown);
  const set = (change: Partial<Fields>) => {
    setFields((before) => ({ ...before, ...change }));
    onDirty();
  };
  const tooEarly = fields.dueDate !== "" && fields.invoiceDate !== "" && fields.dueDate < fields.invoiceDate;
  const wrong = (name: keyof Fields) => updating.problem?.errors?.find(({ path }) => path === `body.${name}`)?.message;
  const ways = preview.keepsDrafts ? (["draft", "approved", "sent"] as const) : (["approved", "sent"] as const);
  const emailWrong = wrong("email");
  return (
    <Accordion title={texts.change} size="sm" defaultOpen={open}>
      <Form onSubmit={() => onUpdate(optionsWith(options, shown, fields))}>
        <Flex direction="column" gap="sm">
          <Select
            name="deliver"
            label={texts.delivery}
            value={fields.deliver}
            options={ways.map((value) => ({ value, label: texts.deliverOptions[value] }))}
            onChange={(value) => set({ deliver: value as Fields["deliver"] })}
          />
          <DateInput name="invoiceDate" label={texts.date} value={toInput(fields.invoiceDate)} timezone="portalTz" onChange={(day) => set({ invoiceDate: fromInput(day) })} />
          {invoice.parts.length === 1 && (
            <DateInput
              name="dueDate"
              label={texts.due}
              value={toInput(fields.dueDate)}
              timezone="portalTz"
              error={tooEarly}
              validationMessage={tooEarly ? texts.dueTooEarly : ""}
              onChange={(day) => set({ dueDate: fromInput(day) })}
            />
          )}
          <Input name="poNumber" label={texts.po} value={fields.poNumber} onInput={onDirty} onChange={(poNumber) => set({ poNumber: poNumber.slice(0, 100) })} />
          <Input name="email" label={texts.email} value={fields.email} error={emailWrong !== undefined} validationMessage={emailWrong ?? ""} onInput={onDirty} onChange={(email) => set({ email: email.trim() })} />
          <TextArea name="memo" label={texts.memo} value={fields.memo} maxLength={1000} onInput={onDirty} onChange={(memo) => set({ memo })} />
          {updating.problem && <Failure problem={updating.problem} />}
          <Button type="submit" variant="secondary" disabled={updating.busy || tooEarly}>
            {texts.update}
          </Button>
        </Flex>
      </Form>
    </Accordion>
  );
}

import { Flex, Heading, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useTexts } from "../../api/surface.tsx";
import { createTexts, type CreateTexts } from "../../texts/deal/create/index.ts";
import { Choose } from "./Choose.tsx";
import { CustomerSearch } from "./CustomerSearch.tsx";

type Preview = Shape<"Preview">;
type Chosen = NonNullable<Shape<"InvoiceOptions">["customer"]>;

interface PreviewCustomerProps {
  dealId: string;
  preview: Preview;
  options: Shape<"InvoiceOptions">;
  /** May say which customer it is: that counts for all of their deals. */
  maySettle: boolean;
  busy: boolean;
  onChoose: (customer: Chosen) => void;
}

/** The customer as it will be, and why; a choice where it is not linked yet. */
export function PreviewCustomer({ dealId, preview, options, maySettle, busy, onChoose }: PreviewCustomerProps) {
  const texts = useTexts(createTexts);
  const { customer, problems } = preview;
  const choices = problems.find(({ code }) => code.startsWith("customer-"))?.choices ?? [];
  const mayChoose = maySettle && preview.organisation !== null && !preview.invoiced && customer.how !== "linked";
  const isNew = options.customer === "new";
  const choose = (id: string) => onChoose(id === "new" ? "new" : { use: id });
  const all = isNew || customer.how === "new" ? choices : [...choices, { id: "new", label: texts.newCustomer }];
  return (
    <Flex direction="column" gap="xs">
      <Heading>{texts.customer}</Heading>
      <Text format={{ fontWeight: "demibold" }} truncate={{ tooltipText: customer.name }}>
        {customer.name}
      </Text>
      <Text>{howText(customer, texts)}</Text>
      {customer.why.length > 0 && <Text variant="microcopy">{texts.because(customer.why.map((key) => texts.keys[key as keyof CreateTexts["keys"]] ?? key).join(", "))}</Text>}
      {mayChoose && all.length > 0 && <Choose name="customer" label={texts.whichCustomer} choices={all} busy={busy} onChoose={choose} />}
      {mayChoose && <CustomerSearch dealId={dealId} busy={busy} onChoose={choose} />}
    </Flex>
  );
}

function howText({ how, erpName }: Preview["customer"], { how: texts }: CreateTexts): string {
  if (how === "chosen") return texts.chosen(erpName ?? "");
  if (how === "found") return erpName === null ? texts.foundUnnamed : texts.found(erpName);
  return texts[how];
}

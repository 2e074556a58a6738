import { Accordion, Button, Flex, Form, SearchInput, Text } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../../api/client.ts";
import { useApi, useTexts } from "../../api/surface.tsx";
import { Failure } from "../Failure.tsx";
import { dealTexts, type DealTexts } from "../../texts/deal/index.ts";
import { Choose } from "./Choose.tsx";
import { useAct } from "../../api/use-act.ts";

type Found = Shape<"FoundCustomer">;

/** Any customer of the accounting system, by name; asked only when somebody searches. */
export function CustomerSearch({ dealId, busy, onChoose }: { dealId: string; busy: boolean; onChoose: (customerId: string) => void }) {
  const texts = useTexts(dealTexts);
  const api = useApi();
  const search = useAct();
  const [text, setText] = useState("");
  const [found, setFound] = useState<readonly Found[] | null>(null);
  const go = () => {
    if (text.trim() === "") return;
    search.act(
      () => api.get("/api/v1/deals/{dealId}/customers", { path: { dealId }, query: { text: text.trim().slice(0, 100) } }),
      ({ customers }) => setFound(customers),
    );
  };
  return (
    <Accordion title={texts.search.label} size="sm">
      <Flex direction="column" gap="sm" align="start">
        <Form onSubmit={go}>
          <Flex direction="row" gap="xs" align="end" wrap>
            <SearchInput name="customer-search" label={texts.search.label} placeholder={texts.search.placeholder} value={text} onChange={setText} />
            <Button type="submit" size="sm" variant="secondary" disabled={search.busy}>
              {texts.search.go}
            </Button>
          </Flex>
        </Form>
        {search.problem && <Failure problem={search.problem} />}
        {found?.length === 0 && <Text>{texts.search.none}</Text>}
        {found !== null && found.length > 0 && (
          <Choose name="customer-found" label={texts.search.found} choices={found.map((one) => ({ id: one.id, label: labelOf(one, texts) }))} busy={busy} onChoose={onChoose} />
        )}
      </Flex>
    </Accordion>
  );
}

/** What tells two of nearly the same name apart. */
function labelOf({ name, email, domain, taxNumber, currency, city, active }: Found, texts: DealTexts): string {
  const more = [city, email ?? domain, taxNumber, currency, active ? null : texts.search.archived].filter((part) => part !== null && part !== "");
  return more.length === 0 ? name : `${name} (${more.join(", ")})`;
}

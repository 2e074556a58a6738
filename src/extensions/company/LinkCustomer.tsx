import { Accordion, Button, Flex, Form, SearchInput, Text, ToggleGroup } from "@hubspot/ui-extensions";
import { useState } from "react";
import type { Shape } from "../api/client.ts";
import { useApi, useTexts } from "../api/surface.tsx";
import { useAct } from "../api/use-act.ts";
import { Failure } from "../parts/Failure.tsx";
import { companyTexts } from "../texts/company/index.ts";

interface LinkCustomerProps {
  companyId: string;
  connectionId: string;
  isLinked: boolean;
  onLinked: () => void;
}

/** Searched first, chosen then, confirmed last: a slip of the hand must not bill the wrong customer. */
export function LinkCustomer({ companyId, connectionId, isLinked, onLinked }: LinkCustomerProps) {
  const texts = useTexts(companyTexts);
  const api = useApi();
  const search = useAct();
  const link = useAct();
  const [text, setText] = useState("");
  const [found, setFound] = useState<readonly Shape<"FoundCustomer">[] | null>(null);
  const [chosen, setChosen] = useState("");
  const go = () => {
    const asked = text.trim().slice(0, 100);
    if (asked !== "") search.act(() => api.get("/api/v1/companies/{companyId}/customers", { path: { companyId }, query: { connectionId, text: asked } }), ({ customers }) => setFound(customers));
  };
  const confirm = () =>
    link.act(() => api.post("/api/v1/companies/{companyId}/link", { path: { companyId }, body: { connectionId, customerId: chosen } }), () => {
      setFound(null);
      onLinked();
    });
  return (
    <Accordion title={isLinked ? texts.linkAnother : texts.link} size="sm">
      <Flex direction="column" gap="sm" align="start">
        <Form onSubmit={() => go()}>
          <Flex direction="row" gap="xs" align="end" wrap>
            <SearchInput name={`customer-${connectionId}`} label={texts.searchLabel} value={text} onChange={setText} />
            <Button type="submit" size="sm" variant="secondary" disabled={search.busy || text.trim() === ""}>
              {texts.search}
            </Button>
          </Flex>
        </Form>
        {search.problem && <Failure problem={search.problem} />}
        {found?.length === 0 && <Text>{texts.noneFound}</Text>}
        {found !== null && found.length > 0 && (
          <>
            <ToggleGroup toggleType="radioButtonList" name={`found-${connectionId}`} label={texts.which} value={chosen} options={found.map((one) => ({ value: one.id, label: labelOf(one) }))} onChange={setChosen} />
            <Button size="sm" variant="primary" disabled={link.busy || chosen === ""} onClick={confirm}>
              {texts.confirm}
            </Button>
          </>
        )}
        {link.problem && <Failure problem={link.problem} />}
      </Flex>
    </Accordion>
  );
}

/** What tells two of nearly the same name apart. */
function labelOf({ name, email, domain, taxNumber, currency, city }: Shape<"FoundCustomer">): string {
  const more = [city, email ?? domain, taxNumber, currency].filter((part) => part !== null && part !== "");
  return more.length === 0 ? name : `${name} (${more.join(", ")})`;
}

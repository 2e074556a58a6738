import { Flex, Text } from "@hubspot/ui-extensions";
import { useApi, useTexts } from "../api/surface.tsx";
import { useLoad } from "../api/use-load.ts";
import { ErpOutOfReach } from "../parts/ErpOutOfReach.tsx";
import { Failure } from "../parts/Failure.tsx";
import { Loading } from "../parts/Loading.tsx";
import { contactTexts } from "../texts/contact/index.ts";
import { InvoiceList } from "./InvoiceList.tsx";
import { Owed } from "./Owed.tsx";
import type { PageActions } from "./page-actions.ts";

/** What a contact has still to pay: how much, how much of it is late, and each invoice with its pay link. */
export function OpenInvoices({ contactId, ...page }: { contactId: string } & PageActions) {
  const api = useApi();
  const card = useLoad(() => api.get("/api/v1/cards/contacts/{contactId}", { path: { contactId } }), contactId);
  if (card.data === null) return card.problem ? <Failure problem={card.problem} retry={() => void card.reload()} /> : <Loading />;
  const { invoices, owed, erp, rights } = card.data;
  return (
    <Flex direction="column" gap="md">
      <ErpOutOfReach erp={erp} rights={rights} />
      {invoices.length === 0 ? (
        erp !== "none" && <Nothing />
      ) : (
        <>
          <Owed owed={owed} />
          <InvoiceList invoices={invoices} all={owed.reduce((sum, one) => sum + one.invoices, 0)} page={page} />
        </>
      )}
    </Flex>
  );
}

function Nothing() {
  const texts = useTexts(contactTexts);
  return (
    <Flex direction="column" gap="flush">
      <Text format={{ fontWeight: "demibold" }}>{texts.nothing}</Text>
      <Text variant="microcopy">{texts.nothingYet}</Text>
    </Flex>
  );
}

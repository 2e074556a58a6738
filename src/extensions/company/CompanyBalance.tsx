import { Divider, Flex, Heading, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../api/client.ts";
import { useApi, useFormats, useTexts } from "../api/surface.tsx";
import { useLoad } from "../api/use-load.ts";
import { ErpOutOfReach } from "../parts/ErpOutOfReach.tsx";
import { Failure } from "../parts/Failure.tsx";
import { Loading } from "../parts/Loading.tsx";
import { companyTexts } from "../texts/company/index.ts";
import { Customers } from "./Customers.tsx";
import { InvoiceList } from "./InvoiceList.tsx";
import { Owed } from "./Owed.tsx";

/** What a company owes, how old it is, how it pays, its open invoices, and who it is in the accounting system. */
export function CompanyBalance({ companyId, compact }: { companyId: string; compact: boolean }) {
  const api = useApi();
  const { data, problem, reload } = useLoad(() => api.get("/api/v1/cards/companies/{companyId}", { path: { companyId } }), companyId);
  if (data === null) return problem ? <Failure problem={problem} retry={() => void reload()} /> : <Loading />;
  return (
    <Flex direction="column" gap="md">
      {problem && <Failure problem={problem} retry={() => void reload()} />}
      <ErpOutOfReach erp={data.erp} rights={data.rights} />
      <Shown card={data} compact={compact} />
      <Divider />
      <Customers companyId={companyId} customers={data.customers} mayLink={data.rights.includes("settle")} onLinked={() => void reload()} />
    </Flex>
  );
}

function Shown({ card, compact }: { card: Shape<"CompanyCard">; compact: boolean }) {
  const texts = useTexts(companyTexts);
  const formats = useFormats();
  const { owes, invoices, credit, averageDaysToPay, paidInvoices } = card;
  const open = owes.reduce((sum, one) => sum + one.invoices, 0);
  return (
    <>
      {owes.length === 0 && <Text format={{ fontWeight: "demibold" }}>{paidInvoices > 0 ? texts.nothingOpen : texts.nothingYet}</Text>}
      {owes.map((one) => (
        <Owed key={one.balance.currency} owed={one} compact={compact} />
      ))}
      {credit.length > 0 && <Text>{texts.credit(credit.map((one) => formats.money(one)).join(", "))}</Text>}
      {averageDaysToPay !== null && <Text>{texts.pays(averageDaysToPay, paidInvoices)}</Text>}
      {invoices.length > 0 && (
        <Flex direction="column" gap="xs">
          <Heading>{texts.openInvoices}</Heading>
          <InvoiceList invoices={invoices} all={open} />
        </Flex>
      )}
    </>
  );
}

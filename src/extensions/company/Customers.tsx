import { Flex, Heading, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../api/client.ts";
import { useTexts } from "../api/surface.tsx";
import { companyTexts } from "../texts/company/index.ts";
import { LinkCustomer } from "./LinkCustomer.tsx";

interface CustomersProps {
  companyId: string;
  customers: readonly Shape<"CompanyCustomer">[];
  mayLink: boolean;
  onLinked: () => void;
}

/** Who the company is in each organisation, and the way to say so by hand. */
export function Customers({ companyId, customers, mayLink, onLinked }: CustomersProps) {
  const texts = useTexts(companyTexts);
  if (customers.length === 0) return null;
  return (
    <Flex direction="column" gap="sm">
      <Heading>{texts.customers}</Heading>
      {customers.map(({ connectionId, system, organisation, customerId }) => (
        <Flex key={connectionId} direction="column" gap="xs">
          <Text>{customerId === null ? texts.notLinked(organisation, system) : texts.linked(customerId, organisation, system)}</Text>
          {mayLink && <LinkCustomer companyId={companyId} connectionId={connectionId} isLinked={customerId !== null} onLinked={onLinked} />}
        </Flex>
      ))}
      {mayLink ? null : <Text variant="microcopy">{texts.askFinance}</Text>}
    </Flex>
  );
}

import { Accordion, Button, Flex, Text } from "@hubspot/ui-extensions";
import { useFormats, useTexts } from "../../api/surface.tsx";
import { Failure } from "../../parts/Failure.tsx";
import { Loading } from "../../parts/Loading.tsx";
import { settingsTexts } from "../../texts/settings/index.ts";
import { useMapping } from "../../parts/use-mapping.ts";
import type { SectionProps } from "../../parts/use-settings.ts";
import { Companies } from "./Companies.tsx";
import { Currencies } from "./Currencies.tsx";
import { Fields } from "./Fields.tsx";
import { Products } from "./Products.tsx";
import { Tax } from "./Tax.tsx";
import { Terms } from "./Terms.tsx";
import { TestDeal } from "./TestDeal.tsx";

/** What of the CRM is what of the accounting system, and a try of it on a deal that creates nothing. */
export function Mapping(props: SectionProps) {
  const texts = useTexts(settingsTexts).mapping;
  const formats = useFormats();
  const lists = useMapping(props.mayChange);
  if (lists.mapping === null) return lists.problem ? <Failure problem={lists.problem} retry={() => lists.refresh()} /> : <Loading />;
  const { mapping } = lists;
  return (
    <Flex direction="column" gap="md">
      <Flex direction="row" gap="sm" align="center" wrap>
        <Text variant="microcopy">{mapping.readAt === null ? texts.neverRead : texts.readAt(formats.moment(mapping.readAt))}</Text>
        {props.mayChange && (
          <Button size="xs" variant="secondary" disabled={lists.busy} onClick={() => lists.refresh()}>
            {lists.busy ? texts.reading : texts.readAgain}
          </Button>
        )}
      </Flex>
      {lists.problem && <Failure problem={lists.problem} />}
      {mapping.truncated && <Text variant="microcopy">{texts.truncated}</Text>}
      <Accordion title={texts.companies.title} defaultOpen>
        <Companies {...props} mapping={mapping} />
      </Accordion>
      <Accordion title={texts.currencies.title}>
        <Currencies {...props} mapping={mapping} />
      </Accordion>
      <Accordion title={texts.fields.title}>
        <Fields {...props} mapping={mapping} />
      </Accordion>
      <Accordion title={texts.terms.title}>
        <Terms {...props} />
      </Accordion>
      <Accordion title={texts.products.title}>
        <Products {...props} />
      </Accordion>
      <Accordion title={texts.tax.title}>
        <Tax {...props} />
      </Accordion>
      <Accordion title={texts.test.title}>
        <TestDeal {...props} />
      </Accordion>
    </Flex>
  );
}

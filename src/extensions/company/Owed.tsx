import { BarChart, Flex, Statistics, StatisticsItem, StatusTag, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../api/client.ts";
import { useFormats, useTexts } from "../api/surface.tsx";
import { companyTexts } from "../texts/company/index.ts";

/** Balance and what of it is late, in one currency, and how old it is: as bars and, for those who do not see them, in words. */
export function Owed({ owed, compact }: { owed: Shape<"CompanyOwes">; compact: boolean }) {
  const texts = useTexts(companyTexts);
  const formats = useFormats();
  const { balance, overdue, invoices, buckets } = owed;
  const isLate = overdue.minor > 0;
  const used = buckets.filter(({ amount }) => amount.minor > 0);
  return (
    <Flex direction="column" gap="sm">
      <Statistics>
        <StatisticsItem label={texts.balance} number={formats.money(balance)}>
          <Text variant="microcopy">{texts.invoices(invoices)}</Text>
        </StatisticsItem>
        <StatisticsItem label={texts.overdue} number={formats.money(overdue)}>
          <StatusTag variant={isLate ? "danger" : "success"}>{isLate ? texts.late : texts.onTime}</StatusTag>
        </StatisticsItem>
      </Statistics>
      {isLate && !compact && (
        <BarChart
          data={buckets.map(({ days, amount }) => ({ age: texts.buckets[days], amount: Number(amount.amount) }))}
          axes={{ x: { field: "age", fieldType: "category" }, y: { field: "amount", fieldType: "linear", label: texts.amountIn(balance.currency) } }}
          options={{ title: texts.ageing(balance.currency) }}
        />
      )}
      {isLate && <Text variant="microcopy">{used.map(({ days, amount }) => `${texts.buckets[days]}: ${formats.money(amount)}`).join(" · ")}</Text>}
    </Flex>
  );
}

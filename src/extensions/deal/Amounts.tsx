import { DescriptionList, DescriptionListItem, Flex, ProgressBar, Statistics, StatisticsItem, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../api/client.ts";
import { useFormats, useTexts } from "../api/surface.tsx";
import { dealTexts } from "../texts/deal/index.ts";
import { Why } from "./Why.tsx";

type Card = Shape<"Card">;

/** Total, paid, credited and open over all invoices in force, each with where it comes from; nothing without an invoice. */
export function Amounts({ card, dealId, compact }: { card: Card; dealId: string; compact: boolean }) {
  const texts = useTexts(dealTexts);
  const formats = useFormats();
  const { amounts } = card;
  if (amounts === null) return null;
  const shown = (["total", "paid", "credited", "balance"] as const).filter((name) => name !== "credited" || amounts.credited.minor !== 0);
  const labels = { total: texts.total, paid: texts.paid, credited: texts.credited, balance: texts.open };
  const why = (name: (typeof shown)[number]) => <Why dealId={dealId} number={name} about={labels[name]} />;
  return (
    <Flex direction="column" gap="sm">
      {compact ? (
        <DescriptionList direction="column">
          {shown.map((name) => (
            <DescriptionListItem key={name} label={labels[name]}>
              <Flex direction="row" gap="xs" align="center" wrap>
                <Text format={{ fontWeight: "demibold" }}>{formats.money(amounts[name])}</Text>
                {why(name)}
              </Flex>
            </DescriptionListItem>
          ))}
        </DescriptionList>
      ) : (
        <Statistics>
          {shown.map((name) => (
            <StatisticsItem key={name} label={labels[name]} number={formats.money(amounts[name])}>
              {why(name)}
            </StatisticsItem>
          ))}
        </Statistics>
      )}
      <Settled amounts={amounts} late={card.status.state === "overdue"} />
    </Flex>
  );
}

/** How much of the total is settled, by money or by credit. An overpaid or empty total shows as full. */
function Settled({ amounts, late }: { amounts: Shape<"Amounts">; late: boolean }) {
  const texts = useTexts(dealTexts);
  const formats = useFormats();
  const { total, balance } = amounts;
  const settled = Math.max(0, Math.min(total.minor, total.minor - balance.minor));
  const rest = settled === total.minor;
  const named = formats.money(rest ? total : { ...total, amount: settledText(amounts) });
  return (
    <ProgressBar
      aria-label={texts.progress}
      value={total.minor === 0 ? 1 : settled}
      maxValue={total.minor === 0 ? 1 : total.minor}
      valueDescription={texts.settledOf(named, formats.money(total))}
      {...(rest ? { variant: "success" } : late ? { variant: "danger" } : {})}
    />
  );
}

/** Total less balance as decimal text, in whole minor units so that no cent is lost. */
function settledText({ total, balance }: Shape<"Amounts">): string {
  const decimals = total.amount.split(".")[1]?.length ?? 0;
  const minor = Math.max(0, total.minor - balance.minor);
  const digits = String(minor).padStart(decimals + 1, "0");
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

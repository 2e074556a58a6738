import { Statistics, StatisticsItem, Text } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useFormats, useTexts } from "../../api/surface.tsx";
import { homeTexts } from "../../texts/home/index.ts";
import { useReason } from "../use-reason.ts";
import { figureText } from "./figure-text.ts";

/** The four numbers of the day. */
export function Figures({ home: { created, paid, overdue, parked } }: { home: Shape<"Home"> }) {
  const texts = useTexts(homeTexts);
  const formats = useFormats();
  const reason = useReason();
  const most = parked.reasons[0];
  const late = (invoices: string) => (overdue.oldestDue === null ? invoices : texts.today.oldestDue(invoices, formats.day(overdue.oldestDue)));
  return (
    <Statistics>
      <MoneyFigure id="created" label={texts.today.created} figures={created} none={texts.today.noCreated} />
      <MoneyFigure id="paid" label={texts.today.paid} figures={paid} none={texts.today.noPaid} />
      <MoneyFigure id="overdue" label={texts.today.overdue} figures={overdue} none={texts.today.noOverdue} sentence={late} />
      <StatisticsItem id="waiting" label={texts.today.waiting} number={formats.count(parked.count)}>
        <Text variant="microcopy">{most ? texts.attention.reasonCount(reason(most.code), formats.count(most.count)) : texts.today.noWaiting}</Text>
      </StatisticsItem>
    </Statistics>
  );
}

interface MoneyFigureProps {
  id: string;
  label: string;
  figures: Pick<Shape<"Figures">, "count" | "amounts">;
  /** What stands below where there is nothing. */
  none: string;
  /** Says more than "3 invoices". */
  sentence?: (invoices: string) => string;
}

function MoneyFigure({ id, label, figures, none, sentence = (invoices) => invoices }: MoneyFigureProps) {
  const { number, invoices, also } = figureText(figures, useTexts(homeTexts), useFormats());
  const below = invoices === null ? none : sentence(invoices);
  return (
    <StatisticsItem id={id} label={label} number={number}>
      <Text variant="microcopy">{also === null ? below : `${below} ${also}`}</Text>
    </StatisticsItem>
  );
}

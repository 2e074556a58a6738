import { BarChart } from "@hubspot/ui-extensions";
import type { Shape } from "../../api/client.ts";
import { useTexts } from "../../api/surface.tsx";
import { bridgeTexts } from "../../texts/home/bridge/index.ts";
import { useStepTexts } from "./use-step-texts.ts";
import { waterfallRows } from "./waterfall-rows.ts";

/** The bridge as bars. Labels on them would name the parts that are only carried on, so the table has the numbers. */
export function Waterfall({ bridge }: { bridge: Shape<"Bridge"> }) {
  const texts = useTexts(bridgeTexts);
  const lines = useStepTexts(bridge.kind);
  const { chartTotal: total, chartKept: kept, chartLess: less, chartMore: more } = texts;
  return (
    <BarChart
      data={waterfallRows(bridge, { nameOf: (line) => lines(line).short, total, kept, less, more })}
      axes={{
        x: { field: "step", fieldType: "category", label: texts.chartStep },
        y: { field: "amount", fieldType: "linear", label: texts.chartAmount(bridge.crm.currency) },
        options: { groupFieldByColor: "what", stacking: true, colors: { [total]: "darkBlue", [kept]: "blue", [less]: "orange", [more]: "green" } },
      }}
      options={{ title: texts.chart, showLegend: true, showTooltips: true, showDataLabels: false }}
    />
  );
}

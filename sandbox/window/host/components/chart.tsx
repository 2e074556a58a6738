import type { BarChartProps } from "@hubspot/ui-extensions";
import { useLabelId } from "../overlays.tsx";
import { strict } from "../strict.tsx";
import { foldedTo, levelsOf, reach } from "./chart-scale.ts";

type Row = Record<string, string | number>;

interface Bar {
  x: string;
  parts: { group: string; value: number }[];
}

const [WIDTH, HEIGHT, FOOT, LEFT] = [600, 220, 36, 56];
const COLORS = ["orange", "aqua", "purple", "yellow", "pink", "blue", "green", "darkOrange", "darkAqua", "darkPurple"];

/** The rows as bars in the order they came, each with one part a group. */
function barsOf(rows: Row[], { x, y, group }: { x: string; y: string; group: string | undefined }): Bar[] {
  const bars = new Map<string, Bar>();
  for (const row of rows) {
    const name = String(row[x]);
    const bar = bars.get(name) ?? { x: name, parts: [] };
    bar.parts.push({ group: group === undefined ? "" : String(row[group]), value: Number(row[y]) });
    bars.set(name, bar);
  }
  return [...bars.values()];
}

function Chart({ data, axes, options = {} }: BarChartProps) {
  const titleId = useLabelId();
  const given = Array.isArray(data) ? { data, options: undefined } : data;
  const { groupFieldByColor: group, stacking = false, colors = {} } = axes.options ?? {};
  const bars = barsOf(given.data, { x: axes.x.field, y: axes.y.field, group });
  const groups = [...new Set(bars.flatMap(({ parts }) => parts.map((part) => part.group)))];
  const labels = given.options?.propertyLabels ?? {};
  const named = (field: string | undefined, value: string) => (field === undefined ? value : (labels[field]?.[value] ?? value));
  const colorOf = (name: string) => colors[name] ?? (options.colors ?? options.colorList)?.[groups.indexOf(name)] ?? COLORS[groups.indexOf(name) % COLORS.length] ?? "aqua";
  const { top, bottom } = reach(bars.map(({ parts }) => parts.map(({ value }) => value)), stacking);
  const slot = (WIDTH - LEFT) / Math.max(1, bars.length);
  const yOf = (value: number) => HEIGHT - FOOT - ((value - bottom) / (top - bottom)) * (HEIGHT - FOOT - 16);
  const counts = given.data.every((row) => Number.isInteger(Number(row[axes.y.field])));
  const levels = levelsOf({ top, bottom }, counts);
  return (
    <figure className="chart">
      {options.title ? <figcaption id={titleId}>{options.title}</figcaption> : null}
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" {...(options.title ? { "aria-labelledby": titleId } : { "aria-label": axes.y.label ?? axes.y.field })}>
        {levels.map((level) => (
          <g key={level}>
            <line x1={LEFT} x2={WIDTH} y1={yOf(level)} y2={yOf(level)} />
            <text x={LEFT - 6} y={yOf(level) + 4} textAnchor="end">
              {level.toLocaleString("en-US", { notation: "compact" })}
            </text>
          </g>
        ))}
        {bars.map((bar, index) => (
          <g key={bar.x}>
            <Parts bar={bar} left={LEFT + index * slot + slot * 0.15} width={slot * 0.7} stacking={stacking} yOf={yOf} colorOf={colorOf} labelled={options.showDataLabels === true} />
            {slot >= 28 || index % Math.ceil(28 / slot) === 0 ? (
              <text x={LEFT + (index + 0.5) * slot} y={HEIGHT - FOOT + 14} textAnchor="middle">
                <title>{named(axes.x.field, bar.x)}</title>
                {foldedTo(slot, named(axes.x.field, bar.x)).map((line, at) => (
                  <tspan key={at} x={LEFT + (index + 0.5) * slot} dy={at === 0 ? 0 : 12}>
                    {line}
                  </tspan>
                ))}
              </text>
            ) : null}
          </g>
        ))}
      </svg>
      {options.showLegend && group !== undefined ? (
        <ul className="legend">
          {groups.map((name) => (
            <li key={name}>
              <span className={`swatch fill-${colorOf(name)}`} aria-hidden="true" /> {named(group, name)}
            </li>
          ))}
        </ul>
      ) : null}
    </figure>
  );
}

interface PartsProps {
  bar: Bar;
  left: number;
  width: number;
  stacking: boolean;
  yOf: (value: number) => number;
  colorOf: (group: string) => string;
  labelled: boolean;
}

/** Stacked parts above zero lie on one another, and those below hang from one another. */
function Parts({ bar, left, width, stacking, yOf, colorOf, labelled }: PartsProps) {
  const each = stacking ? width : width / bar.parts.length;
  let [above, below] = [0, 0];
  return (
    <>
      {bar.parts.map(({ group, value }, index) => {
        const from = !stacking ? 0 : value < 0 ? below : above;
        if (value < 0) below += value;
        else above += value;
        const y = yOf(Math.max(from, from + value));
        const x = stacking ? left : left + index * each;
        return (
          <g key={`${group} ${index}`}>
            <rect className={`fill-${colorOf(group)}`} x={x} y={y} width={Math.max(1, each - 1)} height={Math.abs(yOf(from) - yOf(from + value))} />
            {labelled && value !== 0 ? (
              <text x={x + each / 2} y={y - 3} textAnchor="middle">
                {value.toLocaleString("en-US", { notation: "compact" })}
              </text>
            ) : null}
          </g>
        );
      })}
    </>
  );
}

export const charts = { BarChart: strict<BarChartProps>("BarChart", ["axes", "data", "options"], (props) => <Chart {...props} />) };

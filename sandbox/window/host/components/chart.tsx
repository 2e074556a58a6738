import type { BarChartProps } from "@hubspot/ui-extensions";
import { useLabelId } from "../overlays.tsx";
import { strict } from "../strict.tsx";

type Row = Record<string, string | number>;

interface Bar {
  x: string;
  parts: { group: string; value: number }[];
}

const [WIDTH, HEIGHT, FOOT, LEFT] = [600, 200, 24, 56];
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

/** A round number at or above the highest bar: 1, 2 or 5 times a power of ten. */
function topOf(most: number): number {
  if (most <= 0) return 1;
  const power = 10 ** Math.floor(Math.log10(most));
  return ([1, 2, 5, 10].find((step) => step * power >= most) ?? 10) * power;
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
  const highest = Math.max(0, ...bars.map(({ parts }) => (stacking ? parts.reduce((sum, { value }) => sum + value, 0) : Math.max(...parts.map(({ value }) => value)))));
  const top = topOf(highest);
  const slot = (WIDTH - LEFT) / Math.max(1, bars.length);
  const tall = (value: number) => (Math.max(0, value) / top) * (HEIGHT - FOOT - 16);
  return (
    <figure className="chart">
      {options.title ? <figcaption id={titleId}>{options.title}</figcaption> : null}
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" {...(options.title ? { "aria-labelledby": titleId } : { "aria-label": axes.y.label ?? axes.y.field })}>
        {[0, 0.5, 1].map((share) => (
          <g key={share}>
            <line x1={LEFT} x2={WIDTH} y1={HEIGHT - FOOT - tall(top * share)} y2={HEIGHT - FOOT - tall(top * share)} />
            <text x={LEFT - 6} y={HEIGHT - FOOT - tall(top * share) + 4} textAnchor="end">
              {(top * share).toLocaleString("en-US", { notation: "compact" })}
            </text>
          </g>
        ))}
        {bars.map((bar, index) => (
          <g key={bar.x}>
            <Parts bar={bar} left={LEFT + index * slot + slot * 0.15} width={slot * 0.7} stacking={stacking} tall={tall} colorOf={colorOf} labelled={options.showDataLabels === true} />
            {slot >= 28 || index % Math.ceil(28 / slot) === 0 ? (
              <text x={LEFT + (index + 0.5) * slot} y={HEIGHT - 6} textAnchor="middle">
                {named(axes.x.field, bar.x)}
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
  tall: (value: number) => number;
  colorOf: (group: string) => string;
  labelled: boolean;
}

function Parts({ bar, left, width, stacking, tall, colorOf, labelled }: PartsProps) {
  const each = stacking ? width : width / bar.parts.length;
  let below = 0;
  return (
    <>
      {bar.parts.map(({ group, value }, index) => {
        const from = stacking ? below : 0;
        below += value;
        const y = HEIGHT - FOOT - tall(from + value);
        const x = stacking ? left : left + index * each;
        return (
          <g key={group}>
            <rect className={`fill-${colorOf(group)}`} x={x} y={y} width={Math.max(1, each - 1)} height={tall(value)} />
            {labelled && value > 0 ? (
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

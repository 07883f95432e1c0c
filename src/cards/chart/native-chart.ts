import { plainText } from '../format-text.ts';
import { type CardElement, compileElement } from '../render.ts';
import {
  type ChartLimits,
  type ChartLine,
  type ChartModel,
  type ChartPoint,
  formatBreakMonth,
  type Stretch,
} from './chart-model.ts';
import template from './native-chart.json' with { type: 'json' };
import { clientAxis } from './plot.ts';

const fill = compileElement(template);

type NativeLine = {
  readonly legend: string;
  readonly color: string;
  readonly values: readonly { readonly x: string; readonly y: number }[];
};

/**
 * Teams' names for colours; those that stand out in both themes and suggest neither good nor bad.
 */
const colours = {
  own: 'categoricalLightBlue',
  ownBefore: 'divergingLightBlue',
  other: 'categoricalTeal',
  mean: 'sequential3',
  limit: 'sequential5',
};

/** With more, the whole line would be legend. */
const mostNamed = 3;

const sayCaution = (points: readonly ChartPoint[]): string => {
  const words = (['provisional', 'estimated'] as const).flatMap((caution) => {
    const labels = points.filter((point) => point.caution === caution).map(({ label }) => label);
    if (labels.length === 0) return [];
    const which = labels.length > mostNamed ? `${labels.length} figures` : labels.join(', ');
    return [`${which} ${caution}`];
  });
  return words.length > 0 ? ` (${words.join('; ')})` : '';
};

const rangeOf = ({ points }: Stretch): string => {
  const [first, last] = [points[0]?.label ?? '', points.at(-1)?.label ?? ''];
  return first === last ? first : `${first} to ${last}`;
};

/**
 * "before April 2018", "since April 2018"; or their periods, where that would not tell two apart.
 */
const whenOf = (stretches: readonly Stretch[], index: number): string => {
  const [before, one, next] = [stretches[index - 1], stretches[index], stretches[index + 1]];
  if (!one || stretches.length === 1) return '';
  const { broken } = one;
  if (broken && broken.from !== before?.broken?.from && !next)
    return ` since ${formatBreakMonth(broken.from)}`;
  if (index === 0 && next?.broken) return ` before ${formatBreakMonth(next.broken.from)}`;
  return `, ${rangeOf(one)}`;
};

/**
 * "12/13" for a line, whose periods are many: on a phone the client cuts "2012/13" to "201…". The years in full stand
 * below the axis and in the table.
 */
const labelOf = (label: string, shape: ChartModel['shape']): string =>
  shape === 'line' ? label.replace(/^\d\d(?=\d\d\/\d\d$)/, '') : label;

const linesOf = (
  { name, stretches }: ChartLine,
  {
    shape,
    colourOf,
  }: { readonly shape: ChartModel['shape']; readonly colourOf: (stretch: number) => string },
): NativeLine[] =>
  stretches.map((stretch, index) => ({
    legend: `${plainText(name)}${whenOf(stretches, index)}${sayCaution(stretch.points)}`,
    color: colourOf(index),
    values: stretch.points.map(({ label, value }) => ({ x: labelOf(label, shape), y: value })),
  }));

/**
 * The client orders periods by first appearance, so periods that only another area has would come
 * at the end.
 */
const besideOwn = (other: ChartLine, labels: ReadonlySet<string>): ChartLine => ({
  ...other,
  stretches: other.stretches
    .map((one) => ({ ...one, points: one.points.filter(({ label }) => labels.has(label)) }))
    .filter(({ points }) => points.length > 0),
});

/** Two points each: the client draws a line from one to the other across the periods in between. */
const limitLines = (limits: ChartLimits, points: readonly ChartPoint[]): NativeLine[] => {
  const ends = points.filter(({ at }) => at === limits.from || at === limits.to);
  const flat = (legend: string, color: string, y: number): NativeLine => ({
    legend: limits.trial ? `trial ${legend}` : legend,
    color,
    values: ends.map(({ label }) => ({ x: labelOf(label, 'line'), y: Number(y.toFixed(3)) })),
  });
  return [
    flat('upper limit', colours.limit, limits.upper),
    flat('mean', colours.mean, limits.mean),
    flat('lower limit', colours.limit, limits.lower),
  ];
};

const types: Readonly<Record<ChartModel['shape'], string>> = {
  bars: 'Chart.VerticalBar.Grouped',
  line: 'Chart.Line',
};

/** The chart that Teams draws itself; other clients show the fallback. */
export const nativeChart = (model: ChartModel, fallback: CardElement | 'drop'): CardElement => {
  const points = model.own.stretches.flatMap((one) => one.points);
  const newest = model.own.stretches.length - 1;
  const { shape } = model;
  const unit = plainText(model.unit);
  const other = model.other && besideOwn(model.other, new Set(points.map(({ label }) => label)));
  return fill({
    type: types[model.shape],
    title: unit,
    unit,
    // Where there are many periods, the client cuts their names short; bars are few.
    periods: model.shape === 'bars' ? '' : `${model.first} to ${model.last}`,
    ...clientAxis(model),
    lines: [
      ...linesOf(model.own, {
        shape,
        colourOf: (at) => (at === newest ? colours.own : colours.ownBefore),
      }),
      ...(other ? linesOf(other, { shape, colourOf: () => colours.other }) : []),
      ...(model.limits ? limitLines(model.limits, points) : []),
    ],
    fallback,
  });
};

/** As many as Teams' colours tell apart on both grounds; a family of more has a chart for each. */
const familyColours = [
  'categoricalLightBlue',
  'categoricalTeal',
  'categoricalLavender',
  'categoricalMarigold',
];

export const mostInFamily = familyColours.length;

/** A part of an indicator, and what its chart shows. */
export type FamilyMember = {
  readonly name: string;
  /** Its name in the legend, where clients have room for little. */
  readonly legend: string;
  readonly model: ChartModel;
};

/** One chart for the parts of an indicator, whose bars stand beside each other in each period. */
export const nativeFamily = (
  family: readonly FamilyMember[],
  fallback: CardElement | 'drop',
): CardElement => {
  const unit = plainText([...new Set(family.map(({ model }) => model.unit))].join(', '));
  const highest = Math.max(...family.map(({ model }) => clientAxis(model).yMax));
  return fill({
    type: types.bars,
    title: unit,
    unit,
    periods: '',
    yMin: 0,
    yMax: highest,
    lines: family.flatMap(({ legend, model }, index) =>
      linesOf(
        { ...model.own, name: legend },
        { shape: model.shape, colourOf: () => familyColours[index] ?? colours.own },
      ),
    ),
    fallback,
  });
};

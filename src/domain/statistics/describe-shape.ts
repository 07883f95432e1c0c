import { formatNumber, placesApart } from '../format.ts';
import type { KnownObservation, Series } from '../measure.ts';
import { overlaps, type PeriodKind, periodLabel } from '../period/period.ts';
import { moves } from './movement.ts';
import { type Extreme, findExtreme, findStretches, type Stretch } from './stretches.ts';

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

const sayNumber = (number: number): string => numbers[number] ?? String(number);

const units: Readonly<Record<PeriodKind, string>> = {
  'financial-quarter': 'quarter',
  'financial-year': 'year',
  'academic-year': 'year',
  'calendar-year': 'year',
  'half-year': 'half-year',
  'school-term': 'term',
  'three-years': 'year',
  'rolling-3-months': 'month',
  'rolling-12-months': 'year',
  month: 'month',
};

const periodsInUnit = (kind: PeriodKind): number => (kind === 'rolling-12-months' ? 12 : 1);

const verbs = { up: 'rose', down: 'fell' } as const;

type Drawn = {
  readonly points: readonly KnownObservation[];
  readonly series: Pick<Series, 'valueKind' | 'decimals'>;
  readonly tolerance: number;
};

const labelAt = ({ points }: Drawn, index: number): string => {
  const point = points[index];
  return point ? periodLabel(point.period) : '';
};

const valuesOf = ({ points }: Drawn): number[] => points.map(({ value }) => value);

/** "in a year", "in three quarters" */
const saySpan = ({ points }: Drawn, { from, to }: Stretch): string => {
  const [first, last] = [points[from], points[to]];
  if (!first || !last) return '';
  const { kind } = last.period;
  const span = (last.period.index - first.period.index) / periodsInUnit(kind);
  return span === 1 ? `in a ${units[kind]}` : `in ${sayNumber(span)} ${units[kind]}s`;
};

/** "by 41%", "by 0.3 percentage points"; empty from zero. */
const saySize = ({ points, series }: Drawn, { from, to }: Stretch): string => {
  const [first = 0, last = 0] = [points[from]?.value, points[to]?.value];
  const size = Math.abs(last - first);
  if (series.valueKind === 'percentage')
    return `by ${formatNumber(size, placesApart(series.decimals, size, [0]))} percentage points`;
  if (first === 0) return '';
  const percent = (100 * size) / Math.abs(first);
  return `by ${formatNumber(percent, placesApart(percent < 10 ? 1 : 0, percent, [0]))}%`;
};

const join = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join(' ');

/** Every step of a stretch goes its way by more than the tolerance. */
const isSteady = (drawn: Drawn, { way, from, to }: Stretch): boolean => {
  const values = valuesOf(drawn).slice(from, to + 1);
  return values.slice(1).every((value, i) => moves(values[i] ?? 0, value, drawn.tolerance) === way);
};

const eachWords = (kind: PeriodKind): string => `each ${units[kind]}`;

const sayExtreme = (drawn: Drawn, { kind, since }: Extreme): string => {
  const what =
    since === undefined
      ? `of all ${sayNumber(drawn.points.length)}`
      : `since ${labelAt(drawn, since)}`;
  return `, to the ${kind} ${what}`;
};

/** As printed: what looks alike is neither the higher nor the lower. */
const extremeOf = (drawn: Drawn, { way }: Stretch): string => {
  const { decimals } = drawn.series;
  const printed = valuesOf(drawn).map((value) => Number(value.toFixed(decimals)));
  const extreme = findExtreme(printed, way);
  return extreme ? sayExtreme(drawn, extreme) : '';
};

/** All one way from the first value to the last. */
const sayOneWay = (drawn: Drawn, stretch: Stretch): string => {
  const verb = verbs[stretch.way];
  const since = `since ${labelAt(drawn, stretch.from)}`;
  const size = saySize(drawn, stretch);
  const { kind } = drawn.points[0]?.period ?? { kind: 'month' };
  return stretch.to - stretch.from > 1 && isSteady(drawn, stretch)
    ? join(verb, eachWords(kind), size ? `${since},` : since, size, size && 'in all')
    : join(verb, size, since);
};

/** "rose until 2015/16, fell until 2016/17, then rose by 5% in a year" */
const sayTurns = (drawn: Drawn, stretches: readonly Stretch[]): string => {
  const last = stretches.at(-1);
  if (!last) return '';
  const end = drawn.points.length - 1;
  const isLevelSince = last.to < end;
  const before = (isLevelSince ? stretches : stretches.slice(0, -1)).map(
    ({ way, to }) => `${verbs[way]} until ${labelAt(drawn, to)}`,
  );
  const start = stretches[0]?.from ?? 0;
  const early = start > 0 ? [`level until ${labelAt(drawn, start)}`] : [];
  const now = isLevelSince
    ? 'level since'
    : `then ${join(verbs[last.way], saySize(drawn, last), saySpan(drawn, last))}${extremeOf(drawn, last)}`;
  return [...early, ...before, now].join(', ');
};

/** More turns than this are not listed. */
const mostStretches = 3;

const sayMany = (drawn: Drawn, last: Stretch): string =>
  last.to < drawn.points.length - 1
    ? `up and down, level since ${labelAt(drawn, last.to)}`
    : `up and down; ${join(verbs[last.way], saySize(drawn, last), saySpan(drawn, last))}${extremeOf(drawn, last)}`;

/**
 * The points that may be set beside each other: for twelve rolling months those that share no month,
 * counted back from the newest.
 */
const pointsApart = (points: readonly KnownObservation[]): KnownObservation[] => {
  const kept: KnownObservation[] = [];
  for (const point of points.toReversed()) {
    const next = kept.at(-1);
    if (!next || !overlaps(point.period, next.period)) kept.push(point);
  }
  return kept.reverse();
};

/**
 * What a series does, in words: how it rose, fell, stayed level and turned, by how much it moved
 * last, and whether that makes it the highest or lowest for some time. It says nothing about chance.
 *
 * @param drawn.points since the last break, oldest first; periods that share months are left out
 * @param drawn.tolerance share of the earlier value within which a change counts as level
 * @returns without a capital and full stop; empty below two points
 * @see docs/domain.md#trend
 * @example describeShape(plans) // 'rose until 2016/17, then fell by 41% in a year, to the lowest since 2012/13'
 */
export const describeShape = ({ points, ...rest }: Drawn): string => {
  const drawn = { ...rest, points: pointsApart(points) };
  const end = drawn.points.length - 1;
  if (end < 1) return '';
  const stretches = findStretches(valuesOf(drawn), drawn.tolerance);
  const [first, last] = [stretches[0], stretches.at(-1)];
  if (!first || !last) return `level since ${labelAt(drawn, 0)}`;
  if (stretches.length > mostStretches) return sayMany(drawn, last);
  const isAll = stretches.length === 1 && first.from === 0 && first.to === end;
  return isAll ? sayOneWay(drawn, first) : sayTurns(drawn, stretches);
};

/** Whether a series only rises or only falls, apart from what is level. */
export const goesOneWay = ({ points, tolerance }: Pick<Drawn, 'points' | 'tolerance'>): boolean =>
  findStretches(
    pointsApart(points).map(({ value }) => value),
    tolerance,
  ).length === 1;

const times = (number: number): string => (number === 2 ? 'twice' : `${sayNumber(number)} times`);

/**
 * The same for a few points, too few for a trend: their number, then their shape.
 *
 * @returns empty below two points
 * @example describeFew(s05a) // 'Three values: rose twice, by 12% in all.'
 */
export const describeFew = ({ points, ...rest }: Drawn): string => {
  const drawn = { ...rest, points: pointsApart(points) };
  const all = drawn.points.length;
  if (all < 2) return '';
  const [only, ...more] = findStretches(valuesOf(drawn), drawn.tolerance);
  const isSteadyAll =
    only && more.length === 0 && only.from === 0 && only.to === all - 1 && isSteady(drawn, only);
  const count = sayNumber(all);
  const size = only ? saySize(drawn, only) : '';
  const sayWay = (one: Stretch): string =>
    all === 2
      ? join(verbs[one.way], size)
      : `${verbs[one.way]} ${times(all - 1)}${size && `, ${size} in all`}`;
  const shape = only ? (isSteadyAll ? sayWay(only) : describeShape(drawn)) : 'level';
  return `${count.charAt(0).toUpperCase()}${count.slice(1)} values: ${shape}.`;
};

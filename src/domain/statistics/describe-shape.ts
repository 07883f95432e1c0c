import { capitalise, formatFigure, formatNumber, ofPoints, placesApart } from '../format.ts';
import type { KnownObservation } from '../observation.ts';
import { isByMonth, overlaps, type Period, periodLabel } from '../period/period.ts';
import type { PeriodKind } from '../period/period-kinds.ts';
import type { Series } from '../series.ts';
import type { Tolerance } from '../target.ts';
import { isExact } from '../tolerance.ts';
import { relativeChange } from './describe-change.ts';
import { moves, usualTolerance } from './movement.ts';
import {
  type Extreme,
  findExtreme,
  findLarge,
  findStretches,
  type Stretch,
  trimStart,
} from './stretches.ts';

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'];

const sayNumber = (number: number): string => numbers[number] ?? String(number);

const units: Readonly<Record<PeriodKind, string>> = {
  'financial-quarter': 'quarter',
  'financial-year': 'year',
  'academic-year': 'year',
  'calendar-year': 'year',
  'half-year': 'half-year',
  'school-term': 'term',
  'two-years': 'year',
  'three-years': 'year',
  'rolling-3-months': 'month',
  'rolling-12-months': 'year',
  'rolling-24-months': 'year',
  month: 'month',
};

const periodsInUnit = (kind: PeriodKind): number =>
  units[kind] === 'year' && isByMonth(kind) ? 12 : 1;

const verbs = { up: 'rose', down: 'fell' } as const;

type Drawn = {
  readonly points: readonly KnownObservation[];
  readonly series: Pick<Series, 'valueKind' | 'decimals'> & { readonly unit?: string };
  readonly tolerance: Tolerance;
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

/** Of fewer cases than this a share says too much: "from 2 to 3" is not "by 50%". */
const smallCount = 10;

/** "by 41%", "by 0.3 percentage points"; "from 2 to 3" of small counts, and from or to zero and below. */
const saySize = ({ points, series }: Drawn, { from, to }: Stretch): string => {
  const [first = 0, last = 0] = [points[from]?.value, points[to]?.value];
  const size = Math.abs(last - first);
  if (series.valueKind === 'percentage')
    return `by ${ofPoints(formatNumber(size, placesApart(series.decimals, size, [0])))}`;
  const share = relativeChange(first, last);
  const isSmall = series.valueKind === 'count' && Math.max(first, last) < smallCount;
  if (share === undefined || last === 0 || isSmall)
    return `from ${formatFigure(first, series)} to ${formatFigure(last, series)}`;
  const percent = 100 * Math.abs(share);
  return `by ${formatNumber(percent, placesApart(percent < 10 ? 1 : 0, percent, [0]))}%`;
};

/** A size that is a share is of all of it. */
const inAll = (size: string): string => (size.startsWith('by ') ? `${size} in all` : size);

const join = (...texts: readonly string[]): string => texts.filter((text) => text !== '').join(' ');

/** Every step of a stretch goes its way by more than the tolerance, and none is missing. */
const isSteady = (drawn: Drawn, { way, from, to }: Stretch): boolean => {
  const values = valuesOf(drawn).slice(from, to + 1);
  const [first, last] = [drawn.points[from]?.period, drawn.points[to]?.period];
  const isWhole =
    first && last && last.index - first.index === (to - from) * periodsInUnit(last.kind);
  return (
    isWhole === true &&
    values.slice(1).every((value, i) => moves(values[i] ?? 0, value, drawn.tolerance) === way)
  );
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
    ? join(verb, eachWords(kind), `${since},`, inAll(size))
    : join(verb, size, since);
};

/** "level" is within the tolerance of the measure; seen from further away, it is only about level. */
type Level = 'level' | 'about level';

/** "in 2016/17" for a move of one period; "until 2016/17" */
const sayEnd = ({ points }: Drawn, { from, to }: Stretch): string => {
  const [first, last] = [points[from]?.period, points[to]?.period];
  if (!first || !last) return '';
  const isOne = last.index - first.index === 1 && !overlaps(first, last);
  return `${isOne ? 'in' : 'until'} ${periodLabel(last)}`;
};

/** "rose until 2015/16, fell until 2016/17, then rose by 5% in a year" */
const sayTurns = (drawn: Drawn, stretches: readonly Stretch[], level: Level): string => {
  const last = stretches.at(-1);
  if (!last) return '';
  const end = drawn.points.length - 1;
  const start = stretches[0]?.from ?? 0;
  const early = start > 0 ? [`${level} until ${labelAt(drawn, start)}`] : [];
  const before = stretches
    .slice(0, -1)
    .map(({ way, to }) => `${verbs[way]} until ${labelAt(drawn, to)}`);
  const move = trimStart(valuesOf(drawn), last, drawn.tolerance);
  const size = saySize(drawn, move);
  if (last.to === end)
    return [
      ...early,
      ...before,
      `then ${join(verbs[last.way], size, saySpan(drawn, move))}${extremeOf(drawn, last)}`,
    ].join(', ');
  const moved = join(verbs[last.way], size, sayEnd(drawn, move));
  return [...early, ...before, moved, `${level} since`].join(', ');
};

/** More turns than this are not listed. */
const mostStretches = 3;

const sayRange = (drawn: Drawn): string => {
  const values = valuesOf(drawn);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return `up and down between ${formatFigure(low, drawn.series)} and ${formatFigure(high, drawn.series)}`;
};

const sayMany = (drawn: Drawn, last: Stretch): string => {
  const range = sayRange(drawn);
  if (last.to < drawn.points.length - 1) return `${range}, level since ${labelAt(drawn, last.to)}`;
  const move = trimStart(valuesOf(drawn), last, drawn.tolerance);
  return `${range}; ${join(verbs[last.way], saySize(drawn, move), saySpan(drawn, move))}${extremeOf(drawn, last)}`;
};

/** Where only the same figure is level, the usual tolerance; a large move is found by several times as much. */
const leastOf = (tolerance: Tolerance): Tolerance =>
  'share' in tolerance
    ? { share: Math.max(tolerance.share, usualTolerance.share) }
    : isExact(tolerance)
      ? usualTolerance
      : tolerance;

const sayAll = (drawn: Drawn, stretches: readonly Stretch[], last: Stretch): string => {
  if (stretches.length <= mostStretches) return sayTurns(drawn, stretches, 'level');
  const large = findLarge(valuesOf(drawn), leastOf(drawn.tolerance));
  if (!large) return sayMany(drawn, last);
  const { stretches: few, tolerance } = large;
  return sayTurns({ ...drawn, tolerance }, few, 'about level');
};

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
 * @param drawn.tolerance within which a change counts as level
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
  const isAll = stretches.length === 1 && first.from === 0 && first.to === end;
  return isAll ? sayOneWay(drawn, first) : sayAll(drawn, stretches, last);
};

/** Whether a series is level, rises or falls all the way, or does neither. */
export const overallWay = ({
  points,
  tolerance,
}: Pick<Drawn, 'points' | 'tolerance'>): 'level' | 'one way' | 'turning' => {
  const values = pointsApart(points).map(({ value }) => value);
  const [only, ...more] = findStretches(values, tolerance);
  if (!only) return 'level';
  const isAll = more.length === 0 && only.from === 0 && only.to === values.length - 1;
  return isAll ? 'one way' : 'turning';
};

const times = (number: number): string => (number === 2 ? 'twice' : `${sayNumber(number)} times`);

/**
 * The same for a few points, too few for a trend: their shape, then that they are too few.
 *
 * @param upTo the period of the last of them, where newer figures are missing
 * @returns empty below two points
 * @example describeFew(s05a) // 'Rose twice, by 12% in all. Three figures are too few for a trend.'
 * @example describeFew(s05a, q3) // 'Up to Q3 2018/19: rose twice, by 12% in all. Three figures are too few for a trend.'
 */
export const describeFew = ({ points, ...rest }: Drawn, upTo?: Period): string => {
  const drawn = { ...rest, points: pointsApart(points) };
  const all = drawn.points.length;
  if (all < 2) return '';
  const [only, ...more] = findStretches(valuesOf(drawn), drawn.tolerance);
  const isSteadyAll =
    only && more.length === 0 && only.from === 0 && only.to === all - 1 && isSteady(drawn, only);
  const count = sayNumber(all);
  const size = only ? saySize(drawn, only) : '';
  const sayWay = (one: Stretch): string =>
    all === 2 ? join(verbs[one.way], size) : `${verbs[one.way]} ${times(all - 1)}, ${inAll(size)}`;
  const shape = only ? (isSteadyAll ? sayWay(only) : describeShape(drawn)) : 'stayed level';
  const said = upTo ? `Up to ${periodLabel(upTo)}: ${shape}` : capitalise(shape);
  return `${said}. ${capitalise(count)} figures are too few for a trend.`;
};

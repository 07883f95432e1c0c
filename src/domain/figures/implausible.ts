import { findBreak } from '../break.ts';
import { formatFigure, placesOf } from '../format.ts';
import type { Measure } from '../measure.ts';
import { isKnown, type KnownObservation, type Observation } from '../observation.ts';
import { describePeriod } from '../period/period.ts';
import { addsUp, isComparable, type Series } from '../series.ts';
import { withUnit } from '../unit.ts';

type Form = Pick<Series, 'valueKind' | 'unit' | 'decimals' | 'timing' | 'breaks' | 'periodKind'>;

/** So many times more or less than the values around it is a slip of the decimal point sooner than a change. */
const slip = 5;

/** Smaller counts go up and down by as much by chance. */
const smallCount = 20;

/** A percentage may rise from 0.5 to 4; one that moves by less than this is no slip. */
const smallPoints = 5;

/** The nearest values on either side are what a value is set against. */
const mostAround = 6;

type Dated = Pick<Observation, 'period'>;

const distance = (a: Dated, b: Dated): number => Math.abs(a.period.index - b.period.index);

/** Those that a value may be set against, the nearest first. */
const comparableWith = (
  one: Dated,
  series: Form,
  others: readonly Observation[],
): KnownObservation[] =>
  others
    .filter(isKnown)
    .filter(({ value, period }) => {
      if (value === 0) return false;
      const [first, last] = [period, one.period].toSorted((a, b) => a.index - b.index);
      return (
        first && last && isComparable(series, first, last) && !findBreak(series.breaks, first, last)
      );
    })
    .toSorted((a, b) => distance(a, one) - distance(b, one));

/** Where the first of some values, oldest first, stands that is not older than another. */
const placeOf = (one: Dated, others: readonly Dated[]): number => {
  let [from, to] = [0, others.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((others[middle]?.period.index ?? 0) < one.period.index) from = middle + 1;
    else to = middle;
  }
  return from;
};

/** A long series is looked at whole only where the values close by are too few. */
const around = (one: Dated, series: Form, others: readonly Observation[]): KnownObservation[] => {
  const at = placeOf(one, others);
  const close = others
    .slice(Math.max(0, at - mostAround), at + mostAround + 1)
    .filter((other) => distance(other, one) <= mostAround);
  const near = comparableWith(one, series, close);
  const found = near.length < mostAround ? comparableWith(one, series, others) : near;
  return found.slice(0, mostAround);
};

const medianOf = (numbers: readonly number[]): number => {
  const ordered = numbers.toSorted((a, b) => a - b);
  const middle = ordered.length / 2;
  const [low = 0, high = low] = [ordered[Math.ceil(middle) - 1], ordered[Math.floor(middle)]];
  return (low + high) / 2;
};

const isSmall = ({ valueKind }: Form, size: number, usual: number): boolean =>
  (valueKind === 'count' && Math.max(size, usual) < smallCount) ||
  (valueKind === 'percentage' && Math.abs(size - usual) < smallPoints);

/** 0.073 where the others are near 7.3. */
const isFraction = ({ valueKind }: Form, size: number, usual: number): boolean =>
  valueKind === 'percentage' && size > 0 && Math.abs(100 * size - usual) < usual / 2;

const print = (value: number, series: Form): string =>
  withUnit(
    formatFigure(value, { ...series, decimals: Math.max(series.decimals, placesOf(value)) }),
    series,
  );

/** "62,700 crimes is 10 times as much as 6,038 crimes in Q1", "627 crimes, but 10 times as much, 6,038 crimes, in Q1" */
const sayTimes = (
  { value: one, said }: { readonly value: number; readonly said: string },
  {
    value: other,
    said: beside,
    when,
  }: { readonly value: number; readonly said: string; readonly when: string },
): string => {
  const [size, next] = [Math.abs(one), Math.abs(other)];
  return size > next
    ? `${said} is ${Math.round(size / next)} times as much as ${beside} in ${when}`
    : `${said}, but ${Math.round(next / size)} times as much, ${beside}, in ${when}`;
};

/**
 * Asks about a value that is far from those around it by a factor, as after a slip of the decimal point, a
 * nought too many, or a percentage written as a fraction. It is a question, not a fault: the value may be right.
 *
 * @param others values of the same series and area, oldest first; the value that it replaces may be among them
 * @returns undefined where nothing is odd, or there is nothing to set it against
 * @example askAboutSlip({ period: q2, value: 62_700 }, crimes, [q1])
 *   // '62,700 crimes is 10 times as much as 6,038 crimes in Q1 2018/19'
 */
export const askAboutSlip = (
  one: Pick<KnownObservation, 'period' | 'value'>,
  series: Form,
  others: readonly Observation[],
): string | undefined => {
  const near = around(one, series, others);
  const [nearest] = near;
  // Noughts say nothing of how large the others are.
  const usual = medianOf(near.map(({ value }) => Math.abs(value)));
  const size = Math.abs(one.value);
  if (!nearest) return undefined;
  const isOfShare = isFraction(series, size, usual);
  const isFar = size >= slip * usual || size <= usual / slip;
  if (!isOfShare && (!isFar || isSmall(series, size, usual))) return undefined;
  const said = { value: one.value, said: print(one.value, series) };
  const beside = {
    ...{ value: nearest.value, said: print(nearest.value, series) },
    when: describePeriod(nearest.period),
  };
  if (isOfShare)
    return `${sayTimes(said, beside)}: a percentage is written as ${print(100 * one.value, series)}, not as the fraction ${one.value}`;
  return size === 0 ? `it is 0, and ${beside.said} in ${beside.when}` : sayTimes(said, beside);
};

/**
 * Asks about a series whose percentages all lie between 0 and 1 with more places than are shown: they may be
 * fractions.
 *
 * @example askAboutFractions(absence, [{ value: 0.073, … }, { value: 0.076, … }])
 *   // 'all its percentages lie between 0 and 1, such as 0.073: a percentage is written as 7.3'
 */
export const askAboutFractions = (
  series: Form,
  observations: readonly Observation[],
): string | undefined => {
  const values = observations.filter(isKnown).map(({ value }) => value);
  const precise = values.find((value) => placesOf(value) > series.decimals);
  if (series.valueKind !== 'percentage' || values.length < 2 || precise === undefined)
    return undefined;
  return values.every((value) => value >= 0 && value <= 1)
    ? `all its percentages lie between 0 and 1, such as ${precise}: a percentage is written as ${Number((100 * precise).toPrecision(6))}`
    : undefined;
};

const average = /^(?:average|mean|median)\b|\bdays to\b|\btime (?:taken )?to\b/i;

const isLikeAverage = (
  name: string,
  series: Pick<Form, 'valueKind' | 'timing' | 'unit' | 'decimals'>,
): boolean => {
  if (!addsUp(series)) return false;
  return series.valueKind === 'count'
    ? average.test(name) || series.decimals > 0
    : average.test(name) || forOne.test(name);
};

/** What it costs for one is no amount of the whole. */
const forOne = /\bper\b|\b(?:unit )?costs? of an? |^rent\b/i;

/**
 * Asks about a count or an amount that reads like an average: those of four quarters are added up to a year, and averages
 * must not be.
 *
 * @example askAboutCount({ name: 'Days to process a claim', … }, { valueKind: 'count', timing: 'flow', … })
 */
export const askAboutCount = (
  { name }: Pick<Measure, 'name'>,
  { valueKind, timing, unit, decimals }: Form,
): string | undefined =>
  isLikeAverage(name, { valueKind, timing, unit, decimals })
    ? `its ${unit} are ${valueKind === 'count' ? 'counted' : 'amounts'}, so that four quarters are added up to a year: if they are an average, the valueKind is "average"`
    : undefined;

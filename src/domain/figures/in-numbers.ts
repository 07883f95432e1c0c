import { formatClockLength, isInSeconds } from '../clock-length.ts';
import { countsFromMonth, yearCounted } from '../counts-from.ts';
import { formatFigure, formatNumber, placesOf } from '../format.ts';
import { isKnown, type KnownObservation } from '../observation.ts';
import { describePeriod, isSamePeriod, type Period, shiftPeriod } from '../period/period.ts';
import { isCounted } from '../series.ts';
import { withUnit } from '../unit.ts';
import type { Headline } from './headline.ts';
import type { KnownSeries } from './known-series.ts';

const knownAt = (one: KnownSeries, period: Period): KnownObservation | undefined =>
  one.observations.filter(isKnown).find((other) => isSamePeriod(other.period, period));

/** Those of a rate, percentage or average that count the same in things or in money, at the same time. */
const countsBeside = (
  { series, verdict }: Headline,
  known: readonly KnownSeries[],
): { readonly of: KnownSeries; readonly at: KnownObservation }[] => {
  const period = verdict?.later?.period;
  if (!series || !period || isCounted(series)) return [];
  return known.flatMap((of) => {
    if (of.derivedFrom || !isCounted(of.series) || of.series.timing !== series.timing) return [];
    const at = knownAt(of, period);
    return at ? [{ of, at }] : [];
  });
};

/**
 * The number of things behind a rate or a percentage, where it is stored beside it: as a series of its own, or as the
 * numerator.
 *
 * @returns empty where there is none
 * @example sayInNumbers(s01, known) // 'In numbers: 583 children in care, 589 in Q2 2025/26.'
 * @example sayInNumbers(s02, known) // 'In numbers: 192 of 210.'; 'In numbers: 192.' where the whole is not printed
 */
export const sayInNumbers = (headline: Headline, known: readonly KnownSeries[]): string => {
  const { verdict } = headline;
  const earlier = verdict?.kind === 'compared' ? verdict.earlier.period : undefined;
  const beside = countsBeside(headline, known).map(({ of, at }) => {
    const { series } = of;
    const before = earlier && knownAt(of, earlier);
    const then = before
      ? `, ${formatFigure(before.value, series)} in ${describePeriod(before.period)}`
      : '';
    return `${withUnit(formatFigure(at.value, series), series)}${then}`;
  });
  const isShare =
    headline.series?.valueKind === 'percentage' || headline.series?.valueKind === 'rate';
  // Of an average, so many days of so many homes are no part of them.
  const { numerator, denominator } = (isShare && verdict?.later) || {};
  const print = (number: number): string => formatNumber(number, placesOf(number));
  const whole = denominator === undefined ? '' : ` of ${print(denominator)}`;
  const behind = numerator === undefined ? [] : [`${print(numerator)}${whole}`];
  const [said] = [...beside, ...behind];
  return said === undefined ? '' : `In numbers: ${said}.`;
};

/** What was added in a period to a figure that counts from the beginning of its year: its difference from the period before. */
const addedIn = (one: KnownSeries, at: KnownObservation): string[] => {
  const { series } = one;
  const before = knownAt(one, shiftPeriod(at.period, -1));
  const [year, yearBefore] = [at, before].map(
    (one) => one && yearCounted(series, one.period).start,
  );
  const isSameYear = before && year === yearBefore;
  if (!isSameYear) return [];
  const [now, then] = [at, before].map(({ value }) => formatFigure(value, one.series));
  const difference = formatFigure(at.value - before.value, one.series);
  return [
    `In ${describePeriod(at.period)} alone: ${withUnit(difference, one.series)}, the difference of ${now} and ${then} since ${countsFromMonth(series)}.`,
  ];
};

const parts: ReadonlySet<string> = new Set(['financial-quarter', 'half-year', 'month']);

/**
 * What was added in the period shown alone, of a count or an amount that counts from April; of a rate, by the count
 * beside it.
 *
 * @returns a sentence for each; none in the first period of the year, where it is the figure itself
 * @example sayAlone(admissions, known)
 *   // ['In Q3 2025/26 alone: 136 admissions, the difference of 404 and 268 since April.']
 */
export const sayAlone = (headline: Headline, known: readonly KnownSeries[]): string[] => {
  const { series, verdict } = headline;
  const own = known.find((one) => one.series === series);
  const at = own && verdict?.later && knownAt(own, verdict.later.period);
  if (!own || !at || own.series.timing !== 'cumulative' || !parts.has(at.period.kind)) return [];
  if (isCounted(own.series)) return addedIn(own, at);
  return countsBeside(headline, known).flatMap((beside) => addedIn(beside.of, beside.at));
};

/**
 * What is measured in seconds, as it is said and often printed.
 *
 * @returns none below a minute, or in any other unit
 * @example sayInMinutes(waiting) // ['In minutes and seconds: 3:47, 6:48 in Q4 2024/25.']
 */
export const sayInMinutes = ({ series, verdict }: Headline): string[] => {
  const { later } = verdict ?? {};
  if (!series || !isInSeconds(series.unit) || !later || !isKnown(later)) return [];
  if (later.value < 60) return [];
  const earlier = verdict?.kind === 'compared' ? verdict.earlier : undefined;
  const then =
    earlier && isKnown(earlier)
      ? `, ${formatClockLength(earlier.value)} in ${describePeriod(earlier.period)}`
      : '';
  return [`In minutes and seconds: ${formatClockLength(later.value)}${then}.`];
};

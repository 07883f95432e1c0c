import { findBreak } from '../../domain/direction-of-travel.ts';
import { formatFigure } from '../../domain/format-number.ts';
import type { Break, Series } from '../../domain/measure.ts';
import type { Observation } from '../../domain/observation.ts';
import { periodLabel } from '../../domain/period.ts';

/** Not firm yet, in one word; empty for a firm figure. */
export type Caution = 'provisional' | 'estimated' | '';

export type ChartPoint = {
  readonly at: number;
  /** Of the period. */
  readonly label: string;
  readonly value: number;
  /** The value as it is printed. */
  readonly figure: string;
  readonly caution: Caution;
};

/** Points that may be joined, oldest first. */
export type Stretch = {
  readonly points: readonly ChartPoint[];
  /** The break that parts it from the one before; absent for the first, and after a gap. */
  readonly broken?: Break;
};

export type KnownObservation = Observation & { readonly value: number };

export const isKnown = (one: Observation): one is KnownObservation => one.value !== null;

const pointOf = (series: Series, one: KnownObservation, start: number): ChartPoint => ({
  at: one.period.index - start,
  label: periodLabel(one.period),
  value: one.value,
  figure: formatFigure(one.value, series),
  caution: (['provisional', 'estimated'] as const).find((flag) => one.flags.includes(flag)) ?? '',
});

/** From one row to the next; twelve months where rolling ones are had once a year. */
const usualStep = (observations: readonly Observation[]): number =>
  Math.min(
    ...observations
      .slice(1)
      .map((one, i) => one.period.index - (observations[i]?.period.index ?? 0)),
  );

/**
 * Parts values where a line must not join them: at a break of the series, and where a period between
 * has no value, or no row.
 *
 * @param observations of one area, oldest first, with those that are not known
 * @param start the index of the period that the chart begins with
 */
export const stretchesOf = (
  series: Series,
  observations: readonly Observation[],
  start: number,
): Stretch[] => {
  const step = usualStep(observations);
  const stretches: { points: ChartPoint[]; broken?: Break }[] = [];
  let before: KnownObservation | undefined;
  for (const one of observations.filter(isKnown)) {
    const point = pointOf(series, one, start);
    const broken = before && findBreak(series.breaks, before.period, one.period);
    const between = observations.some(
      ({ value, period }) =>
        value === null &&
        before &&
        period.index > before.period.index &&
        period.index < one.period.index,
    );
    const near = before && one.period.index - before.period.index <= step && !between;
    if (near && !broken) stretches.at(-1)?.points.push(point);
    else stretches.push({ points: [point], ...(broken ? { broken } : {}) });
    before = one;
  }
  return stretches;
};

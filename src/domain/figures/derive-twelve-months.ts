import { findBreak } from '../break.ts';
import { formatFigure } from '../format.ts';
import { type Observation, unfirmFlags } from '../observation.ts';
import { newestEnded, type Period } from '../period/period.ts';
import { addsUp, type Series } from '../series.ts';
import { councilSeries } from './headline.ts';

/** Twelve-month figures that were added up here, each from four quarters. */
type DerivedSeries = {
  readonly series: Series;
  readonly observations: readonly Observation[];
};

const quarters = 4;

const isUnbroken = ({ breaks }: Series, first: Period, last: Period): boolean =>
  last.index - first.index === quarters - 1 && !findBreak(breaks, first, last);

const sumOf = (numbers: readonly (number | null | undefined)[]): number | undefined =>
  numbers.reduce<number | undefined>(
    (sum, one) => (sum === undefined || one === null || one === undefined ? undefined : sum + one),
    0,
  );

/** Counts and amounts are added up; a percentage only from its numerator and denominator. */
const addUp = (
  { valueKind }: Series,
  four: readonly Observation[],
): Pick<Observation, 'value' | 'numerator' | 'denominator'> | undefined => {
  if (valueKind !== 'percentage') {
    const value = sumOf(four.map((one) => one.value));
    return value === undefined ? undefined : { value };
  }
  const numerator = sumOf(four.map((one) => one.numerator));
  const denominator = sumOf(four.map((one) => one.denominator));
  if (numerator === undefined || !denominator) return undefined;
  return { value: (100 * numerator) / denominator, numerator, denominator };
};

const derive = (series: Series, four: readonly Observation[]): Observation[] => {
  const [first, last] = [four[0], four.at(-1)];
  if (!first || !last || !isUnbroken(series, first.period, last.period)) return [];
  const sum = addUp(series, four);
  if (sum?.value === undefined || sum.value === null) return [];
  // What is true of a quarter is true of every sum that it is part of.
  const flags = unfirmFlags.filter((flag) => four.some((one) => one.flags.includes(flag)));
  return [
    {
      ...sum,
      period: newestEnded('rolling-12-months', last.period),
      printed: formatFigure(sum.value, series),
      flags: [...flags, 'derived'],
      provenance: {
        kind: 'derived',
        from: 'four quarters',
        parts: four.flatMap(({ provenance }) => provenance ?? []),
      },
    },
  ];
};

/**
 * Figures for the twelve months to each quarter's end, added up from four quarters where all four
 * are known and there is no break between them. This covers counts over a quarter, and percentages
 * whose numerator and denominator are known. Snapshots on one day are never added up, nor are
 * rates, whose population differs each quarter.
 *
 * @param series of any kind; nothing is derived from one that is not quarterly
 * @param observations of one area, oldest first
 * @returns undefined when nothing can be derived
 * @see docs/domain.md#periods: windows twelve months apart do not overlap, so those are compared
 * @example deriveTwelveMonths(s05a, [q1, q2, q3, q4])?.observations[0]?.value // the year's crimes
 */
export const deriveTwelveMonths = (
  series: Series,
  observations: readonly Observation[],
): DerivedSeries | undefined => {
  if (series.periodKind !== 'financial-quarter' || series.timing !== 'flow') return undefined;
  if (!addsUp(series) && series.valueKind !== 'percentage') return undefined;
  const derived = observations.flatMap((_, index) =>
    derive(series, observations.slice(index, index + quarters)),
  );
  if (derived.length === 0) return undefined;
  return {
    series: {
      ...series,
      id: `${series.id}-twelve-months`,
      periodKind: 'rolling-12-months',
      source: [
        'Derived: the four quarters of each twelve months, added up',
        // Where the council's own come from stands beside them.
        ...(series.id === councilSeries ? [] : [series.source]),
      ].join(' '),
    },
    observations: derived,
  };
};

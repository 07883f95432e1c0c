import { nameMeasure } from '../../cards/name-measure.ts';
import { formatFigure } from '../../domain/format-number.ts';
import { judgedSeries } from '../../domain/judged-series.ts';
import type { Measure } from '../../domain/measure.ts';
import type { ObservedSeries } from '../../domain/observation.ts';
import { describePeriod } from '../../domain/period.ts';
import { headlineAt, knownSeries } from '../../domain/spoken-period.ts';

const sayOne = (
  measure: Measure,
  known: ReturnType<typeof knownSeries>[number],
  isNamed: boolean,
): string => {
  const headline = headlineAt(measure, [known]);
  const { series, observations } = known;
  const newest = observations.at(-1);
  if (!newest || newest.value === null) return '';
  const name = isNamed ? `${nameMeasure(measure)}, ` : '';
  const figure = `${name}${describePeriod(newest.period)}, derived from four quarters: ${formatFigure(newest.value, series)} ${series.unit}.`;
  return headline?.verdict?.kind === 'compared' ? `${figure} ${headline.verdict.sentence}` : figure;
};

/** The year to the latest quarter beside the quarter, where four unbroken quarters give one. */
export const twelveMonthNotes = (
  measures: readonly Measure[],
  observed: readonly ObservedSeries[],
  today: string,
): string[] =>
  measures.flatMap((measure) =>
    knownSeries(measure, observed, today)
      .filter(({ derivedFrom }) => derivedFrom && derivedFrom === judgedSeries(measure))
      .map((known) => sayOne(measure, known, measures.length > 1)),
  );

import { nameMeasure } from '../../../cards/name-measure.ts';
import { formatFigure } from '../../../domain/format-number.ts';
import { judgedSeries } from '../../../domain/judged-series.ts';
import type { Measure } from '../../../domain/measure.ts';
import { describePeriod, periodDates } from '../../../domain/period.ts';
import { headlineAt, type KnownSeries } from '../../../domain/spoken-period.ts';
import type { KnownMeasure } from './no-figure.ts';

const sayOne = (measure: Measure, known: KnownSeries, isNamed: boolean): string[] => {
  const headline = headlineAt(measure, [known]);
  const { series, observations } = known;
  const newest = observations.at(-1);
  if (!newest || newest.value === null) return [];
  const name = isNamed ? `${nameMeasure(measure)}, ` : '';
  const figure = `${name}${describePeriod(newest.period)}, derived from four quarters: ${formatFigure(newest.value, series)} ${series.unit}.`;
  return [
    headline?.verdict?.kind === 'compared' ? `${figure} ${headline.verdict.sentence}` : figure,
  ];
};

const endOf = (known: KnownSeries | undefined): string | undefined => {
  const newest = known?.observations.at(-1)?.period;
  return newest && periodDates(newest).end;
};

/** Beside the latest quarter only the year that it ends may stand: an older one is of another time. */
const isOfLatest = (derived: KnownSeries, all: readonly KnownSeries[]): boolean =>
  endOf(derived) === endOf(all.find(({ series }) => series === derived.derivedFrom));

/** The year to the latest quarter beside the quarter, where four unbroken quarters give one. */
export const twelveMonthNotes = (measures: readonly KnownMeasure[]): string[] =>
  measures.flatMap(({ measure, known }) =>
    known
      .filter(({ derivedFrom }) => derivedFrom && derivedFrom === judgedSeries(measure))
      .filter((one) => isOfLatest(one, known))
      .flatMap((one) => sayOne(measure, one, measures.length > 1)),
  );

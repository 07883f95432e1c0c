import type { Catalogue } from '../domain/catalogue.ts';
import { outcomeOf } from '../domain/code.ts';
import type { Commentary } from '../domain/commentary.ts';
import type { Indicator } from '../domain/indicator.ts';
import type { Measure, Series } from '../domain/measure.ts';
import type { ObservedSeries } from '../domain/observation.ts';
import type { Outcome } from '../domain/outcome.ts';
import { areaBreaks, ownAreas } from '../domain/own-areas.ts';
import { readPeriod } from './read-period.ts';
import { type Content, type Row, rowsOfKind } from './row.ts';
import { toRisks } from './to-risk.ts';

const toSeries = (
  { measure: _, ...definition }: Content<'series'>,
  areas: Catalogue['areas'],
): Series => ({
  ...definition,
  breaks: [...definition.breaks, ...areaBreaks(definition.periodKind, areas)],
  ownAreas: ownAreas(areas),
});

const toIndicator = (
  content: Content<'indicator'>,
  series: readonly Content<'series'>[],
  areas: Catalogue['areas'],
): Indicator => {
  const withSeries = (measure: Content<'indicator'>['measures'][number]): Measure => ({
    ...measure,
    series: series.filter((one) => one.measure === measure.code).map((one) => toSeries(one, areas)),
  });
  return {
    ...content,
    outcome: outcomeOf(content.code),
    alsoUnder: content.alsoUnder ?? [],
    measures: content.measures.map(withSeries),
    performanceMeasures: content.performanceMeasures.map(withSeries),
  };
};

const toOutcome = (content: Content<'outcome'>): Outcome => ({
  ...content,
  report: { ...content.report, period: readPeriod('financial-quarter', content.report.period) },
});

/** The catalogue that the rows under `catalogue~` hold; a measure's series come in the order of their ids. */
export const toCatalogue = (version: string, rows: readonly Row[]): Catalogue => {
  const series = rowsOfKind(rows, 'series');
  const areas = rowsOfKind(rows, 'area');
  return {
    version,
    outcomes: rowsOfKind(rows, 'outcome').map(toOutcome),
    indicators: rowsOfKind(rows, 'indicator').map((content) => toIndicator(content, series, areas)),
    risks: toRisks(rows),
    people: rowsOfKind(rows, 'person'),
    areas,
  };
};

/** The values of one series for one area, their labels read as periods. */
export const toObservedSeries = ({
  periodKind,
  observations,
  ...rest
}: Content<'values'>): ObservedSeries => ({
  ...rest,
  observations: observations.map((one) => ({ ...one, period: readPeriod(periodKind, one.period) })),
});

/** What was written in one round. */
export const toCommentary = ({ period, ...rest }: Content<'commentary'>): Commentary => ({
  ...rest,
  period: readPeriod('financial-quarter', period),
});

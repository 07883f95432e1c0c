import type { Catalogue } from '../../domain/catalogue.ts';
import type { Commentary, Indicator, Outcome } from '../../domain/indicator.ts';
import {
  areaBreaks,
  type Measure,
  type ObservedSeries,
  type OwnArea,
  type Series,
} from '../../domain/measure.ts';
import type { Risk, RiskAssessment } from '../../domain/risks/risk.ts';
import { isPrintedCode, outcomeOfCode } from '../code-format.ts';
import { readPeriod } from './entity.ts';
import { type DatedAssessment, dateRisk, quarterOfAssessment } from './merge-row.ts';
import { toObservation, toProvenance } from './observation-rows.ts';
import { areaOfOutcome, type FindOwnAreas, findOwnAreasIn } from './own-areas.ts';
import { type Content, type Row, rowsOfKind } from './row.ts';
import { toCouncilWords } from './word-rows.ts';

const toAssessment = (one: DatedAssessment): RiskAssessment => {
  const { level, trend, likelihood, impact } = one;
  return {
    period: quarterOfAssessment(one),
    level,
    trend,
    ...(likelihood !== undefined && impact !== undefined && { score: { likelihood, impact } }),
  };
};

const toRisk = (content: Content<'risk'>, outcomes: readonly Content<'outcome'>[]): Risk[] => {
  const { assessments, ...risk } = dateRisk(content, outcomes);
  const all = assessments.map(toAssessment);
  const latest = all.at(-1);
  return latest ? [{ ...risk, latest, earlier: all.slice(0, -1) }] : [];
};

/** The risks that rows under `catalogue~` hold. */
const toRisks = (rows: readonly Row[]): Risk[] => {
  const outcomes = rowsOfKind(rows, 'outcome');
  return rowsOfKind(rows, 'risk').flatMap((content) => toRisk(content, outcomes));
};

/** All areas, and those of the council whose report it is. */
type Areas = { readonly areas: Catalogue['areas']; readonly own: readonly OwnArea[] };

const toSeries = (
  { measure: _, ...definition }: Content<'series'>,
  { own, areas }: Areas,
): Series => ({
  ...definition,
  breaks: [...definition.breaks, ...areaBreaks(definition.periodKind, own, areas)],
  ownAreas: own,
});

type Home = {
  readonly areas: Catalogue['areas'];
  readonly outcomes: readonly Content<'outcome'>[];
  readonly findOwnAreas: FindOwnAreas;
};

const toIndicator = (
  content: Content<'indicator'>,
  series: readonly Content<'series'>[],
  { areas, outcomes, findOwnAreas }: Home,
): Indicator => {
  const own = findOwnAreas(content.code);
  const home = outcomeOfCode(content.code);
  const statuses = outcomes.find(({ code }) => code === home)?.statuses;
  const withSeries = (measure: Content<'indicator'>['measures'][number]): Measure => ({
    ...measure,
    ...(statuses && { statuses }),
    ...(!isPrintedCode(measure.code) && { unprinted: true }),
    series: series
      .filter((one) => one.measure === measure.code)
      .map((one) => toSeries(one, { areas, own })),
  });
  return {
    ...content,
    outcome: home,
    alsoUnder: content.alsoUnder ?? [],
    measures: content.measures.map(withSeries),
    performanceMeasures: content.performanceMeasures.map(withSeries),
  };
};

const toOutcome = (content: Content<'outcome'>, areas: Catalogue['areas']): Outcome => ({
  ...content,
  area: areaOfOutcome(content, areas),
  report: { ...content.report, period: readPeriod('financial-quarter', content.report.period) },
});

/**
 * The catalogue that the rows under `catalogue~` hold; a measure's series are in the order of their
 * ids.
 */
export const toCatalogue = (version: string, rows: readonly Row[]): Catalogue => {
  const series = rowsOfKind(rows, 'series');
  const areas = rowsOfKind(rows, 'area');
  const outcomes = rowsOfKind(rows, 'outcome');
  const home = { areas, outcomes, findOwnAreas: findOwnAreasIn(rows) };
  return {
    version,
    outcomes: outcomes.map((content) => toOutcome(content, areas)),
    indicators: rowsOfKind(rows, 'indicator').map((content) => toIndicator(content, series, home)),
    risks: toRisks(rows),
    people: rowsOfKind(rows, 'person'),
    areas,
    words: toCouncilWords({
      synonyms: rowsOfKind(rows, 'synonyms'),
      terms: rowsOfKind(rows, 'term'),
      answers: rowsOfKind(rows, 'answer'),
      help: rowsOfKind(rows, 'help'),
      examples: rowsOfKind(rows, 'example'),
    }),
  };
};

/** The values of one series for one area, with labels read as periods. */
export const toObservedSeries = ({
  periodKind,
  observations,
  ...rest
}: Content<'values'>): ObservedSeries => ({
  ...rest,
  observations: observations.map((one) => toObservation(periodKind, one)),
});

type StoredGiven = Pick<Content<'commentary'>, 'answers' | 'provenance'>;

const toGiven = ({ answers, provenance }: StoredGiven) => ({
  answers,
  ...(provenance ? { provenance: toProvenance(provenance) } : {}),
});

/** What was written in one round. */
export const toCommentary = ({
  indicator,
  period,
  lastGood,
  ...given
}: Content<'commentary'>): Commentary => ({
  indicator,
  period: readPeriod('financial-quarter', period),
  ...toGiven(given),
  ...(lastGood ? { lastGood: toGiven(lastGood) } : {}),
});

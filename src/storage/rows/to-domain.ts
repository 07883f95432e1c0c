import { areaBreaks, type OwnArea } from '../../domain/area.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { withLineNames } from '../../domain/figures/breakdown.ts';
import { councilSeries, judgedSeries } from '../../domain/figures/headline.ts';
import type { Commentary, Indicator, Outcome } from '../../domain/indicator.ts';
import type { Measure } from '../../domain/measure.ts';
import type { Milestone } from '../../domain/milestones/milestone.ts';
import type { ObservedSeries } from '../../domain/observed-series.ts';
import { otherPeriod } from '../../domain/other-period.ts';
import type { OverallStatus } from '../../domain/overall-status.ts';
import { comparePeriods, type Period } from '../../domain/period/period.ts';
import type { Risk, RiskAssessment, RiskMark } from '../../domain/risks/risk.ts';
import { type RiskKey, severityOf, toRiskKey } from '../../domain/risks/risk-key.ts';
import { comparedPeriod, type Series } from '../../domain/series.ts';
import { isSlugOf } from '../code-format.ts';
import { readPeriod } from './entity.ts';
import { type Homes, homesIn } from './homes.ts';
import { type DatedAssessment, dateRisk, quarterOfAssessment } from './merge-risk.ts';
import { toObservation, toProvenance } from './observation-rows.ts';
import { areaOfOutcome, type FindOwnAreas, findOwnAreasIn } from './own-areas.ts';
import { toPublication } from './publication-row.ts';
import { type Content, type Row, rowsOfKind } from './row.ts';
import { toCouncilWords } from './word-rows.ts';

/** In rows `score` is one number; likelihood and impact stand beside it. */
const toMark = ({
  likelihood,
  impact,
  score: total,
}: Pick<DatedAssessment, 'likelihood' | 'impact' | 'score'>): RiskMark => ({
  ...(likelihood !== undefined && impact !== undefined && { score: { likelihood, impact } }),
  ...(total !== undefined && { total }),
});

/** A key as a file has it: a list, or an object of levels and their meanings. */
const readRiskKey = (key: Content<'outcome'>['riskKey']): RiskKey =>
  toRiskKey(
    Array.isArray(key) ? key : Object.entries(key).map(([level, meaning]) => ({ level, meaning })),
  );

const toAssessment =
  (key: RiskKey) =>
  (one: DatedAssessment): RiskAssessment => {
    const { level, trend } = one;
    const period = quarterOfAssessment(one);
    return { period, level, ...severityOf(level, key), ...(trend && { trend }), ...toMark(one) };
  };

/** The key of the outcome that a risk features under. */
const keyOf = ({ featuresUnder }: Content<'risk'>, { outcomes, findOutcome }: Homes): RiskKey => {
  const codes = featuresUnder.map(findOutcome);
  const found = outcomes.find(({ code }) => codes.includes(code)) ?? outcomes[0];
  return found ? readRiskKey(found.riskKey) : [];
};

/** The indicators and outcomes of what features under them or their parts, and these parts. */
const placesOf = (
  { featuresUnder }: Pick<Content<'risk'>, 'featuresUnder'>,
  { findIndicator }: Homes,
): Pick<Risk, 'featuresUnder' | 'parts'> => {
  const isPart = (place: string): boolean => (findIndicator(place) ?? place) !== place;
  const parts = featuresUnder.filter(isPart);
  return {
    featuresUnder: [...new Set(featuresUnder.map((place) => findIndicator(place) ?? place))],
    ...(parts.length > 0 && { parts }),
  };
};

const toRisk = (content: Content<'risk'>, homes: Homes): Risk[] => {
  const { assessments, inherent, target, ...risk } = dateRisk(content, homes);
  const all = assessments.map(toAssessment(keyOf(content, homes)));
  const latest = all.at(-1);
  const marks = {
    ...(inherent && { inherent: toMark(inherent) }),
    ...(target && { target: toMark(target) }),
  };
  return latest
    ? [{ ...risk, ...placesOf(risk, homes), ...marks, latest, earlier: all.slice(0, -1) }]
    : [];
};

const toMilestone = (
  { asOf, updated, ...rest }: Content<'milestone'>,
  homes: Homes,
): Milestone => ({
  ...rest,
  ...placesOf(rest, homes),
  asOf: readPeriod('financial-quarter', asOf),
  ...(updated && { updated: { by: updated.by.name, at: new Date(updated.at) } }),
});

/** All areas, and those of the council whose report it is. */
type Areas = { readonly areas: Catalogue['areas']; readonly own: readonly OwnArea[] };

const toSeries = (
  { measure: _, indicator: __, ...definition }: Content<'series'>,
  { own, areas }: Areas,
): Series => ({
  ...definition,
  breaks: [...definition.breaks, ...areaBreaks(definition.periodKind, own, areas)],
  ownAreas: own,
});

type Surroundings = {
  readonly areas: Catalogue['areas'];
  readonly outcomes: readonly Content<'outcome'>[];
  readonly findOwnAreas: FindOwnAreas;
  readonly seriesOf: (measure: string) => readonly Content<'series'>[];
};

/** The council's own series first: it is the one that is asked for, whatever the others are called. */
const byOwn = (a: Content<'series'>, b: Content<'series'>): number =>
  Number(b.id === councilSeries) - Number(a.id === councilSeries);

/**
 * The periods that the directions of the whole are since, by those of its first part; none where only the values that
 * are there tell which came before.
 */
const sinceOf = (
  series: Series | undefined,
  period: Period,
): Pick<OverallStatus, 'since' | 'otherSince'> => {
  if (series?.periodKind !== period.kind) return {};
  if (series.irregular || series.comparedWith === 'previous') return {};
  const other = otherPeriod(series, period, []);
  return { since: comparedPeriod(series, period, []), ...(other && { otherSince: other }) };
};

/** Oldest first; a file may have them in any order. */
const toOverall = (
  { overall }: Content<'indicator'>,
  series: Series | undefined,
): OverallStatus[] =>
  (overall ?? [])
    .map(({ period: label, ...one }) => {
      const period = readPeriod('financial-quarter', label);
      return {
        ...one,
        period,
        ...(one.reported || one.reportedOther ? sinceOf(series, period) : {}),
      };
    })
    .sort((a, b) => comparePeriods(a.period, b.period));

const toIndicator = (
  content: Content<'indicator'>,
  { areas, outcomes, findOwnAreas, seriesOf }: Surroundings,
): Indicator => {
  const own = findOwnAreas(content.code);
  const { order: _, overall: __, ...known } = content;
  const { code, name, shortName } = content;
  const { statuses, directionWords, arrows } =
    outcomes.find(({ code }) => code === content.outcome) ?? {};
  const withSeries = (measure: Content<'indicator'>['measures'][number]): Measure => {
    const { unprinted = isSlugOf(content.code, measure.code), ...definition } = measure;
    return {
      ...definition,
      ...(statuses && { statuses }),
      ...(directionWords && { directionWords }),
      ...(arrows && { arrows }),
      ...(unprinted && { unprinted }),
      series: seriesOf(measure.code)
        .toSorted(byOwn)
        .map((one) => toSeries(one, { areas, own })),
    };
  };
  const measures = content.measures.map(withSeries);
  const overall = toOverall(content, measures[0] && judgedSeries(measures[0]));
  const isWhole = overall.length > 0 && measures.length > 1;
  return {
    ...known,
    alsoUnder: content.alsoUnder ?? [],
    ...(isWhole && { overall }),
    measures: measures.map((one) =>
      isWhole ? { ...one, whole: { code, name, shortName, overall } } : one,
    ),
    performanceMeasures: content.performanceMeasures.map(withSeries),
  };
};

const toOutcome = (content: Content<'outcome'>, areas: Catalogue['areas']): Outcome => ({
  ...content,
  area: areaOfOutcome(content, areas),
  riskKey: readRiskKey(content.riskKey),
  report: { ...content.report, period: readPeriod('financial-quarter', content.report.period) },
});

/**
 * Outcome by outcome, each as its report has them; rows of before that was stored are in order already.
 * Those of an outcome that is still being loaded are left out.
 */
export const inPrintedOrder = (
  indicators: readonly Content<'indicator'>[],
  outcomes: readonly Content<'outcome'>[],
): Content<'indicator'>[] => {
  const places = new Map(outcomes.map(({ code }, at) => [code, at]));
  return indicators
    .filter((one) => places.has(one.outcome))
    .toSorted(
      (a, b) =>
        (places.get(a.outcome) ?? 0) - (places.get(b.outcome) ?? 0) ||
        (a.order ?? 0) - (b.order ?? 0),
    );
};

/**
 * The catalogue that the rows under `catalogue~` hold; a measure's series are in the order of their
 * ids.
 */
export const toCatalogue = (version: string, rows: readonly Row[]): Catalogue => {
  const bySeries = Map.groupBy(rowsOfKind(rows, 'series'), ({ measure }) => measure);
  const areas = rowsOfKind(rows, 'area');
  const homes = homesIn(rows);
  const { outcomes } = homes;
  const surroundings = {
    ...{ areas, outcomes },
    findOwnAreas: findOwnAreasIn(rows),
    seriesOf: (measure: string) => bySeries.get(measure) ?? [],
  };
  return {
    version,
    outcomes: outcomes.map((content) => toOutcome(content, areas)),
    indicators: withLineNames(
      inPrintedOrder(rowsOfKind(rows, 'indicator'), outcomes).map((content) =>
        toIndicator(content, surroundings),
      ),
    ),
    risks: rowsOfKind(rows, 'risk').flatMap((content) => toRisk(content, homes)),
    milestones: rowsOfKind(rows, 'milestone').map((content) => toMilestone(content, homes)),
    people: rowsOfKind(rows, 'person'),
    publications: rowsOfKind(rows, 'publication').map(toPublication),
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
  targets,
  ...rest
}: Content<'values'>): ObservedSeries => ({
  ...rest,
  observations: observations.map((one) => toObservation(periodKind, one)),
  ...(targets && {
    targets: targets.map(({ period, at, ...one }) => ({
      ...one,
      period: readPeriod(periodKind, period),
      ...(at === undefined ? {} : { at: new Date(at) }),
    })),
  }),
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

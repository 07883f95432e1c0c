import { firstKnown, isReportedBy } from '../../domain/figures/first-known.ts';
import { councilSeries } from '../../domain/figures/headline.ts';
import {
  comparePeriods,
  isSamePeriod,
  monthOf,
  newestEnded,
  type Period,
  parsePeriod,
  periodDates,
  periodLabel,
} from '../../domain/period/period.ts';
import { codeKey } from '../code-format.ts';
import { type DataFile, type ReportFile, reportFile } from '../report-schema.ts';
import { readPeriod } from '../rows/entity.ts';
import { type DatedRisk, newestStored, quarterOfAssessment } from '../rows/merge-risk.ts';
import { fromPublication } from '../rows/publication-row.ts';
import type { Content } from '../rows/row.ts';
import {
  type ExportSource,
  indicatorsOf,
  isOf,
  targetsByArea,
  valuesByArea,
} from './export-source.ts';

type FileRisk = ReportFile['risks'][number];
type StoredOutcome = Content<'outcome'>;

/** The risks that feature under an outcome. */
const risksUnder = (outcome: string, { risks, findOutcome }: ExportSource): DatedRisk[] =>
  risks.filter(({ featuresUnder }) =>
    featuresUnder.some((place) => findOutcome(place) === outcome),
  );

const toFileRisk = (risk: DatedRisk, { outcome, quarter, shelf }: Edition): FileRisk[] => {
  const { code, title, assessments, featuresUnder, ...rest } = risk;
  const known = assessments.filter((one) => comparePeriods(quarterOfAssessment(one), quarter) <= 0);
  const latest = known.at(-1);
  if (!latest) return [];
  const { period, ...assessed } = latest;
  const earlier = known.slice(0, -1);
  return [
    {
      code,
      title,
      ...(isSamePeriod(quarterOfAssessment(latest), quarter) ? {} : { period }),
      ...assessed,
      featuresUnder: featuresUnder.filter((place) => shelf.findOutcome(place) === outcome.code),
      ...rest,
      ...(earlier.length > 0 && { earlier }),
    },
  ];
};

/** The risks of an outcome as in its report for a quarter, leaving out anything assessed later. */
const toFileRisks = (edition: Edition): FileRisk[] =>
  risksUnder(edition.outcome.code, edition.shelf).flatMap((risk) => toFileRisk(risk, edition));

/** The milestones of an outcome that were known in a quarter, each with the quarter that it is said of. */
const milestonesOf = ({ outcome, quarter, shelf }: Edition): Pick<ReportFile, 'milestones'> => {
  const own = shelf.milestones
    .filter(({ featuresUnder: [place = ''] }) => shelf.findOutcome(place) === outcome.code)
    .filter(({ asOf }) => comparePeriods(quarterOf(asOf), quarter) <= 0);
  return own.length > 0 ? { milestones: own.map(({ updated: _, ...one }) => one) } : {};
};

/** The newest quarter in which a risk of an outcome was assessed after the reports of all its outcomes. */
const newestAssessed = (outcome: string, shelf: ExportSource): Period[] =>
  risksUnder(outcome, shelf)
    .flatMap((risk) => {
      const newest = newestStored(risk, shelf);
      return risk.assessments
        .map(quarterOfAssessment)
        .filter((quarter) => !newest || comparePeriods(quarter, newest) > 0);
    })
    .sort(comparePeriods)
    .slice(-1);

/** A file to write. */
export type JsonFile = { readonly name: string; readonly file: DataFile };

type Measure = Content<'indicator'>['measures'][number];
/** One report of an outcome: what had been written or was known by the end of a quarter. */
type Edition = {
  readonly outcome: StoredOutcome;
  readonly quarter: Period;
  readonly shelf: ExportSource;
};

const quarterOf = (label: string): Period => readPeriod('financial-quarter', label);

/** The quarter in which a day is. */
const quarterAt = (day: string): Period => {
  const ended = newestEnded('financial-quarter', monthOf(day));
  const isEnd = periodDates(ended).end === day;
  return isEnd ? ended : { ...ended, index: ended.index + 1 };
};

const isOwn =
  (code: string, { findOutcome }: ExportSource) =>
  ({ indicator, series }: Content<'values'>): boolean =>
    series === councilSeries && findOutcome(indicator) === code;

type Observed = Content<'values'>['observations'][number];

const isAwaited = ({ value, flags }: Observed): boolean =>
  value === null && flags.includes('not-available');

/** The first quarter whose report may have an observation: without a figure, as soon as its period has begun. */
const quarterFor = (
  one: Observed,
  { values, shelf }: { readonly values: Content<'values'>; readonly shelf: ExportSource },
): Period[] => {
  const period = parsePeriod(values.periodKind, one.period);
  if (!period) return [];
  const known = firstKnown(period, shelf.series.find((series) => isOf(series)(values)) ?? {});
  const { end: begun } = periodDates(monthOf(periodDates(period).start));
  return [quarterAt(isAwaited(one) && begun < known ? begun : known)];
};

/**
 * The quarter in which the newest figure can first be known; a report for it leaves nothing out. A period of a year
 * that is awaited may have begun before the one with the newest figure ended.
 */
const newestQuarter = ({ code }: StoredOutcome, shelf: ExportSource): Period[] => {
  const ends = shelf.values.filter(isOwn(code, shelf)).flatMap((values) => {
    const newest = values.observations.at(-1);
    const known = values.observations.findLast((one) => !isAwaited(one));
    return [newest, known].flatMap((one) => (one ? quarterFor(one, { values, shelf }) : []));
  });
  return ends.sort((a, b) => a.index - b.index).slice(-1);
};

const knownBy =
  (series: Content<'series'>, quarter: Period) =>
  (one: Content<'values'>['observations'][number]): boolean =>
    isReportedBy(readPeriod(series.periodKind, one.period), one, series, periodDates(quarter).end);

const withSeries =
  ({ outcome, shelf, quarter }: Edition) =>
  (measure: Measure) => ({
    ...measure,
    series: shelf.series
      .filter((one) => one.measure === measure.code && one.id === councilSeries)
      .map((series) => {
        const own = shelf.values.filter(isOf(series));
        const values = own.map((one) => ({
          ...one,
          observations: one.observations.filter(knownBy(series, quarter)),
        }));
        const { measure: _, indicator: __, ...definition } = series;
        const filled = values.filter(({ observations }) => observations.length > 0);
        return {
          ...definition,
          values: valuesByArea(filled),
          ...(isPrinted({ outcome, shelf, quarter }) ? targetsByArea(own) : {}),
        };
      }),
  });

/** Whether it is the report itself; what it prints about its own quarter was not said of any other. */
const isPrinted = ({ outcome, quarter }: Edition): boolean =>
  quarterOf(outcome.report.period).index === quarter.index;

const toIndicator = (edition: Edition) => (stored: Content<'indicator'>) => {
  const { outcome: _, order: __, overall = [], ...one } = stored;
  const known = overall.filter(
    ({ period }) => comparePeriods(quarterOf(period), edition.quarter) <= 0,
  );
  const written = edition.shelf.commentaries.find(
    ({ indicator, period }) =>
      indicator === one.code && quarterOf(period).index === edition.quarter.index,
  );
  return {
    ...one,
    ...(known.length > 0 && { overall: known }),
    measures: one.measures.map(withSeries(edition)),
    performanceMeasures: one.performanceMeasures.map(withSeries(edition)),
    benchmarks: isPrinted(edition) ? one.benchmarks : [],
    commentary: written?.answers ?? [],
  };
};

const namedUnder = ({ sponsor, contact, code }: StoredOutcome, shelf: ExportSource): Set<string> =>
  new Set([
    ...(sponsor === undefined ? [] : [sponsor]),
    contact,
    ...indicatorsOf(shelf, code).flatMap((one) => [
      ...one.outcomeLeads,
      ...one.indicatorLeads,
      ...(one.otherLeads ?? []).flatMap(({ people }) => people),
    ]),
    ...risksUnder(code, shelf).flatMap(({ owner }) => owner ?? []),
  ]);

/** A person whom no outcome names is listed with the first outcome, so that nobody is left out. */
const peopleOf = (outcome: StoredOutcome, shelf: ExportSource): Content<'person'>[] => {
  const own = namedUnder(outcome, shelf);
  const all = new Set(shelf.outcomes.flatMap((one) => [...namedUnder(one, shelf)]));
  const isFirst = shelf.outcomes[0] === outcome;
  return shelf.people.filter(({ id }) => own.has(id) || (isFirst && !all.has(id)));
};

/** What was published of an outcome goes with its own report, so that it is imported once. */
const publicationsOf = (edition: Edition): Pick<ReportFile, 'publications'> => {
  const { outcome, shelf } = edition;
  const own = shelf.publications.filter((one) => one.outcome === outcome.code);
  if (!isPrinted(edition) || own.length === 0) return {};
  return {
    publications: own.map((one) => {
      const { outcome: _, by, ...rest } = fromPublication(one);
      return { ...rest, by: by.name };
    }),
  };
};

const toFile = (edition: Edition): ReportFile => {
  const { outcome, quarter, shelf } = edition;
  const { foreword: _, ...withoutForeword } = outcome;
  const own = isPrinted(edition)
    ? outcome
    : {
        ...withoutForeword,
        areasForFocus: [],
        report: { ...outcome.report, period: periodLabel(quarter) },
      };
  return reportFile.parse({
    format: 'outcomes-report/1',
    areas: shelf.areas,
    outcome: own,
    people: peopleOf(outcome, shelf),
    indicators: indicatorsOf(shelf, outcome.code).map(toIndicator(edition)),
    risks: toFileRisks(edition),
    ...milestonesOf(edition),
    ...publicationsOf(edition),
  });
};

const otherQuarters = (outcome: StoredOutcome, shelf: ExportSource): Period[] => {
  const own = shelf.commentaries.filter(
    ({ indicator }) => shelf.findOutcome(indicator) === outcome.code,
  );
  const report = quarterOf(outcome.report.period);
  const newest = [
    ...newestQuarter(outcome, shelf),
    ...newestAssessed(outcome.code, shelf),
    ...shelf.milestones
      .filter(({ featuresUnder: [place = ''] }) => shelf.findOutcome(place) === outcome.code)
      .map(({ asOf }) => quarterOf(asOf)),
  ];
  const late = newest.filter(({ index }) => index > report.index);
  const all = [...own.map(({ period }) => quarterOf(period)), ...late];
  const byIndex = new Map(all.map((quarter) => [quarter.index, quarter]));
  byIndex.delete(report.index);
  return [...byIndex.values()].sort((a, b) => a.index - b.index);
};

/**
 * The report of each outcome, preceded by one for each other quarter with commentary and one for
 * the newest figures: a report has the commentary of one quarter, and no figures that end after it.
 * The report itself comes last, so that its quarter counts when all are loaded in the order of
 * their names.
 */
export const toReportFiles = (shelf: ExportSource): JsonFile[] =>
  shelf.outcomes.flatMap((outcome) => [
    ...otherQuarters(outcome, shelf).map((quarter) => ({
      name: `2-round-${codeKey(outcome.code)}-${Math.floor(quarter.index / 4)}-Q${(quarter.index % 4) + 1}.json`,
      file: toFile({ outcome, quarter, shelf }),
    })),
    {
      name: `3-report-${codeKey(outcome.code)}.json`,
      file: toFile({ outcome, quarter: quarterOf(outcome.report.period), shelf }),
    },
  ]);

import { isDeepStrictEqual } from 'node:util';
import { OutcomesError } from '../../domain/outcomes-error.ts';
import { comparePeriods, type Period, periodLabel } from '../../domain/period/period.ts';
import { newestReport } from '../../domain/risks/moved-risks.ts';
import { milestoneRow } from '../schema/milestone.ts';
import { readPeriod } from './entity.ts';
import { type FindOutcome, type Homes, homesIn } from './homes.ts';
import { type Content, fromEntity, makeRow, type Row } from './row.ts';
import type { RiskRow, RowAssessment } from './row-schemas.ts';
import type { Stored } from './stored-rows.ts';

type RowValue = Content<'values'>['observations'][number];
type PlannedTarget = NonNullable<Content<'values'>['targets']>[number];
type IndexOf = (one: Pick<RowValue, 'period'>) => number;

/** A figure that a later report prints again unchanged was public from the first one on. */
const keepFirst = (now: RowValue, before: RowValue | undefined): RowValue => {
  const [is, was] = [now.provenance, before?.provenance];
  const isRepeated = is?.kind === 'published' && was?.kind === 'published' && was.month < is.month;
  return isRepeated && now.value === before?.value ? { ...now, provenance: was } : now;
};

/** A figure that comes without a target has the one that was set ahead for its period. */
const withPlanned = (
  one: RowValue,
  indexOf: IndexOf,
  planned: readonly PlannedTarget[],
): RowValue => {
  if (one.target) return one;
  const { target } = planned.find((other) => indexOf(other) === indexOf(one)) ?? {};
  return target ? { ...one, target } : one;
};

/** A target of the file takes the place of one that was set for the same period; the same one keeps who set it. */
const mergePlanned = (
  before: readonly PlannedTarget[],
  now: readonly PlannedTarget[],
  indexOf: IndexOf,
): PlannedTarget[] => {
  const all = new Map(before.map((one) => [indexOf(one), one]));
  for (const one of now) {
    const known = all.get(indexOf(one));
    const isSame = known && isDeepStrictEqual(known.target, one.target);
    all.set(indexOf(one), isSame ? known : one);
  }
  return [...all].sort(([a], [b]) => a - b).map(([, one]) => one);
};

/**
 * Adds values to a series, in order. A value for a period that is there already replaces the stored
 * one, however the label is spelled. Targets that were set ahead stay, and become those of their periods'
 * figures.
 *
 * @throws OutcomesError `file-invalid` when the two use different kinds of period
 */
export const mergeValues = (
  before: Content<'values'>,
  now: Content<'values'>,
): Content<'values'> => {
  const { measure, series, periodKind } = now;
  if (before.periodKind !== periodKind)
    throw new OutcomesError(
      'file-invalid',
      `${measure} ${series} is stored by ${before.periodKind}, but the file gives it by ${periodKind}; nothing was written.`,
      'Use a separate series for the other kind of period.',
    );
  const indexOf: IndexOf = ({ period }) => readPeriod(periodKind, period).index;
  const targets = mergePlanned(before.targets ?? [], now.targets ?? [], indexOf);
  const byPeriod = new Map(before.observations.map((one) => [indexOf(one), one]));
  for (const one of now.observations) {
    const value = withPlanned(one, indexOf, targets);
    byPeriod.set(indexOf(value), keepFirst(value, byPeriod.get(indexOf(value))));
  }
  const ordered = [...byPeriod].sort(([a], [b]) => a - b);
  const { targets: _, ...rest } = now;
  return {
    ...rest,
    observations: ordered.map(([, one]) => one),
    ...(targets.length > 0 && { targets }),
  };
};

/** An assessment whose quarter is known. */
export type DatedAssessment = RowAssessment & { readonly period: string };
/** A risk where each assessment has its quarter. */
export type DatedRisk = Omit<RiskRow, 'assessments'> & { assessments: DatedAssessment[] };

/** The quarter of an assessment. */
export const quarterOfAssessment = ({ period }: DatedAssessment): Period =>
  readPeriod('financial-quarter', period);

/** The codes of the outcomes that a risk features under, or under indicators of them. */
const outcomesOver = (
  { featuresUnder }: Pick<RiskRow, 'featuresUnder'>,
  findOutcome: FindOutcome,
): string[] => featuresUnder.flatMap((place) => findOutcome(place) ?? []);

/** The quarter of the newest stored report of a risk's outcomes. */
export const newestStored = (
  risk: Pick<RiskRow, 'featuresUnder'>,
  { outcomes, findOutcome }: Homes,
): Period | undefined =>
  newestReport(
    outcomesOver(risk, findOutcome),
    outcomes.map(({ code, report }) => ({
      code,
      report: { period: readPeriod('financial-quarter', report.period) },
    })),
  );

const labelOfNewest = (risk: RiskRow, homes: Homes): string => {
  const newest = newestStored(risk, homes);
  if (newest) return periodLabel(newest);
  throw new OutcomesError(
    'row-unreadable',
    `The stored risk ${risk.code} has no quarter, and no report of its outcome is stored.`,
    'Import the report again.',
  );
};

/**
 * A risk with the quarter of each assessment. An assessment stored before quarters were recorded
 * belongs to the newest report of the outcomes that the risk features under.
 *
 * @throws OutcomesError `row-unreadable` when there is no such report
 */
export const dateRisk = (risk: RiskRow, homes: Homes): DatedRisk => ({
  ...risk,
  assessments: risk.assessments.map(({ period, ...assessed }) => ({
    period: period ?? labelOfNewest(risk, homes),
    ...assessed,
  })),
});

const newestOf = ({ assessments }: DatedRisk) =>
  assessments.map(quarterOfAssessment).reduce((a, b) => (comparePeriods(a, b) > 0 ? a : b));

/**
 * When a file leaves out a score, the stored score is kept only if level and trend are unchanged.
 */
const mergeAssessment = (
  now: DatedAssessment,
  before: DatedAssessment | undefined,
): DatedAssessment => {
  const isSame = before?.level === now.level && before.trend === now.trend;
  const isUnscored = now.likelihood === undefined && now.score === undefined;
  const { likelihood, impact, score } = isUnscored && isSame ? before : now;
  const { period, level, trend } = now;
  return {
    period,
    level,
    ...(trend !== undefined && { trend }),
    ...(likelihood !== undefined && { likelihood }),
    ...(impact !== undefined && { impact }),
    ...(score !== undefined && { score }),
  };
};

const mergeAssessments = (
  before: readonly DatedAssessment[],
  now: readonly DatedAssessment[],
): DatedAssessment[] => {
  const all = new Map(before.map((one) => [quarterOfAssessment(one).index, one]));
  for (const one of now) {
    const { index } = quarterOfAssessment(one);
    all.set(index, mergeAssessment(one, all.get(index)));
  }
  return [...all].sort(([a], [b]) => a - b).map(([, one]) => one);
};

/**
 * A risk keeps its place under other outcomes; for this report's outcome the file decides. Outcomes
 * are kept in the order of their codes, so that loading a report again changes nothing.
 */
const mergePlaces = (before: DatedRisk, now: DatedRisk, findOutcome: FindOutcome): string[] => {
  const homeOf = (place: string): string => findOutcome(place) ?? place;
  const here = new Set(now.featuresUnder.map(homeOf));
  const elsewhere = before.featuresUnder.filter((place) => !here.has(homeOf(place)));
  return [...elsewhere, ...now.featuresUnder].sort((a, b) =>
    homeOf(a) < homeOf(b) ? -1 : Number(homeOf(a) > homeOf(b)),
  );
};

/**
 * Merges a risk of a file with what is stored. Each quarter keeps its assessment; where both have a
 * quarter, the file's replaces the stored one. Title, owner and review date come from the one with
 * the newer assessment, so an older report that is loaded later adds to the history and undoes
 * nothing. What is left out stays: an owner, a date, a score, the controls.
 */
const mergeRisk = (before: DatedRisk, now: DatedRisk, findOutcome: FindOutcome): DatedRisk => {
  const isOlder = comparePeriods(newestOf(now), newestOf(before)) < 0;
  const [first, second] = isOlder ? [before, now] : [now, before];
  return {
    ...second,
    ...first,
    code: now.code,
    featuresUnder: mergePlaces(before, now, findOutcome),
    assessments: mergeAssessments(before.assessments, now.assessments),
  };
};

const mergeRisks = (before: Content<'risk'>, now: Content<'risk'>, homes: Homes): Row =>
  makeRow('risk', mergeRisk(dateRisk(before, homes), dateRisk(now, homes), homes.findOutcome));

const quarterOf = (label: string): Period => readPeriod('financial-quarter', label);

/**
 * Of a milestone the later quarter counts; of the same quarter, what its owner said since the report stays,
 * and only its definition comes from the file.
 */
const mergeMilestone = (
  before: Content<'milestone'>,
  now: Content<'milestone'>,
): Content<'milestone'> => {
  const isOlder = comparePeriods(quarterOf(now.asOf), quarterOf(before.asOf));
  if (isOlder < 0) return before;
  if (isOlder > 0 || !before.updated) return now;
  const { state, percent, progress, doneOn, note, status, updated } = before;
  const { percent: _, note: __, status: ___, progress: ____, doneOn: reported, ...defined } = now;
  const known = reported ?? doneOn;
  return milestoneRow.parse({
    ...defined,
    ...{ state, updated },
    ...(percent !== undefined && { percent }),
    ...(progress !== undefined && { progress }),
    ...(state === 'complete' && known !== undefined && { doneOn: known }),
    ...(status !== undefined && { status }),
    ...(note !== undefined && { note }),
  });
};

/** A file that says nothing about an area's past does not remove it. */
const mergeArea = ({ succeeds }: Content<'area'>, now: Content<'area'>): Content<'area'> =>
  succeeds && !now.succeeds ? { ...now, succeeds } : now;

/** What was published of an indicator as a whole in other quarters stays, while it has parts. */
const mergeIndicator = (
  before: Content<'indicator'>,
  now: Content<'indicator'>,
): Content<'indicator'> => {
  const all = [...(before.overall ?? []), ...(now.overall ?? [])];
  if (all.length === 0 || now.measures.length === 1) return now;
  const byQuarter = new Map(all.map((one) => [quarterOf(one.period).index, one]));
  const ordered = [...byQuarter].sort(([a], [b]) => a - b);
  return { ...now, overall: ordered.map(([, one]) => one) };
};

const inOrder = (now: Content<'indicator'>): Content<'indicator'> => mergeIndicator(now, now);

/**
 * Merges a row of a file with what is stored under its key: values are added to values and
 * assessments to assessments; what was published stays; the rest is replaced.
 *
 * @param homes the outcomes as they are stored, and what belongs to which after the load
 */
const mergeRow = (row: Row, stored: Stored, homes: Homes): Row => {
  const entity = stored.get(row.key);
  if (!entity)
    return row.kind === 'indicator'
      ? makeRow('indicator', inOrder(row.content as Content<'indicator'>))
      : row;
  const before = fromEntity(entity);
  if (before.kind === 'area' && row.kind === 'area')
    return makeRow(
      'area',
      mergeArea(before.content as Content<'area'>, row.content as Content<'area'>),
    );
  if (before.kind === 'milestone' && row.kind === 'milestone')
    return makeRow(
      'milestone',
      mergeMilestone(before.content as Content<'milestone'>, row.content as Content<'milestone'>),
    );
  if (before.kind === 'values' && row.kind === 'values')
    return makeRow(
      'values',
      mergeValues(before.content as Content<'values'>, row.content as Content<'values'>),
    );
  if (before.kind === 'indicator' && row.kind === 'indicator')
    return makeRow(
      'indicator',
      mergeIndicator(before.content as Content<'indicator'>, row.content as Content<'indicator'>),
    );
  // What was published never changes.
  if (before.kind === 'publication') return before;
  if (before.kind === 'risk' && row.kind === 'risk')
    return mergeRisks(before.content as Content<'risk'>, row.content as Content<'risk'>, homes);
  return row;
};

const catalogueIn = (stored: Stored): Row[] =>
  [...stored.values()]
    .filter(({ kind }) => kind === 'outcome' || kind === 'indicator')
    .map(fromEntity);

/** Merges the rows of a file with what is stored. */
export const mergeRows = (rows: readonly Row[], stored: Stored): Row[] => {
  const before = catalogueIn(stored);
  const { outcomes } = homesIn(before);
  const homes = homesIn([...before, ...rows]);
  return rows.map((row) => mergeRow(row, stored, { ...homes, outcomes }));
};

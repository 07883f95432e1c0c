import { OutcomesError } from '../../domain/outcomes-error.ts';
import { comparePeriods, type Period, periodLabel } from '../../domain/period/period.ts';
import { newestReport } from '../../domain/risks/moved-risks.ts';
import { readPeriod } from './entity.ts';
import type { FindOutcome, Homes } from './homes.ts';
import { type Content, makeRow, type Row } from './row.ts';
import type { RiskRow, RowAssessment } from './row-schemas.ts';

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

/** The two as they are stored, with the quarter of each assessment. */
export const mergeRisks = (before: Content<'risk'>, now: Content<'risk'>, homes: Homes): Row =>
  makeRow('risk', mergeRisk(dateRisk(before, homes), dateRisk(now, homes), homes.findOutcome));

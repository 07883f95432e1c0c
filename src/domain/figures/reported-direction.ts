import type { Measure } from '../measure.ts';
import { isGiven, type Observation, type ReportedDirection } from '../observation.ts';
import { otherPeriod } from '../other-period.ts';
import { isSamePeriod, overlaps, type Period } from '../period/period.ts';
import { comparedPeriod, isComparable, type Series } from '../series.ts';
import { compareObservations } from '../statistics/compare-observations.ts';
import type { Judgement, Movement } from '../statistics/movement.ts';
import type { Compared, Verdict } from '../statistics/verdict.ts';

/** The period that values are compared with, and no other. */
const isUsual = (series: Series, against: Period, later: Period): boolean =>
  series.irregular ||
  (series.comparedWith === 'previous'
    ? overlaps(against, later)
    : isSamePeriod(against, comparedPeriod(series, later, [])));

const againstOf = (verdict: Verdict): Period | undefined =>
  verdict.kind === 'compared' ? verdict.earlier.period : verdict.against;

/**
 * What was reported as the direction of travel, where a verdict is about that change and no other.
 *
 * @example usualReported(sinceLastQuarter, s01) // 'improving'
 */
export const usualReported = (
  verdict: Verdict,
  series: Series | undefined,
): ReportedDirection | undefined => {
  const { later } = verdict;
  const against = againstOf(verdict);
  if (!later || !against) return later?.reported;
  return series && isUsual(series, against, later.period) ? later.reported : undefined;
};

/**
 * The direction that was reported of the change that a verdict is about: the usual one, or that against the other of the
 * period before and the same one of the year before.
 *
 * @returns undefined where none was, as of any other pair of periods
 * @example reportedOf(sinceLastYear, s01) // 'worsening'
 */
export const reportedOf = (
  verdict: Verdict,
  series: Series | undefined,
): ReportedDirection | undefined => {
  const { later } = verdict;
  const against = againstOf(verdict);
  const other = series && later?.reportedOther && otherPeriod(series, later.period, []);
  return other && against && isSamePeriod(against, other)
    ? later.reportedOther
    : usualReported(verdict, series);
};

/** A reported direction that can stand in place of “not judged”. */
export type PrintedWay = Extract<ReportedDirection, 'up' | 'down' | 'unchanged' | 'not-applicable'>;

/** What was reported of a change of which neither way is better, where that says which way it went or that it went none. */
export const printedWay = (
  { judgement }: Pick<Compared, 'judgement'>,
  reported: ReportedDirection | undefined,
): PrintedWay | undefined =>
  judgement === 'not judged' &&
  (reported === 'up' ||
    reported === 'down' ||
    reported === 'unchanged' ||
    reported === 'not-applicable')
    ? reported
    : undefined;

/** What the two figures say, where that is not what was reported of them; undefined where it is. */
export const unlikeReported = (
  verdict: Compared,
  reported: ReportedDirection,
): Movement | Judgement | undefined => {
  const printed = printedWay(verdict, reported);
  if (printed === 'not-applicable') return undefined;
  const isByWay = printed || reported === 'up' || reported === 'down';
  const found = isByWay ? verdict.movement : verdict.judgement;
  return found === (printed === 'unchanged' ? 'level' : reported) ? undefined : found;
};

/** The second direction that a report prints of a value: against the other of the two periods. */
export type OtherReported = {
  readonly against: Period;
  readonly reported: ReportedDirection;
  /** What the stored figures say, where that is something else; absent too where it cannot be worked out. */
  readonly unlike?: Movement | Judgement;
};

const compareWith = (
  measure: Measure,
  series: Series,
  pair: { readonly earlier: Observation | undefined; readonly later: Observation },
): Compared | undefined => {
  const { earlier, later } = pair;
  if (!earlier || !isGiven(earlier) || !isComparable(series, earlier.period, later.period))
    return undefined;
  const verdict = compareObservations(measure, series, { earlier, later });
  return verdict.kind === 'compared' ? verdict : undefined;
};

/**
 * What was reported of a value against the other of the period before and the same one of the year before, with what the
 * figures say where that differs.
 *
 * @param upTo what the series has up to the value, oldest first
 * @returns nothing where the report prints one direction alone
 */
export const findOther = (
  measure: Measure,
  series: Series,
  { later, upTo }: Pick<Verdict, 'later'> & { readonly upTo: readonly Observation[] },
): { readonly other?: OtherReported } => {
  if (!later?.reportedOther) return {};
  const before = upTo.filter(({ period }) => period.index < later.period.index);
  const against = otherPeriod(
    series,
    later.period,
    before.map(({ period }) => period),
  );
  if (!against) return {};
  const earlier = before.find(({ period }) => isSamePeriod(period, against));
  const compared = compareWith(measure, series, { earlier, later });
  const unlike = compared && unlikeReported(compared, later.reportedOther);
  return { other: { against, reported: later.reportedOther, ...(unlike && { unlike }) } };
};

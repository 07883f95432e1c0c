import type { Measure } from '../measure.ts';
import { isGiven } from '../observation.ts';
import type { OverallStatus, Whole } from '../overall-status.ts';
import { describePeriod, isSamePeriod, periodLabel } from '../period/period.ts';
import { isMeant, isRelative, type SpokenPeriod } from '../period/spoken-period.ts';
import type { Headline } from './headline.ts';
import { overallStanding, periodOfStanding, standingOf } from './headline-standing.ts';
import { formatStatus, sayReason, symbolOf } from './say-standing.ts';

/**
 * The overall status that was published of a period.
 *
 * @param spoken the newest when absent
 * @param today ISO date, from which a quarter without its year counts
 * @returns undefined where none was, and for “last quarter” and the like, which count from a figure ({@link asOfParts});
 *   that of another period is never used instead
 * @example overallAt(whole, { kind: 'label', label: 'Q2 2025/26' })?.status // 'Amber'
 */
export const overallAt = (
  whole: Whole | undefined,
  spoken: SpokenPeriod = { kind: 'latest' },
  today?: string,
): OverallStatus | undefined => {
  const { overall = [] } = whole ?? {};
  const newest = overall.at(-1);
  if (!newest || spoken.kind === 'latest') return newest;
  if (isRelative(spoken)) return undefined;
  return overall.findLast(({ period }) => isMeant(spoken, newest.period, today)(period));
};

/**
 * The period that somebody named, where it counts from the newest figure: that of the figures that were found for it.
 *
 * @param parts the headlines of an indicator that were found for it
 * @returns as it was named where it does not count from a figure, or where the parts are of different periods
 * @example asOfParts({ kind: 'previous' }, [primary, secondary]) // { kind: 'label', label: 'Q1 2025/26' }
 */
export const asOfParts = (
  spoken: SpokenPeriod | undefined,
  parts: readonly Headline[],
): SpokenPeriod | undefined => {
  if (!spoken || spoken.kind === 'latest' || !isRelative(spoken)) return spoken;
  const [first, ...rest] = parts.map(({ verdict }) => verdict?.later?.period);
  if (!first || !rest.every((one) => one && isSamePeriod(one, first))) return spoken;
  return { kind: 'label', label: periodLabel(first) };
};

/** "Red", "Red (Q3 2025/26)" where that is of another period than the status of the whole. */
const sayPart = (part: Headline, { period: at }: OverallStatus): string => {
  const standing = standingOf(part);
  const status = standing && formatStatus(standing);
  if (!status) return 'no status';
  const own = periodOfStanding(part);
  return own && !isSamePeriod(own, at) ? `${status} (${describePeriod(own)})` : status;
};

/** "Primary schools: Green; Secondary schools: Red (Q3 2025/26)" */
const sayParts = (parts: readonly Headline[], status: OverallStatus): string =>
  parts.map((one) => `${one.measure.shortName}: ${sayPart(one, status)}`).join('; ');

const overallHeadline = (
  { code, name, shortName }: Whole,
  status: OverallStatus,
  parts: readonly [Headline, ...Headline[]],
): Headline => {
  const { statuses, directionWords } = parts[0].measure;
  const measure: Measure = {
    ...{ code, name, shortName, polarity: 'not-judged', series: [] },
    ...(statuses && { statuses }),
    ...(directionWords && { directionWords }),
  };
  return {
    ...{ measure, series: undefined, verdict: undefined },
    overall: { status, parts: sayParts(parts, status) },
  };
};

const hasSeveral = (parts: readonly Headline[]): parts is [Headline, Headline, ...Headline[]] =>
  parts.length > 1;

/** Whether a figure or a status of a later quarter is known of a part. */
const isNewer = ({ verdict, upTo = [], statuses = [] }: Headline, than: OverallStatus): boolean =>
  [...upTo, ...(verdict?.later ? [verdict.later] : []), ...statuses].some(
    (one) =>
      one.period.kind === than.period.kind &&
      one.period.index > than.period.index &&
      (isGiven(one) || one.status !== undefined),
  );

/** One for each indicator whose parts a status of the whole counts for, in the place of the first of them. */
const inPlaceOfParts = (
  headlines: readonly Headline[],
  statusOf: (whole: Whole, parts: readonly Headline[]) => OverallStatus | undefined,
): Headline[] => {
  const byWhole = Map.groupBy(headlines, ({ measure }) => measure.whole?.code);
  return headlines.flatMap((headline) => {
    const { whole } = headline.measure;
    const parts = byWhole.get(whole?.code) ?? [];
    if (!whole || !hasSeveral(parts)) return [headline];
    const status = statusOf(whole, parts);
    if (!status) return [headline];
    return parts[0] === headline ? [overallHeadline(whole, status, parts)] : [];
  });
};

const statusFor =
  (at: SpokenPeriod = { kind: 'latest' }, today?: string) =>
  (whole: Whole, parts: readonly Headline[]): OverallStatus | undefined => {
    const status = overallAt(whole, asOfParts(at, parts), today);
    const isOld = at.kind === 'latest' && status && parts.some((one) => isNewer(one, status));
    return isOld ? undefined : status;
  };

/**
 * Headlines as they count by status: one for an indicator with an overall status, in the place of its first part, and the
 * others as they are. A part that stands alone keeps its own, and so do all parts of which something newer is known than
 * the newest overall status.
 *
 * @param at the period whose overall statuses count; the newest when absent
 * @param today ISO date, from which a quarter without its year counts
 * @example countedOnce([primary, secondary, crime]).map(({ measure }) => measure.code) // ['S07', 'S05A']
 */
export const countedOnce = (
  headlines: readonly Headline[],
  at?: SpokenPeriod,
  today?: string,
): Headline[] => inPlaceOfParts(headlines, statusFor(at, today));

/**
 * Headlines as they count by figures and targets: the parts of an indicator, or where none of them has a target or a
 * status, one for its overall status.
 *
 * @param at the period whose overall statuses count; the newest when absent
 * @param today ISO date, from which a quarter without its year counts
 * @example countedByFigure([primary, secondary, crime]).map(({ measure }) => measure.code) // ['S07A', 'S07B', 'S05A']
 */
export const countedByFigure = (
  headlines: readonly Headline[],
  at?: SpokenPeriod,
  today?: string,
): Headline[] =>
  inPlaceOfParts(headlines, (whole, parts) =>
    parts.some(standingOf) ? undefined : statusFor(at, today)(whole, parts),
  );

/**
 * The overall status of an indicator, as sentences with the symbol that its report prints.
 *
 * @param measures of the indicator
 * @param spoken the newest when absent
 * @param today ISO date, from which a quarter without its year counts
 * @returns none where no overall status was published of that period
 * @example sayOverall(s07.measures) // ['◐ Watch overall, as reported for Q2 2025/26.']
 */
export const sayOverall = (
  measures: readonly Pick<Measure, 'whole' | 'statuses'>[],
  spoken?: SpokenPeriod,
  today?: string,
): string[] => {
  const [first] = measures;
  const status = overallAt(first?.whole, spoken, today);
  if (!status) return [];
  const standing = overallStanding(status, first ?? {});
  const sentence = [symbolOf(standing), formatStatus(standing), standing.sentence].join(' ').trim();
  const reason = sayReason(standing);
  return [sentence, ...(reason ? [reason] : [])];
};

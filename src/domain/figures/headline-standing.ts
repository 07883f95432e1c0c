import { capitalise } from '../format.ts';
import type { Measure } from '../measure.ts';
import { isGiven, type Observation, type ReportedDirection, sayDirection } from '../observation.ts';
import type { OverallStatus } from '../overall-status.ts';
import {
  describePeriod,
  financialYearOf,
  type Period,
  parsePeriod,
  periodDates,
} from '../period/period.ts';
import type { Series } from '../series.ts';
import type { Target } from '../target.ts';
import { limitsOf, sayTarget } from './format-target.ts';
import type { Headline } from './headline.ts';
import { statusSince } from './printed-status.ts';
import { reportedOf, type TargetStanding, targetStanding } from './target-standing.ts';

/** Neither a value nor a status: what was published of the newest value that there is still counts. */
const isAwaited = (one: Observation): boolean =>
  !isGiven(one) && one.status === undefined && !one.flags.includes('suppressed');

/**
 * How the value that a headline shows stands to its target. Where it is still awaited and nothing was published of
 * it, the newest value before it counts, and the sentence says of which period that is.
 */
export const standingOf = (headline: Headline): TargetStanding | undefined => {
  if (headline.overall) return overallStanding(headline.overall.status, headline.measure);
  const standing = standingSince(headline) ?? standingInPeriod(headline);
  const year = yearTargetOf(headline);
  if (!year || saysYearEnd(headline)) return standing;
  const sentence = `Target for the end of the year: ${year}.`;
  if (!standing) return { target: '', sentence, differs: '' };
  return standing.target === ''
    ? { ...standing, sentence }
    : { ...standing, sentence: `${standing.sentence} ${sentence}` };
};

/**
 * The period of what {@link standingOf} gives.
 *
 * @example periodOfStanding(s05a) // Q2 2018/19
 */
export const periodOfStanding = (headline: Headline): Period | undefined => {
  const { verdict, upTo = [], overall } = headline;
  const later = verdict?.later;
  if (overall || !later) return overall?.status.period;
  if (standingSince(headline)) return upTo.at(-1)?.period;
  const before = isAwaited(later) ? upTo.findLast(isGiven) : undefined;
  return (statusSince(headline) ?? before ?? later).period;
};

/**
 * The directions that are printed of the whole: "Overall direction: gaining since Q1 2025/26; up since Q4 2025/26." That
 * none is printed is said only in the council's own word, and is since no period.
 */
const sayWays = (
  { reported, since, reportedOther, otherSince }: OverallStatus,
  own: Measure['directionWords'],
): string => {
  const say = (way: ReportedDirection | undefined, from: Period | undefined): string[] => {
    if (!way) return [];
    if (way === 'not-applicable') return own?.[way] ? [sayDirection(way, own)] : [];
    return [`${sayDirection(way, own)}${from ? ` since ${describePeriod(from)}` : ''}`];
  };
  const ways = [...say(reported, since), ...say(reportedOther, otherSince)];
  return ways.length > 0 ? `Overall direction: ${ways.join('; ')}.` : '';
};

/**
 * What was published of an indicator as a whole; no figure and no target stand beside it.
 *
 * @example overallStanding(rowan, measure).sentence // 'overall, as reported for Q1 2026/27.'
 */
export const overallStanding = (
  overall: OverallStatus,
  measure: Pick<Measure, 'statuses' | 'directionWords'>,
): TargetStanding => {
  const { status, reason, period } = overall;
  const reported = reportedOf({ status }, measure);
  const ways = sayWays(overall, measure.directionWords);
  return {
    ...(reported && { reported }),
    ...(reason && { reason }),
    ...(ways && { ways }),
    target: '',
    sentence: `overall, as reported for ${describePeriod(period)}.`,
    differs: '',
  };
};

/**
 * Whether a headline's value is in a financial year that has a target of its own, so that an answer about that year's
 * target has it.
 *
 * @param label as it is printed or said: "2025/26"; its own year where absent
 * @example hasYearTarget(q2of2025_26, '2025/26') // true, where a target for the end of the year is stored
 */
export const hasYearTarget = (headline: Headline, label?: string): boolean => {
  if (yearTargetOf(headline) === '') return false;
  if (label === undefined) return true;
  const year = parsePeriod('financial-year', label);
  const later = headline.verdict?.later;
  return (
    year !== undefined &&
    later !== undefined &&
    periodDates(year).start.startsWith(String(financialYearOf(later.period)))
  );
};

/** The newest target of the financial year in which the value's period ends. */
const findYearTarget = ({ verdict, upTo = [] }: Headline): Target | undefined => {
  const later = verdict?.later;
  if (!later) return undefined;
  const year = financialYearOf(later.period);
  return [...upTo, later].findLast((one) => one.yearTarget && financialYearOf(one.period) === year)
    ?.yearTarget;
};

const yearTargetOf = (headline: Headline): string => {
  const { measure, series } = headline;
  const target = findYearTarget(headline);
  return series && target ? sayTarget(target, series, measure.polarity) : '';
};

/** Whether the value is that of the year's end, and its own target is the year's. */
const saysYearEnd = (headline: Headline): boolean => {
  const { target, period } = headline.verdict?.later ?? {};
  const year = findYearTarget(headline);
  const limits = (one: Target): string =>
    JSON.stringify(limitsOf(one, headline.measure.polarity) ?? one);
  return (
    period !== undefined &&
    target !== undefined &&
    year !== undefined &&
    periodDates(period).end.endsWith('-03-31') &&
    limits(target) === limits(year)
  );
};

/** “ Its target was 85.0%.”, of a value that nobody will give any more. */
const sayFormerTarget = (
  { target }: Observation,
  series: Series,
  { polarity }: Measure,
): string => {
  const said = target ? sayTarget(target, series, polarity) : '';
  return said && ` Its target ${/^was\b/i.test(said) ? said : `was ${said}`}.`;
};

/** What was published of a later period without a figure, where nothing is collected any more: "Withdrawn". */
const standingSince = ({
  measure,
  series,
  verdict,
  upTo = [],
}: Headline): TargetStanding | undefined => {
  const isEnded = verdict?.kind === 'withheld' && verdict.reason === 'discontinued';
  const newest = upTo.at(-1);
  if (!series || !isEnded || !newest || isGiven(newest) || newest.status === undefined)
    return undefined;
  const standing = targetStanding(measure, series, newest);
  return (
    standing && {
      ...standing,
      sentence: `${capitalise(describePeriod(newest.period))} has no figure.${sayFormerTarget(newest, series, measure)}`,
    }
  );
};

/** A status of a later time says nothing of the older figure: the two are not set against each other. */
const standingOfStatus = (
  { measure }: Headline,
  series: Series,
  { later, since }: { readonly later: Observation; readonly since: Observation },
): TargetStanding | undefined => {
  const { status: _, statusReason: __, ...figure } = later;
  const own = targetStanding(measure, series, figure);
  const reported = targetStanding(measure, series, since);
  const sentence = `The status is that of ${describePeriod(since.period)}.`;
  return (
    reported && {
      ...reported,
      target: own?.target ?? '',
      ...(own?.isToCome ? { isToCome: true } : {}),
      sentence: own ? `${sentence} For ${describePeriod(later.period)}: ${own.sentence}` : sentence,
    }
  );
};

const standingInPeriod = (headline: Headline): TargetStanding | undefined => {
  const { measure, series, verdict, upTo = [] } = headline;
  const later = verdict?.later;
  if (!series || !later) return undefined;
  const since = statusSince(headline);
  if (since) return standingOfStatus(headline, series, { later, since });
  const newest = isAwaited(later) ? upTo.findLast(isGiven) : undefined;
  const before = newest && targetStanding(measure, series, newest);
  if (!newest || !before) return targetStanding(measure, series, later);
  return { ...before, sentence: `For ${describePeriod(newest.period)}: ${before.sentence}` };
};

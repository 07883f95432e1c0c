import { isRelative, type SpokenPeriod } from '../../../domain/period/spoken-period.ts';
import { marksOf } from '../message/tokens.ts';
import { type Asked, countedPeriods } from './asked.ts';

/** Before a period, these say that something moved since then. */
const sinceThen =
  / (?:since|from|than(?: it was)?(?: in)?|against|versus|vs|with|to|on)(?: the)? $/;

/**
 * Since when something moved: "since Q1", "over the last year". A quarter in which it moved is no such time, and this
 * year is compared with the last.
 */
export const sinceWhen = (asked: Asked): SpokenPeriod | undefined => {
  const [period, ...more] = countedPeriods(asked);
  if (!period || more.length > 0) return undefined;
  if (period.kind === 'this-year') return { kind: 'last-year' };
  if (isRelative(period)) return period.kind === 'previous' ? undefined : period;
  return isSince(asked, period) ? period : undefined;
};

const isSince = ({ reading }: Asked, period: SpokenPeriod): boolean => {
  const { typed = '' } = marksOf(reading, 'period').find((one) => one.period === period) ?? {};
  const [before = ''] = ` ${reading.text.toLowerCase()} `.split(typed.toLowerCase());
  return sinceThen.test(before) || /^(?:since|against|than|vs) /i.test(typed);
};

/** "Not there last time" compares, and "by the end of March" looks ahead. */
const ofThen: ReadonlySet<SpokenPeriod['kind']> = new Set([
  ...(['label', 'quarter', 'last-year', 'years-ago'] as const),
]);

/** The only period that is named, where a list is to be as it was then: "which were red in Q2 last year". */
export const listedAt = (asked: Asked): SpokenPeriod | undefined => {
  const [period, ...more] = countedPeriods(asked);
  return period && more.length === 0 && ofThen.has(period.kind) && !isSince(asked, period)
    ? period
    : undefined;
};

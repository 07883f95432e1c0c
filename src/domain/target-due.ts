import { formatDueBy, lastDayOf, readDueBy } from './due-by.ts';
import { splitEndBrackets } from './end-brackets.ts';
import { type Period, periodDates } from './period/period.ts';
import type { Target } from './target.ts';

/** The words of a target, without those for the day by which it is to be reached. */
type SplitDue = { readonly limit: string; readonly by: string };

/** "80%, by March 2026": the last “by” is of the day. */
const splitClause = (text: string): SplitDue | undefined => {
  const at = text.toLowerCase().lastIndexOf(' by ');
  const by = at > 0 ? readDueBy(text.slice(at + 4).trim()) : undefined;
  return by ? { limit: text.slice(0, at).replace(/,$/, ''), by } : undefined;
};

/**
 * Splits the day by which a target is to be reached from its other words.
 *
 * @returns undefined where there is no day
 * @example splitDue('80% (by March 2026)') // { limit: '80%', by: '2026-03' }
 * @example splitDue('Agreed by Cabinet') // undefined
 */
export const splitDue = (text: string): SplitDue | undefined => {
  const { before = text, within } = splitEndBrackets(text) ?? {};
  const inBrackets = within?.toLowerCase().startsWith('by ')
    ? readDueBy(within.slice(3))
    : undefined;
  if (inBrackets) return { limit: before, by: inBrackets };
  const clause = splitClause(before);
  if (clause && within !== undefined) return { ...clause, limit: `${clause.limit} (${within})` };
  return clause ?? splitClause(text);
};

/**
 * The words of a target with the day by which it is to be reached, unless they have it.
 *
 * @example withDueBy('80%', { value: 80, by: '2026-03' }) // '80% by March 2026'
 * @example withDueBy('80% (by Mar-26)', { value: 80, by: '2026-03' }) // '80% (by Mar-26)'
 */
export const withDueBy = (words: string, { by }: Target): string =>
  by === undefined || splitDue(words)?.by === by ? words : `${words} by ${formatDueBy(by)}`;

/**
 * Whether a target that is to be reached by a day still holds for a later period: until that day it does.
 *
 * @example holdsFor({ value: 74, by: '2028' }, Q3_2018_19) // true
 */
export const holdsFor = ({ by }: Target, period: Period): boolean =>
  by !== undefined && lastDayOf(by) >= periodDates(period).end;

import { formatDate, formatDay, formatMonth } from './format.ts';
import type { Indicator } from './indicator.ts';
import type { Series } from './series.ts';

/**
 * That nothing more is collected, since when and why, as a sentence.
 *
 * @example sayNoLonger({ from: '2025-04-01', reason: 'The line closed' })
 *   // 'No longer collected since 1 April 2025: The line closed.'
 */
export const sayNoLonger = ({ from, reason }: NonNullable<Series['discontinued']>): string =>
  `No longer collected since ${formatDate(from)}: ${reason.replace(/\.$/, '')}.`;

/**
 * Whether none of an indicator's figures is collected any more; not where it never had any.
 *
 * @example isNoLongerCollected(withdrawnIndicator) // true
 */
export const isNoLongerCollected = ({ measures }: Indicator): boolean => {
  const all = measures.flatMap(({ series }) => series);
  return all.length > 0 && all.every((one) => one.discontinued);
};

/**
 * With which figure the direction of a series compares the latest one, after "compares it with".
 *
 * @example sayComparedWith(series) // 'that of three months before'
 */
export const sayComparedWith = ({ comparedWith, irregular, seasonal, timing }: Series): string => {
  if (irregular) return 'the one before, however long ago that was';
  if (comparedWith === 'previous') return 'the one before, with which it shares months';
  if (comparedWith === 'quarter-before') return 'that of three months before';
  return seasonal || timing === 'cumulative'
    ? 'the one for the same period of the year before'
    : 'the one for the period before (for rolling twelve months, with the twelve months before)';
};

/**
 * When the next figure of a series is published, as its publisher says, as a sentence.
 *
 * @param today ISO date
 * @returns none where neither the day nor the month is known
 * @example sayNextOn({ nextOn: '2026-08-25' }, '2026-08-20') // ['The next figure will be published on Tuesday 25 August 2026.']
 */
export const sayNextOn = ({ nextOn }: Pick<Series, 'nextOn'>, today: string): string[] =>
  nextOn
    ? [
        `The next figure ${nextOn < today.slice(0, nextOn.length) ? 'was to be' : 'will be'} published ${nextOn.length === 'yyyy-mm'.length ? `in ${formatMonth(nextOn)}` : `on ${formatDay(nextOn)}`}.`,
      ]
    : [];

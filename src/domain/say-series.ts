import { formatDate, formatDay, formatMonth } from './format.ts';
import type { Series } from './measure.ts';

/**
 * That nothing more is collected, since when and why, as a sentence.
 *
 * @example sayNoLonger({ from: '2025-04-01', reason: 'The line closed' })
 *   // 'No longer collected since 1 April 2025: The line closed.'
 */
export const sayNoLonger = ({ from, reason }: NonNullable<Series['discontinued']>): string =>
  `No longer collected since ${formatDate(from)}: ${reason.replace(/\.$/, '')}.`;

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

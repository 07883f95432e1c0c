import { formatDueBy, readDueBy } from './due-by.ts';
import type { Target } from './target.ts';

/** "80% (by March 2026)", "80% by March 2026 (profile)" and "80% by March 2026". */
const shapes = [
  /^(?<limit>.+?)\s*\(by (?<clause>[^()]+)\)$/i,
  /^(?<limit>.+),? by (?<clause>[^()]+?)\s*(?<remark>\([^()]+\))$/i,
  /^(?<limit>.+),? by (?<clause>.+)$/i,
];

/** The words of a target, without those for the day by which it is to be reached. */
type SplitDue = { readonly limit: string; readonly by: string };

/**
 * Splits the day by which a target is to be reached from its other words.
 *
 * @returns undefined where there is no day
 * @example splitDue('80% (by March 2026)') // { limit: '80%', by: '2026-03' }
 * @example splitDue('Agreed by Cabinet') // undefined
 */
export const splitDue = (text: string): SplitDue | undefined => {
  for (const shape of shapes) {
    const { limit = '', clause = '', remark } = shape.exec(text)?.groups ?? {};
    const by = readDueBy(clause);
    const words = limit.replace(/,$/, '');
    if (by) return { limit: remark === undefined ? words : `${words} ${remark}`, by };
  }
  return undefined;
};

/**
 * The words of a target with the day by which it is to be reached, unless they have it.
 *
 * @example withDueBy('80%', { value: 80, by: '2026-03' }) // '80% by March 2026'
 * @example withDueBy('80% (by Mar-26)', { value: 80, by: '2026-03' }) // '80% (by Mar-26)'
 */
export const withDueBy = (words: string, { by }: Target): string =>
  by === undefined || splitDue(words)?.by === by ? words : `${words} by ${formatDueBy(by)}`;

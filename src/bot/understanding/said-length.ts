import { stemOf } from '../../domain/find-words.ts';
import type { Asked } from './asked.ts';
import { smallNumberOf } from './number-words.ts';
import type { Token } from './tokens.ts';

const lengths: Readonly<Record<string, number>> = {
  [stemOf('day')]: 1,
  [stemOf('week')]: 7,
  [stemOf('wk')]: 7,
  [stemOf('fortnight')]: 14,
};
const one = new Set('a an another extra more further second'.split(' '));
const between = new Set('working business extra more further additional of'.split(' '));

/** Nobody waits longer for a quarter. */
const mostDays = 92;

/** How many a word says: 2 of "two" and "a couple", 1 of "another". */
const countOf = ({ mark, word }: Token): number => {
  if (mark?.kind === 'number') return mark.value;
  if (/^(?:couple|pair)$/.test(word)) return 2;
  return one.has(word) ? 1 : (smallNumberOf(word) ?? 0);
};

const isLength = (days: number): boolean => Number.isInteger(days) && days > 0 && days <= mostDays;

/**
 * By how many days a message says that something is to move: a week has seven.
 *
 * @example saidLength(asked) // 14 for "two more weeks"; undefined where no length is said
 */
export const saidLength = ({ reading: { tokens } }: Pick<Asked, 'reading'>): number | undefined =>
  tokens
    .flatMap(({ stem }, at) => {
      const before = tokens.slice(0, at).findLast(({ word }) => !between.has(word));
      return before ? countOf(before) * (lengths[stem] ?? 0) : [];
    })
    .find(isLength);

import { monthNumber, monthPattern } from '../../../domain/period/month-names.ts';
import type { MessageReading } from '../message/read-message.ts';
import { marksOf, type Token } from '../message/tokens.ts';

/** Months of a year by their numbers, both included; without a last one, since the first. */
export type SaidMonths = { readonly from: number; readonly to?: number };

const month = new RegExp(`^(?:${monthPattern})$`, 'u');
const ties = /^(?:to|till|until|through|and|plus)$/;
/** Behind these, a month says when something happens. */
const ofTime =
  /^(?:to|till|until|end|ending|ended|of|by|before|since|after|at|from|mid|early|late)$/;

const isMonth = (token: Token | undefined): boolean =>
  token !== undefined && !token.mark && month.test(token.word);

/** The last month of those that follow each other from a place on. */
const endOf = (tokens: readonly Token[], at: number): number => {
  const next = ties.test(tokens[at + 1]?.word ?? '') ? at + 2 : at + 1;
  return isMonth(tokens[next]) ? endOf(tokens, next) : at;
};

/** Whether a month goes on from another. */
const isWithin = (tokens: readonly Token[], at: number): boolean =>
  isMonth(tokens[at - 1]) || (ties.test(tokens[at - 1]?.word ?? '') && isMonth(tokens[at - 2]));

/** "May" alone is mostly no month. */
const isAlone = (tokens: readonly Token[], at: number): boolean =>
  tokens[at]?.word === 'may' || ofTime.test(tokens[at - 1]?.word ?? '');

/**
 * The months that a message says its figure is of.
 *
 * @returns undefined where it names none
 * @example of "that's April to December added up": { from: 4, to: 12 }
 * @example of "October by itself is 187": { from: 10, to: 10 }
 */
export const readMonths = (reading: MessageReading): SaidMonths | undefined => {
  const { tokens } = reading;
  const numberAt = (at: number): number => monthNumber(tokens[at]?.word ?? '');
  for (const { period } of marksOf(reading, 'period')) {
    if (period.kind === 'this-year') return { from: 4 };
    if (period.kind === 'from-april') return { from: 4, to: period.to };
    if (period.kind === 'months')
      return { from: Number(period.from.slice(5)), to: Number(period.to.slice(5)) };
  }
  const runs = tokens.flatMap((token, at) => {
    const isFirst = isMonth(token) && !isWithin(tokens, at);
    return isFirst && (endOf(tokens, at) > at || !isAlone(tokens, at)) ? [at] : [];
  });
  const [first] = runs;
  if (first === undefined) return undefined;
  // Each month has a number of its own: "171 in October, 180 in November".
  const isEach = runs.length > 1 && marksOf(reading, 'number').length === runs.length;
  const last = isEach ? (runs.at(-1) ?? first) : first;
  return { from: numberAt(first), to: numberAt(endOf(tokens, last)) };
};

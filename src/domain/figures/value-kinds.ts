import type { Series } from '../series.ts';

/** What kind of number a value is, in a sentence: "it is a rate". */
export const kindNames: Readonly<Record<Series['valueKind'], string>> = {
  count: 'a count',
  rate: 'a rate',
  percentage: 'a percentage',
  average: 'an average',
  money: 'an amount of money',
  index: 'an index',
  words: 'given in words',
};

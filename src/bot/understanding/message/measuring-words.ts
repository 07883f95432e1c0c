import { stemOf } from '../../../domain/find-words.ts';
import { isGrammar, tokenise } from './tokens.ts';

/** Words for the measuring and not for what is measured: "rate of crime" is crime. */
const measuring = new Set(
  'rate number percentage percent proportion share figure level count amount value statistic stat % subject total overall report line numerator denominator num denom'
    .split(' ')
    .map(stemOf),
);

/** Whether a word is for the measuring, and names nothing that is measured. */
export const isMeasuring = (stem: string): boolean => measuring.has(stem);

/** The words of a text that say more than how others are tied together. */
export const tellingWords = (text: string): string[] =>
  tokenise(text, []).flatMap(({ word }) => (isGrammar(word) ? [] : [word]));

/** Their stems. */
export const tellingStems = (text: string): string[] => tellingWords(text).map(stemOf);

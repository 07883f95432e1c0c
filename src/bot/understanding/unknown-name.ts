import { monthNumber } from '../../domain/period/period-spellings.ts';
import type { Asked } from './asked.ts';
import { isGrammar } from './grammar-words.ts';
import { isWeekday } from './spoken-day.ts';
import type { Token } from './tokens.ts';

const mayBeName = ({ word, mark, capital }: Token): boolean =>
  capital && !mark && !isGrammar(word) && !isWeekday(word) && monthNumber(word) === 0;

/**
 * The name of somebody whom the report does not know, where a message names no officer: the first words that have a
 * capital within a sentence and name nothing.
 *
 * @example "Let Priya Nair do S02" has "Priya Nair"
 */
export const unknownName = ({
  reading,
  subjects,
}: Pick<Asked, 'reading' | 'subjects'>): string | undefined => {
  if (subjects.people.length > 0) return undefined;
  const { tokens, mentions, text } = reading;
  const named = new Set(mentions.flatMap(({ at }) => at));
  const is = (at: number): boolean => {
    const token = tokens[at];
    return token !== undefined && !named.has(at) && mayBeName(token);
  };
  const first = tokens.findIndex((_, at) => is(at));
  if (first < 0) return undefined;
  const after = tokens.findIndex((_, at) => at > first && !is(at));
  const words = tokens.slice(first, after < 0 ? undefined : after).map(({ word }) => word);
  const typed = new RegExp(words.map((one) => RegExp.escape(one)).join('\\W+'), 'iu').exec(text);
  return (typed?.[0] ?? words.join(' ')).slice(0, longestName);
};

/** A longer run of capitals is no name. */
const longestName = 60;

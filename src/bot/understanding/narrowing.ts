import { monthPattern } from '../../domain/period/period-spellings.ts';
import { isGrammar } from './grammar-words.ts';
import { classify, type LinearModel } from './linear-model.ts';
import { type MessageReading, wordsLeft } from './read-message.ts';
import type { Token } from './tokens.ts';
import type { WordKnowledge } from './word-knowledge.ts';

type Place = {
  readonly reading: MessageReading;
  readonly named: ReadonlySet<number>;
  readonly known: WordKnowledge;
};

const roleAt = (at: number, { reading: { tokens }, named, known }: Place): string => {
  const token = tokens[at];
  if (!token) return 'end';
  if (named.has(at)) return '<name>';
  if (token.mark) return `<${token.mark.kind}>`;
  return isGrammar(token.word) ? token.word : known.kinOf(token.word).circle;
};

/** The word itself where it names nothing and is nothing exact. */
const symbolAt = (at: number, { reading: { tokens }, named }: Place): string => {
  const token = tokens[at];
  if (!token) return 'end';
  return named.has(at) ? '<name>' : token.stem;
};

/** What speaks for and against a word's narrowing what is asked: itself, its kin, and what it stands beside. */
const featuresAt = (at: number, place: Place): string[] => {
  const { tokens } = place.reading;
  const { word, stem } = tokens[at] as Token;
  const { group } = place.known.kinOf(word);
  const before = roleAt(at - 1, place);
  return [
    `w ${stem}`,
    group,
    `p ${before}`,
    `n ${roleAt(at + 1, place)}`,
    `pp ${roleAt(at - 2, place)} ${before}`,
    `${symbolAt(at - 1, place)} ${stem}`,
    `${stem} ${symbolAt(at + 1, place)}`,
    `l ${Math.min(5, Math.floor(tokens.length / 4))}`,
  ];
};

/** A word that names nothing, and what speaks for its narrowing what is asked. */
export type WordLeft = {
  readonly at: number;
  readonly word: string;
  readonly features: readonly string[];
};

/** Words that only tie others together, and yet can leave something out of what is asked, or put it off. */
const limiting = new Set([
  'not',
  'no',
  'will',
  'would',
  'without',
  'only',
  'other',
  'per',
  'before',
  'after',
  'each',
  'every',
  'than',
]);

/** The words of a message that name nothing, each with its features. */
export const describeWordsLeft = (reading: MessageReading, known: WordKnowledge): WordLeft[] => {
  const named = new Set(reading.mentions.flatMap(({ at, how }) => (how === 'loose' ? [] : at)));
  for (const [at, { mark }] of reading.tokens.entries()) if (mark?.kind === 'code') named.add(at);
  const place = { reading, named, known };
  const limits = reading.tokens.flatMap(({ word }, at) =>
    limiting.has(word) && !named.has(at) ? [at] : [],
  );
  return [...wordsLeft(reading), ...limits].map((at) => ({
    at,
    word: reading.tokens[at]?.word ?? '',
    features: featuresAt(at, place),
  }));
};

const month = new RegExp(`^(?:${monthPattern})$`);

/** A month of no year, where nothing follows that it belongs to: no figure is of it, but for the last of its period. */
export const bareMonths = ({ tokens }: MessageReading): string[] =>
  tokens.flatMap(({ word }, at) => {
    const next = tokens[at + 1];
    const isLast = !next || next.parted || next.mark !== undefined || isGrammar(next.word);
    return month.test(word) && isLast && /^(?:in|for|during)$/.test(tokens[at - 1]?.word ?? '')
      ? [word]
      : [];
  });

export const narrowingClass = 'narrows';

/** Learned like a wish: no figure of the report answers the message. */
export const withoutFigure = 'without-figure';

/** A word left over, and how likely it narrows: by itself, and in this message. */
export type JudgedWord = {
  readonly word: string;
  readonly own: number;
  readonly likelihood: number;
};

const oddsOf = (likelihood: number): number => likelihood / Math.max(1 - likelihood, 1e-9);

/** How much the whole message counts beside the word. */
const shareOfMessage = 0.8;

/**
 * How likely each word left narrows what is asked: "violent" in "violent crime", "Weymouth" in "crime in Weymouth".
 *
 * @param ofMessage how likely no figure of the report answers the message, whichever word says so
 */
export const judgeWordsLeft = (
  words: readonly WordLeft[],
  model: LinearModel,
  ofMessage: number,
): JudgedWord[] =>
  words.map(({ word, features }) => {
    const found = classify(model, features).find(({ name }) => name === narrowingClass);
    const own = found?.likelihood ?? 0;
    const odds = oddsOf(own) * oddsOf(ofMessage) ** shareOfMessage;
    return { word, own, likelihood: odds / (1 + odds) };
  });

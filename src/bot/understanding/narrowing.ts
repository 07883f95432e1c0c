import { grammarClass, isGrammar } from './grammar-words.ts';
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

const reach = 4;

/** What a word hangs on: the preposition before it, or the name that it follows. */
const governorOf = (at: number, { reading: { tokens }, named }: Place): string => {
  for (let before = at - 1; before >= Math.max(0, at - reach); before -= 1) {
    if (tokens[before]?.sentence !== tokens[at]?.sentence) break;
    if (named.has(before)) return 'name';
    const found = grammarClass(tokens[before]?.word ?? '');
    if (found === 'preposition') return tokens[before]?.word ?? '';
    if (found === 'pronoun' || found === 'auxiliary') return found;
  }
  return 'none';
};

const distanceOf = (at: number, { reading: { tokens }, named }: Place): string => {
  const inSentence = [...named].filter((place) => tokens[place]?.sentence === tokens[at]?.sentence);
  if (inSentence.length === 0) return named.size > 0 ? 'other-sentence' : 'no-name';
  const nearest = inSentence.reduce((a, b) => (Math.abs(b - at) < Math.abs(a - at) ? b : a)) - at;
  const side = nearest > 0 ? 'before' : 'after';
  const steps = Math.abs(nearest);
  return `${steps === 1 ? 'just-' : steps < 4 ? '' : 'far-'}${side}`;
};

/** What speaks for and against a word's narrowing what is asked: itself, its class, its place. */
const featuresAt = (at: number, place: Place): string[] => {
  const { tokens } = place.reading;
  const { word, stem, capital, sentence } = tokens[at] as Token;
  const { group, circle } = place.known.kinOf(word);
  const before = roleAt(at - 1, place);
  const after = roleAt(at + 1, place);
  const governor = governorOf(at, place);
  const distance = distanceOf(at, place);
  return [
    `w ${stem}`,
    group,
    circle,
    `p ${before}`,
    `n ${after}`,
    `pc ${before} ${circle}`,
    `cn ${circle} ${after}`,
    `pp ${roleAt(at - 2, place)} ${before}`,
    `g ${governor}`,
    `gc ${governor} ${circle}`,
    `gg ${governor} ${group}`,
    `d ${distance}`,
    `dc ${distance} ${circle}`,
    `f ${place.known.commonness(word)}`,
    ...(capital ? ['capital'] : []),
    `l ${Math.min(5, Math.floor(tokens.length / 4))}`,
    `s ${sentence === 0 ? 'first' : 'later'} ${sentence === tokens.at(-1)?.sentence ? 'last' : 'earlier'}`,
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

export const narrowingClass = 'narrows';

/** How likely each word left narrows what is asked: "violent" in "violent crime", "Weymouth" in "crime in Weymouth". */
export const judgeWordsLeft = (
  words: readonly WordLeft[],
  model: LinearModel,
): { readonly at: number; readonly word: string; readonly likelihood: number }[] =>
  words.map(({ at, word, features }) => ({
    at,
    word,
    likelihood:
      classify(model, features).find(({ name }) => name === narrowingClass)?.likelihood ?? 0,
  }));

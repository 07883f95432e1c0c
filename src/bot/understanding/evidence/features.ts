import type { WordKnowledge } from '../linear-model.ts';
import { type Mention, placesNamed } from '../message/mention.ts';
import type { MessageReading } from '../message/read-message.ts';
import { isGrammar, type Token } from '../message/tokens.ts';

const subjects: ReadonlySet<string> = new Set(['indicator', 'measure', 'milestone']);

const subject = '<subject>';

const symbolOfKind = (kind: string): string => (subjects.has(kind) ? subject : `<${kind}>`);

/** What an outcome and something under it bear the name of is measured, unless the name is all that is said. */
const symbolOfNamed = (
  { named, at }: Mention,
  { tokens }: Pick<MessageReading, 'tokens'>,
): string[] => {
  const all = named.map(({ kind }) => symbolOfKind(kind));
  const isAlone = at[0] === 0 && at.at(-1) === tokens.length - 1;
  return (
    isAlone ? all : all.toSorted((a, b) => Number(b === subject) - Number(a === subject))
  ).slice(0, 1);
};

/** The kind of what is named in the place of its first word, and nothing for the others. */
const placeNames = (reading: MessageReading): ReadonlyMap<number, readonly string[]> =>
  new Map(
    reading.mentions
      .filter(({ how }) => how !== 'loose')
      .flatMap((one) =>
        one.at.map((place, index) => [place, index === 0 ? symbolOfNamed(one, reading) : []]),
      ),
  );

const symbolOf = ({ stem, mark }: Token): string => {
  if (mark?.kind === 'code') return symbolOfKind(mark.of);
  // A span asks for a trend; a period by itself asks for its figure.
  if (mark?.kind === 'period' && mark.isSpan) return '<span>';
  return mark ? `<${mark.kind}>` : stem;
};

/**
 * The words of a message with kinds in the place of names, codes, periods and numbers, so that what is learned
 * of one report holds for another.
 */
export const symbolsOf = (reading: MessageReading): string[] => {
  const { tokens, statuses } = reading;
  const named = placeNames(reading);
  return tokens.flatMap((token, at) => {
    const end = at > 0 && tokens[at - 1]?.sentence !== token.sentence ? ['.'] : [];
    if (statuses.has(at)) return [...end, ...[statuses.get(at) ?? []].flat()];
    return [...end, ...(named.get(at) ?? [symbolOf(token)])];
  });
};

const countWord = (count: number): string => (count === 0 ? 'none' : count === 1 ? 'one' : 'many');

const lengthWord = (length: number): string =>
  length < 3 ? 'tiny' : length < 6 ? 'short' : length < 13 ? 'middling' : 'long';

/** What is known of a message beside its words. */
export type Around = {
  /** What was asked before it. */
  readonly before?: string | undefined;
  /** Whether somebody says it who has a part in the reporting round. */
  readonly byOfficer?: boolean | undefined;
};

/** An officer who gives a number gives a figure, and one who says what to answer gives an answer. */
const ofOfficer = (
  symbols: readonly string[],
  { answers }: MessageReading,
  byOfficer: boolean | undefined,
): string[] =>
  byOfficer
    ? [
        '<officer',
        ...(symbols.includes('<number>') ? ['<officer <number>'] : []),
        ...answers.map(({ question }) => (question ? '<officer <answer>' : '<officer <text>')),
      ]
    : [];

/** What words are like that name nothing: a word never met before is known by those that are used like it. */
const kinOfWords = (
  { tokens, mentions, statuses }: MessageReading,
  { kinOf }: WordKnowledge,
): string[] => {
  const named = placesNamed(mentions);
  return tokens.flatMap(({ word, mark }, at) => {
    const said = statuses.has(at) ? statuses.get(at) : word;
    return mark || named.has(at) || said === undefined ? [] : Object.values(kinOf(said));
  });
};

/**
 * Words and runs of two and three of them, the groups of their words, how many things are named, how long it is,
 * what came before, and who says it.
 */
export const featuresOf = (
  reading: MessageReading,
  known: WordKnowledge,
  { before, byOfficer }: Around = {},
): string[] => {
  const symbols = symbolsOf(reading);
  const framed = ['^', ...symbols, '$'];
  const runs = framed.flatMap((one, at) => [
    ...(at > 0 && at < framed.length - 1 ? [one] : []),
    ...(at + 1 < framed.length ? [`${one} ${framed[at + 1]}`] : []),
    ...(at + 2 < framed.length ? [`${one} ${framed[at + 1]} ${framed[at + 2]}`] : []),
  ]);
  const telling = symbols.filter((one) => !isGrammar(one) && one !== '.');
  const pairs = telling.slice(1).map((one, at) => `~${telling[at]} ${one}`);
  const subjects = symbols.filter((one) => one === subject || one === '<performance>').length;
  return [
    ...new Set([
      ...runs,
      ...pairs,
      ...kinOfWords(reading, known),
      `#${countWord(subjects)}`,
      `#${lengthWord(symbols.length)}`,
      ...(before ? ['<before', `<${before}`] : []),
      ...ofOfficer(symbols, reading, byOfficer),
    ]),
  ];
};

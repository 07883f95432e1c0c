import { stemOf } from '../../../domain/find-words.ts';
import type { SpokenPeriod } from '../../../domain/period/spoken-period.ts';

/** Something exact that stands in a text: a code, a period, a day or a number. */
export type Mark =
  | {
      readonly kind: 'code';
      readonly of: 'indicator' | 'risk' | 'outcome' | 'milestone';
      readonly typed: string;
      readonly code?: string;
      /** The others of a range: "S01 to S06". */
      readonly also?: readonly string[];
    }
  | {
      readonly kind: 'period';
      readonly period: SpokenPeriod;
      readonly typed: string;
      /** All the time since then: "over the last five years". */
      readonly isSpan?: true;
    }
  | { readonly kind: 'day'; readonly day: string; readonly typed: string }
  | { readonly kind: 'time'; readonly typed: string }
  | { readonly kind: 'unit' }
  | {
      readonly kind: 'number';
      readonly value: number;
      /** It is a length in seconds: "3:11". */
      readonly isLength?: true;
      /** It is said in thousands, or its value is so many millions or billions: "297.9k", "£1.4m". */
      readonly said?: 'k' | 'm' | 'bn';
      /** A currency stands before it. */
      readonly isMoney?: true;
      /** A sign stands before it that is a minus, where what it is of may be below zero; elsewhere it is a dash. */
      readonly isSigned?: true;
    };

/** The marks of one kind, in their order. */
export const marksOf = <K extends Mark['kind']>(
  { marks }: { readonly marks: readonly Mark[] },
  kind: K,
): (Mark & { readonly kind: K })[] =>
  marks.filter((one): one is Mark & { readonly kind: K } => one.kind === kind);

/** A word of a message, or something exact that stands in it. */
export type Token = {
  /** In lower case, without possessive s. */
  readonly word: string;
  readonly stem: string;
  /** The number of its sentence, from 0. */
  readonly sentence: number;
  /** A comma or another sign stands before it, so that it begins something of its own. */
  readonly parted: boolean;
  /** It has a capital within a sentence, so that it may be a name. */
  readonly capital: boolean;
  readonly mark?: Mark;
  /** Said in the council's own word for a direction of figures. */
  readonly isDirection?: true;
  /** The council's own word for a direction, where its meaning is asked. */
  readonly term?: string | undefined;
};

/** Stands in a text in the place of the mark with that number. */
export const placeOf = (index: number): string => ` \uE000${index}\uE001 `;

const contracted =
  /^(what|who|how|that|it|there|where|when|why|here|he|she|let)(?:'s|(?<=^(?:what|who|how|where|when))s)$/;
const negated = /^(are|is|was|were|do|does|did|has|have|had|could|would|should)n'?t$/;
const shortened: ReadonlyMap<string, string> = new Map([
  ["can't", 'can not'],
  ['cannot', 'can not'],
  ["won't", 'will not'],
]);

/** "What's" is "what is", "isn't" is "is not", "children's" is "children". */
const spellOut = (word: string): readonly string[] => {
  // What is spelt out has an apostrophe, or is "whats", "isnt" or "childrens".
  if (!word.includes("'") && !/[st]$/.test(word)) return [word];
  const short = shortened.get(word);
  if (short) return short.split(' ');
  const [, first] = contracted.exec(word) ?? [];
  if (first) return [first, first === 'let' ? 'us' : 'is'];
  const [, verb] = negated.exec(word) ?? [];
  if (verb) return [verb, 'not'];
  const [, subject, rest] =
    /^(i|you|we|they|he|she|it|who|that|there)'(m|re|ve|ll|d)$/.exec(word) ?? [];
  if (subject && rest)
    return [subject, { m: 'am', re: 'are', ve: 'have', ll: 'will', d: 'would' }[rest] ?? rest];
  return [word.replace(/'s?$/, '').replace(/^(children|people|women|men)s$/, '$1')];
};

/** "Re-let" is "relet", since "let" alone would say nothing. */
const joinPrefix = (text: string): string =>
  text.replace(/(?<![\p{L}\p{N}])(re)-(\p{L}+)/giu, (typed, prefix: string, word: string) =>
    byWord.has(word.toLowerCase()) ? `${prefix}${word}` : typed,
  );

/** "B&B" is one word: a letter by itself would say nothing. */
const pieces =
  /\uE000(\d+)\uE001|[£]?(?<!\p{N})\p{N}+(?:[.,]\p{N}+)+|(?<![\p{L}\p{N}&])\p{L}&\p{L}(?![\p{L}\p{N}&])|[\p{L}\p{N}]+(?:'\p{L}+)*|%|[.!?;\n]+|[,:/&+()|]+|(?<=\s)-+(?=\s)/gu;

const isEnd = /^[.!?;\n]/;
const isSign = /^[,:/&+()|-]/;

type Begun = Pick<Token, 'sentence' | 'parted'> & { readonly capital: boolean };

const ofMark = (mark: Mark, begun: Begun): Token => ({
  ...begun,
  word: mark.kind,
  stem: `<${mark.kind}>`,
  capital: false,
  mark,
});

const ofPiece = (piece: string, begun: Begun): Token[] =>
  spellOut(piece.toLowerCase().replace('&', ''))
    .filter((word) => word !== '')
    .map((word, index) => ({
      ...begun,
      word,
      stem: stemOf(word),
      parted: begun.parted && index === 0,
    }));

/**
 * The tokens of a cleaned text in which marks stand at their places.
 *
 * @example tokenise("What's up with the children's figures?", []).map(({ word }) => word)
 * // ['what', 'is', 'up', 'with', 'the', 'children', 'figures']
 */
export const tokenise = (text: string, marks: readonly Mark[]): Token[] => {
  const tokens: Token[] = [];
  // Where all letters are capitals, none of them tells a name.
  const hasSmall = /\p{Ll}/u.test(text);
  let sentence = 0;
  let begins = true;
  let parted = false;
  for (const [piece, place] of joinPrefix(text).matchAll(pieces)) {
    if (isEnd.test(piece)) {
      sentence += Number(!begins);
      begins = true;
    } else if (isSign.test(piece)) parted = true;
    else {
      const begun = { sentence, parted, capital: hasSmall && !begins && /^\p{Lu}/u.test(piece) };
      const mark = place === undefined ? undefined : marks[Number(place)];
      tokens.push(...(mark ? [ofMark(mark, begun)] : ofPiece(piece, begun)));
      begins = false;
      parted = false;
    }
  }
  return tokens;
};

const classes = {
  article: 'a an the',
  pronoun:
    'i me my mine myself we us our ours you your yours he him his she her hers it its they them em their theirs this that thats these those one ones someone somebody anyone anybody everyone everybody something anything everything nothing nobody none who whom whose which what whatever',
  auxiliary:
    'am is are was were be been being do does did done doing have has had having can could will would shall should may might must ought shd shld wd wld cd gonna wanna gotta',
  preposition:
    'of to in on at by for from with about into onto over under above below between among amongst against since during before after until till til within without through across around near per off out up down as like than via re',
  conjunction:
    'and or but if because cos coz so while whether though tho although nor yet then plus also too',
  adverb:
    'not no yes there here when where why how now atm just only even still already again ever never very really quite rather much many more most less least some any all both each every either neither other another such same own else well please pls plz thanks thank thx ok okay hi hello hey oh ah er erm um bit lot lots kind sort let s t d m ll ve x',
} as const;

export type GrammarClass = keyof typeof classes;

const byWord = new Map<string, GrammarClass>(
  Object.entries(classes).flatMap(([name, words]) =>
    words.split(' ').map((word) => [word, name as GrammarClass] as const),
  ),
);

/** The class of a word that only ties others together; there are few of them, and no new ones. */
export const grammarClass = (word: string): GrammarClass | undefined => byWord.get(word);

/** Whether a word only ties others together. */
export const isGrammar = (word: string): boolean => byWord.has(word);

/** The stems of those words. */
export const grammarStems: ReadonlySet<string> = new Set([...byWord.keys()].map(stemOf));

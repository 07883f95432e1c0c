import { monthPattern } from '../../../domain/period/month-names.ts';
import { classify, type LinearModel, type WordKnowledge } from '../linear-model.ts';
import { isMeasuring } from '../message/measuring-words.ts';
import { isOfMeasures, placesNamed } from '../message/mention.ts';
import { type MessageReading, wordsLeft } from '../message/read-message.ts';
import { grammarClass, isGrammar, type Token } from '../message/tokens.ts';
import { isFigureWord } from './cues.ts';

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
  /** A preposition ties it to what is named: "total crime for Shaftesbury". */
  readonly tied: boolean;
  /** It stands right before a name, or what is only part of one: "minor applications" of major ones. */
  readonly attached: keyof typeof attachedNarrows | undefined;
  /** It is written like a name, and is in no list of English words. */
  readonly isName: boolean;
  /** It follows a preposition, wherever that stands, or is written like the name of a place. */
  readonly behind: boolean;
};

/** "Concerns which came from", "crimes that were recorded in" */
const relating = /^(?:which|that|who|came|come|coming|\w{3,}ed)$/;

/** Between what is named and the preposition: "crime figures for", "absence has risen in". */
const isBetween = ({ word, stem, mark }: Token): boolean =>
  mark
    ? mark.kind === 'period'
    : isMeasuring(stem) ||
      isFigureWord(word) ||
      relating.test(word) ||
      /^(?:auxiliary|article)$/.test(grammarClass(word) ?? '');

const tying = /^(?:in|among|amongst|on|of|for|at|about|around|near|across|with|within|from|to)$/;

/** Whether a preposition stands right behind what is named. */
const isBehindName = (
  tokens: readonly Token[],
  at: number,
  named: ReadonlySet<number>,
): boolean => {
  const before = tokens.findLastIndex(
    (one, place) => place < at && (named.has(place) || !isBetween(one)),
  );
  return named.has(before) && tokens[before]?.sentence === tokens[at]?.sentence;
};

/** The place of the preposition that a word hangs on; only articles and words left stand between: "the Blandford beat". */
const prepositionOf = (
  at: number,
  tokens: readonly Token[],
  left: ReadonlySet<number>,
): number | undefined => {
  for (let place = at; place > 0 && !tokens[place]?.parted; place -= 1) {
    const before = tokens[place - 1];
    if (before?.sentence !== tokens[at]?.sentence) return undefined;
    if (tying.test(before?.word ?? '')) return place - 1;
    const isArticle = /^(?:article|pronoun)$/.test(grammarClass(before?.word ?? '') ?? '');
    if (!isArticle && !left.has(place - 1)) return undefined;
  }
  return undefined;
};

const month = new RegExp(`^(?:${monthPattern})$`);

/** With a capital within the sentence that names something; "by Michaelmas" is a day. */
const isWrittenAsPlace = (
  tokens: readonly Token[],
  at: number,
  named: ReadonlySet<number>,
): boolean => {
  const { capital, word, sentence } = tokens[at] as Token;
  const isDay = month.test(word) || tokens[at - 1]?.word === 'by';
  return capital && !isDay && [...named].some((one) => tokens[one]?.sentence === sentence);
};

/** Words that only tie others together, and yet can leave something out of what is asked, or put it off. */
export const limiting: ReadonlySet<string> = new Set(
  'not no will would without only other per before after each every than'.split(' '),
);

/** Where words stand right before a name, or part of one: a kind of it, unless they count or compare. */
const attachedTo = ({
  mentions,
  tokens,
}: MessageReading): ReadonlyMap<number, keyof typeof attachedNarrows> =>
  new Map(
    mentions.filter(isOfMeasures).flatMap(({ how, at: [first = 0] }) => {
      const before = tokens[first - 1];
      const isBeside = before?.sentence === tokens[first]?.sentence && !tokens[first]?.parted;
      const isKind = before && !/\p{N}/u.test(before.word) && !isFigureWord(before.word);
      return isBeside && isKind ? [[first - 1, how === 'likely' ? 'part' : 'whole'] as const] : [];
    }),
  );

/** The words of a message that name nothing, each with its features. */
export const describeWordsLeft = (
  reading: MessageReading,
  known: WordKnowledge,
  isEnglish: (word: string) => boolean,
): WordLeft[] => {
  const named = new Set(placesNamed(reading.mentions));
  for (const [at, { mark }] of reading.tokens.entries()) if (mark?.kind === 'code') named.add(at);
  const place = { reading, named, known };
  const limits = reading.tokens.flatMap(({ word }, at) =>
    limiting.has(word) && !named.has(at) ? [at] : [],
  );
  const left = wordsLeft(reading);
  const all = new Set(left);
  const attached = attachedTo(reading);
  return [...left, ...limits].map((at) => {
    const preposition = prepositionOf(at, reading.tokens, all);
    return {
      at,
      word: reading.tokens[at]?.word ?? '',
      features: featuresAt(at, place),
      tied: preposition !== undefined && isBehindName(reading.tokens, preposition, named),
      attached: attached.get(at),
      isName: reading.tokens[at]?.capital === true && !isEnglish(reading.tokens[at]?.word ?? ''),
      behind: preposition !== undefined || isWrittenAsPlace(reading.tokens, at, named),
    };
  });
};

export const narrowingClass = 'narrows';

/** Learned like a wish: no figure of the report answers the message. */
export const withoutFigure = 'without-figure';

/** A word left over, and how likely it narrows: by itself, and in this message. */
export type JudgedWord = {
  readonly word: string;
  readonly own: number;
  readonly likelihood: number;
};

/** A month of no year, where nothing follows that it belongs to: no figure is of it, but for the last of its period. */
export const bareMonths = (reading: MessageReading): string[] =>
  placesOfMonths(reading).map((at) => reading.tokens[at]?.word ?? '');

/** These are other words as well. */
const seldomMonths = /^(?:march|may)$/;

const beforeMonth = /^(?:in|for|during|me)$/;
/** "This September", "last June" */
const pointing = /^(?:this|last|past)$/;

const ofAnyFigure = /^(?:average|mean|total|overall)$/;

/** Whether what stands before a month makes it a time: "in July", "this September", "missed bins July". */
const isBehind = (before: Token, word: string): boolean =>
  beforeMonth.test(before.word) ||
  (!seldomMonths.test(word) &&
    (pointing.test(before.word) || (!isGrammar(before.word) && !before.mark)));

/**
 * Where such months stand: behind "in", or right beside what they are of, "missed bins July", "the July missed bins"; and
 * further ones behind such a month, "in October, November and December".
 */
export const placesOfMonths = (reading: MessageReading): number[] => {
  const { tokens } = reading;
  const alone = placesOfMonthsAlone(reading);
  if (alone.length === 0) return alone;
  const places = new Set(alone);
  for (const [at, { word, parted }] of tokens.entries()) {
    const isTied = /^(?:and|or)$/.test(tokens[at - 1]?.word ?? '');
    const beside = isTied ? at - 2 : at - 1;
    // "In June, may I ask" has one month.
    const isVerb = grammarClass(tokens[at + 1]?.word ?? '') === 'pronoun';
    if (month.test(word) && !isVerb && (isTied || parted) && places.has(beside)) places.add(at);
  }
  return [...places].toSorted((a, b) => a - b);
};

const placesOfMonthsAlone = ({ tokens, mentions }: MessageReading): number[] => {
  const named = placesNamed(mentions);
  return tokens.flatMap(({ word }, at) => {
    if (!month.test(word)) return [];
    const next = tokens[at + 1];
    const before = tokens[at - 1];
    // "July's average caseload"
    const ofName = at + (ofAnyFigure.test(next?.word ?? '') ? 2 : 1);
    const isBeforeName = named.has(ofName) && !next?.parted && !seldomMonths.test(word);
    if (isBeforeName) return [at];
    const isLast = !next || next.parted || next.mark !== undefined || isGrammar(next.word);
    return isLast && before && isBehind(before, word) ? [at] : [];
  });
};

const oddsOf = (likelihood: number): number => likelihood / Math.max(1 - likelihood, 1e-9);

/** How much the whole message counts beside the word. */
const shareOfMessage = 0.8;

/** A road, the district of a postcode, a year at school: "A351", "DT11", "Y9". */
const codeLike = /^\p{L}{1,2}\d{1,4}$/u;

/** From here on a word narrows by itself, whatever the message is like. */
const narrowsAlone = 0.7;
/** The same of what is tied to the subject, and of what stands right before its name or part of it. */
const tiedNarrows = 0.15;
const attachedNarrows = { whole: 0.25, part: 0.09 } as const;

const narrowsFrom = ({ tied, attached }: WordLeft): number =>
  tied ? tiedNarrows : attached ? attachedNarrows[attached] : narrowsAlone;

/** Behind a preposition, a word that narrows at all by itself does so this much likelier than the message says. */
const behindOwn = 0.1;
const likelierBehind = 5;

/**
 * How likely each word left narrows what is asked: "violent" in "violent crime", "Weymouth" in "crime in Weymouth".
 *
 * @param ofMessage how likely no figure of the report answers the message, whichever word says so
 * @param isStrange whether a word is in no list: tied to a subject, it is the name of a place or a group
 * @param isLineElsewhere whether only other things have a line of that: "people in Port Merrin who wait for care"
 */
export const judgeWordsLeft = (
  words: readonly WordLeft[],
  model: LinearModel,
  ofMessage: number,
  isStrange: (word: string) => boolean,
  isLineElsewhere: (word: string) => boolean,
): JudgedWord[] =>
  words.map((one) => {
    const { word, behind } = one;
    const isNameTied = one.tied && (isStrange(word) || one.isName || codeLike.test(word));
    if (isNameTied || (behind && isLineElsewhere(word))) return { word, own: 1, likelihood: 1 };
    const found = classify(model, one.features).find(({ name }) => name === narrowingClass);
    const own = found?.likelihood ?? 0;
    const lift = behind && own >= behindOwn ? likelierBehind : 1;
    const odds = lift * oddsOf(own) * oddsOf(ofMessage) ** shareOfMessage;
    const likelihood = odds / (1 + odds);
    return {
      word,
      own,
      likelihood: own >= narrowsFrom(one) ? Math.max(own, likelihood) : likelihood,
    };
  });

import { isClockUnit } from '../../../domain/clock-length.ts';
import { stemOf } from '../../../domain/find-words.ts';
import { cleanMessage } from './clean-message.ts';
import { type Comparator, findComparators, placesCompared } from './comparators.ts';
import { isSlipOfName, longForms, nearestWords } from './correct-spelling.ts';
import { directionsInPlainWords } from './direction-words.ts';
import { findMarks } from './find-marks.ts';
import { findNames } from './find-names.ts';
import { howAsked, inFull, oneAsArticle } from './in-full.ts';
import type { LanguageContext } from './language-context.ts';
import { isMeasuring } from './measuring-words.ts';
import { isOfMeasures, type Mention, placesNamed } from './mention.ts';
import { textsByAge, withPartOfAge } from './part-of-age.ts';
import { readAnswers, type SaidAnswer } from './said-answers.ts';
import { type PlacedStatuses, placeStatuses } from './status-words.ts';
import { isGrammar, type Mark, type Token, tokenise } from './tokens.ts';
import { termsInPlainWords } from './words-of-glossary.ts';
import { inPlainWords } from './words-of-headings.ts';
import { withYearOfQuarter } from './year-of-quarter.ts';

/** A message taken apart. */
export type MessageReading = {
  /** What is said, without the frame of a mail. */
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly mentions: readonly Mention[];
  /** Whom it compares with: the first of {@link comparators}. */
  readonly comparator: Comparator | undefined;
  readonly comparators: readonly Comparator[];
  /** Where it says one of the council's words for a status. */
  readonly statuses: PlacedStatuses;
  /** Codes, periods, days and numbers, in their order. */
  readonly marks: readonly Mark[];
  /** What is said, without codes: their digits name no day. */
  readonly withoutCodes: string;
  /** The texts that it gives for the questions of the form. */
  readonly answers: readonly SaidAnswer[];
  /** What it says beside these. */
  readonly rest: string;
};

/** More slips than this in one message, and it is about something else, or in another language. */
const mostSlips = 6;
const shortestSlip = 4;

type Lexis = Pick<
  LanguageContext,
  | 'catalogue'
  | 'names'
  | 'comparators'
  | 'isEnglish'
  | 'cueWords'
  | 'shortForms'
  | 'findCodes'
  | 'questionNames'
  | 'glossary'
  | 'byOfficer'
  | 'saidOn'
>;

/** "Restated" is in few lists of words, and no slip of "estate". */
const prefixed = /^(?:re|un|non|pre|mis|over|under)(\p{L}{6,})$/u;

/** Whether a word is in no list: of English words, of names, or of what was learned. */
export const isStrange = (word: string, { names, isEnglish, cueWords }: Lexis): boolean =>
  word.length >= shortestSlip &&
  !/\p{N}/u.test(word) &&
  !isGrammar(word) &&
  !names.words.has(word) &&
  !cueWords.has(word) &&
  !isEnglish(word) &&
  !isEnglish(prefixed.exec(word)?.[1] ?? word);

/** After these a strange word is more likely the name of a place or a person. */
const beforeNames = /^(?:in|at|near|around|from|within|across|of|mr|mrs|ms|cllr|miss|dr)$/;

/** With another first letter a word is seldom meant: Arden is no "garden", and "vapes" are no others. */
const beginsAlike = (typed: string, word: string): boolean =>
  typed[0] === word[0] || typed === word.slice(1) || (typed[0] === word[1] && typed[1] === word[0]);

/** "Begin" and "within" are no beginnings of others. */
const shortestLost = 5;

/** "Clearin" is clearing, also behind a preposition. */
const withLostEnding = ({ word, capital }: Token, { isEnglish }: Lexis): string | undefined =>
  !capital && word.length >= shortestLost && word.endsWith('in') && isEnglish(`${word}g`)
    ? `${word}g`
    : undefined;

/** Of several words that are as near, the one for the measuring: "figre" is more likely a figure than a fire. */
const onlyMeasuring = (near: readonly string[]): readonly string[] => {
  const measuring = near.filter((word) => isMeasuring(stemOf(word)));
  return near.length > 1 && measuring.length === 1 ? measuring : near;
};

const mend = (token: Token, before: Token | undefined, lexis: Lexis): Token => {
  const { names, cueWords } = lexis;
  const ending = withLostEnding(token, lexis);
  if (ending) return { ...token, word: ending, stem: stemOf(ending) };
  const isName = token.capital || beforeNames.test(before?.word ?? '');
  const all = nearestWords(token.word, isName ? names.words : names.words.union(cueWords)).filter(
    (word) =>
      beginsAlike(token.word, word) ||
      (!token.capital && names.words.has(word) && isSlipOfName(token.word, word)),
  );
  // A strange word is a place rather than somebody whose name is only near.
  const isOfPeople = (one: string): boolean =>
    names.byStem.get(stemOf(one))?.every(({ named }) => named.kind === 'person') === true;
  const near = onlyMeasuring(
    all.filter((one) => !isOfPeople(one) || isSlipOfName(token.word, one)),
  );
  const [word, ...more] = near.length > 0 || isName ? near : meantBy(token.word, names);
  return word && more.length === 0 ? { ...token, word, stem: stemOf(word) } : token;
};

/** The words of names that one is short for, one of each stem. */
const meantBy = (word: string, { words }: Lexis['names']): string[] => [
  ...new Map(longForms(word, words).map((one) => [stemOf(one), one])).values(),
];

/** The fewest letters of each of two words written as one. */
const shortestHalf = 3;

/** What is written as one word, and hyphened in a name. */
const hyphenedIn = ({ word, stem }: Token, { names, isEnglish }: Lexis) =>
  isEnglish(word) || names.words.has(word) ? undefined : names.hyphened.get(stem);

/** "Flytipping" is fly tipping, where one name has both words. */
const splitJoined = (token: Token, lexis: Lexis): readonly string[] => {
  const { word } = token;
  const { names } = lexis;
  const splits = Array.from(
    { length: Math.max(0, word.length - 2 * shortestHalf + 1) },
    (_, at) => [word.slice(0, at + shortestHalf), word.slice(at + shortestHalf)] as const,
  );
  return (
    hyphenedIn(token, lexis) ??
    splits.find(
      ([first, second]) =>
        names.words.has(first) &&
        names.words.has(second) &&
        names.byStem.get(stemOf(first))?.some(({ stems }) => stems.includes(stemOf(second))),
    ) ??
    []
  );
};

/** Mends slips in words that are in no list of English words; codes and numbers are never mended. */
const mendAll = (tokens: readonly Token[], lexis: Lexis): readonly Token[] => {
  const strange = tokens.filter(
    (token) => !token.mark && (isStrange(token.word, lexis) || hyphenedIn(token, lexis)),
  );
  if (strange.length === 0 || strange.length > mostSlips) return tokens;
  return tokens.flatMap((token, at) => {
    if (!strange.includes(token)) return [token];
    const halves = splitJoined(token, lexis);
    if (halves.length === 0) return [mend(token, tokens[at - 1], lexis)];
    return halves.map((word, index) => ({
      ...token,
      ...{ word, stem: stemOf(word), parted: token.parted && index === 0 },
    }));
  });
};

const withoutCodes = (marked: string, marks: readonly Mark[]): string =>
  marked.replace(/ \uE000(\d+)\uE001 /g, (_, place) => {
    const mark = marks[Number(place)];
    if (mark?.kind === 'number') return String(mark.value);
    return mark?.kind === 'period' || mark?.kind === 'day' || mark?.kind === 'time'
      ? mark.typed
      : '|';
  });

const ofTargets =
  /^(?:miss(?:es|ed|ing)?|met|meet(?:s|ing)?|hit(?:s|ting)?|fell|fall(?:s|ing)?|short)$/;

const ofMilestones = /^(?:complet|finish|deliver|clos|start|begin|open|stop|paus)/;
/** "By year end" tells when, though something is called so: of what else is named. */
const ofYearEnd = /^(?:year|end|march)$/;
/** Tells of anything since when it is, though a report may call something so. */
const ofRecency = /^(?:new|newer|recent|current)$/;
/** What is said of people is no name of what is measured: "who's outstanding". */
const ofWhom = / who(?:ever)?(?: ?s| is| are)(?: still| not| yet)* $/;

const ofWays = /^ (?:in )?(?:the )?(?:right|wrong) (?:way|direction) /;

/** What is said for itself behind such a word: the right way, which have missed, which measures. */
const behind: readonly { readonly word: RegExp; readonly before: RegExp }[] = [
  { word: /^(?:way|direction)$/, before: /^(?:right|wrong)$/ },
  {
    word: /^(?:missed|met|hit)$/,
    before: /^(?:have|has|had|which|that|ones|measures|indicators|figures|we|you|they|just|also)$/,
  },
  {
    word: /^(?:measures|indicators|figures|numbers|results|targets)$/,
    before: /^(?:which|what|any|all|many|few|our|these|those|other|the|my)$/,
  },
];

/** A single word that is part of a name, and may as well be said for itself. */
const isAlone = ({ how, at }: Mention): boolean => how === 'likely' && at.length === 1;

const isSaidBehind = ({ how, at: [at = 0, ...more] }: Mention, tokens: readonly Token[]): boolean =>
  how !== 'sure' &&
  more.length === 0 &&
  behind.some(
    ({ word, before }) =>
      word.test(tokens[at]?.word ?? '') && before.test(tokens[at - 1]?.word ?? ''),
  );

/**
 * Without single words that only seem to name something: one that says of a target whether it was met, or of a
 * milestone how far it is, a status, "moving" in the right direction, or the "way", "new", what somebody is, and one of
 * another sentence than a status: "Which came out amber? I'd like good news".
 */
const withoutAsides = (
  mentions: readonly Mention[],
  statuses: PlacedStatuses,
  tokens: readonly Token[],
): readonly Mention[] => {
  const asking = new Set([...statuses.keys()].map((at) => tokens[at]?.sentence));
  const isOfTarget = tokens.some(({ stem }) => stem === 'target');
  const isOfMilestones = tokens.some(({ stem }) => stem === 'mileston' || stem === 'action');
  return mentions.filter((one) => {
    const [at = 0] = one.at;
    const isOfTime = one.at.every((place) => ofYearEnd.test(tokens[place]?.word ?? ''));
    if (isOfTime && mentions.some((other) => other !== one && isOfMeasures(other))) return false;
    const { word = '', sentence } = tokens[at] ?? {};
    if (!isAlone(one)) return !isSaidBehind(one, tokens);
    const after = tokens.slice(at + 1).map((token) => token.word);
    const before = tokens.slice(0, at).map((token) => token.word);
    const isSaidOf =
      isSaidBehind(one, tokens) ||
      ofRecency.test(word) ||
      ofWhom.test(` ${before.join(' ')} `) ||
      (isOfTarget && ofTargets.test(word)) ||
      (isOfMilestones && ofMilestones.test(word)) ||
      ofWays.test(` ${after.join(' ')} `);
    if (statuses.has(at) || isSaidOf) return false;
    return asking.size === 0 || asking.has(sentence);
  });
};

const measuresLengths = ({ catalogue }: Lexis): boolean =>
  catalogue.indicators.some(({ measures }) =>
    measures.some(({ series }) => series.some(({ unit }) => isClockUnit(unit))),
  );

/** Takes a message apart: what is exact in it, its words, and what they name. */
export const readMessage = (text: string, lexis: Lexis): MessageReading => {
  const cleaned = cleanMessage(text, (word) => lexis.names.words.has(word), lexis.byOfficer);
  const said = withYearOfQuarter(cleaned, lexis.saidOn?.today, lexis.catalogue);
  // "16-17" is of an age where what is named has one, and a year otherwise.
  for (const { text: ofAge, isNamed } of textsByAge(said, lexis.names)) {
    const reading = readClean(ofAge, lexis);
    if (isNamed(reading.mentions)) return reading;
  }
  return readClean(said, lexis);
};

const readClean = (said: string, lexis: Lexis): MessageReading => {
  const { text: marked, marks } = findMarks(said, lexis.findCodes, measuresLengths(lexis));
  const isName = (stem: string): boolean =>
    (lexis.names.byStem.get(stem) ?? []).some(({ named }) => named.kind !== 'milestone');
  const full = inFull(howAsked(tokenise(marked, marks)), lexis);
  const typed = oneAsArticle(mendAll(full, lexis));
  const plain = termsInPlainWords(inPlainWords(typed, lexis.catalogue, isName), lexis, isName);
  const tokens = directionsInPlainWords(plain, lexis.catalogue, isName);
  const compared = placesCompared(tokens, lexis.comparators);
  const naming = tokens.map((one, at) => (compared.has(at) ? { ...one, word: '', stem: '' } : one));
  const found = withPartOfAge(findNames(naming, lexis.names), { text: said, tokens }, lexis.names);
  const named = placesNamed(found.filter((one) => !isAlone(one)));
  const statuses = placeStatuses(tokens, lexis.catalogue, (at) => !named.has(at));
  const mentions = withoutAsides(found, statuses, tokens);
  const comparators = findComparators(tokens, lexis.comparators, named);
  return {
    ...{ text: said, tokens, mentions, statuses, marks, withoutCodes: withoutCodes(marked, marks) },
    ...{ comparator: comparators[0], comparators },
    ...readAnswers(said, lexis.questionNames),
  };
};

/** Whether a message itself names something, by its code or by its name. */
export const namesSomething = ({ mentions, tokens }: MessageReading): boolean =>
  mentions.some(({ how }) => how !== 'loose') || tokens.some(({ mark }) => mark?.kind === 'code');

/** The places of the words that tie nothing together and name nothing. */
export const wordsLeft = ({ tokens, mentions }: MessageReading): number[] => {
  const named = placesNamed(mentions);
  return tokens.flatMap(({ word, mark }, at) =>
    mark || named.has(at) || isGrammar(word) ? [] : [at],
  );
};

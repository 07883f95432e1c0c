import { type Catalogue, outcomeOf } from '../../../domain/catalogue.ts';
import { stemOf } from '../../../domain/find-words.ts';
import type { SpokenPeriod } from '../../../domain/period/spoken-period.ts';
import type { Query, Request, Subject } from '../../request.ts';
import type { ConversationState } from '../conversation-state.ts';
import { mayStandAlone, ofReport } from '../evidence/aspects.ts';
import { lineOf, says } from '../evidence/cues.ts';
import type { LanguageContext } from '../message/language-context.ts';
import type { MessageReading } from '../message/read-message.ts';
import { isGrammar } from '../message/tokens.ts';
import { findStatus } from '../subjects/catalogue-words.ts';
import type { Subjects } from '../subjects/find-subjects.ts';
import { linesForEnd } from '../subjects/lines-for-end.ts';
import { asksWhichLine } from '../subjects/parts-asked.ts';
import { type Listed, listedBy, pointAt } from '../subjects/pick-choice.ts';
import type { Asked } from './asked.ts';

type Spoken = {
  readonly codes: readonly string[];
  readonly people: readonly string[];
  readonly risks: readonly string[];
};

/** What was spoken of before a message. */
export type SpokenBefore = Spoken & {
  readonly query: Query;
  readonly last: Request;
  /** Codes of the last two answers: "the gap between the two". */
  readonly both: readonly string[];
  /** The periods of the last answer, where it was of several, or of the last two, where they were of one thing. */
  readonly periods: readonly SpokenPeriod[];
  /** What the last answer listed, in its order. */
  readonly listed: readonly Listed[];
};

/** Synonyms are kept for anything that has a name: what a query calls an indicator may be another thing. */
const asKnown = ({ kind, id }: Subject, catalogue: Catalogue): Subject[] => {
  const risk = /^risk (.+)$/.exec(id)?.[1];
  if (kind !== 'indicator' || outcomeOf(catalogue, id) !== undefined) return [{ kind, id }];
  if (catalogue.people.some((one) => one.id === id)) return [{ kind: 'person', id }];
  return risk ? [{ kind: 'risk', id: risk }] : [];
};

/** On whose page a question of detail was answered. */
const codeOfFact = (request: Request): readonly string[] =>
  request.kind === 'fact' && request.code ? [request.code] : [];

const spokenOf = (request: Request, { rules, catalogue }: LanguageContext): Spoken => {
  const parts = request.kind === 'several' ? request.parts : [request];
  const subjects = parts
    .flatMap((part) => rules.toQuery(part).subjects)
    .flatMap((one) => asKnown(one, catalogue));
  const ids = (...kinds: readonly string[]) => [
    ...new Set(subjects.flatMap(({ kind, id }) => (kinds.includes(kind) ? [id] : []))),
  ];
  const listed = request.kind === 'figures' || request.kind === 'calculate' ? request.codes : [];
  return {
    codes: [...listed, ...ids('indicator', 'outcome'), ...parts.flatMap(codeOfFact)],
    people: ids('person'),
    risks: ids('risk'),
  };
};

/** The periods that answers were of, each once; the latest where they say none. */
const periodsOf = (all: readonly Request[], { rules }: LanguageContext): SpokenPeriod[] => {
  const periods = all.flatMap((one): readonly SpokenPeriod[] => {
    const own = one.kind === 'calculate' ? (one.periods ?? []) : rules.toQuery(one).periods;
    return own.length > 0 ? own : [{ kind: 'latest' }];
  });
  return [...new Map(periods.map((one) => [JSON.stringify(one), one])).values()];
};

/** Reads what was spoken of from the state of a conversation. */
export const readSpokenBefore = (
  { last, earlier }: ConversationState,
  language: LanguageContext,
): SpokenBefore | undefined => {
  if (!last) return undefined;
  const spoken = spokenOf(last, language);
  const before = earlier ? spokenOf(earlier, language).codes : [];
  const isOfSame = spoken.codes.length === 1 && before.join() === spoken.codes.join();
  const query = language.rules.toQuery(last);
  return {
    ...spoken,
    query,
    last,
    periods: periodsOf(isOfSame && earlier ? [earlier, last] : [last], language),
    both: [...new Set([...before, ...spoken.codes])],
    listed: listedBy(last, language.catalogue),
  };
};

export const hasWord = ({ tokens }: MessageReading, words: RegExp): boolean =>
  tokens.some(({ word }) => words.test(word));

const leadIn =
  /^(?:and|what|how|also|or|but|same|then|now|ok|okay|plus|no|not|sorry|actually|n|vs|versus|against|compared|than)$/;
const backward =
  /^(?:it|its|that|this|they|them|those|these|their|he|she|his|her|him|one|there|same|both|two|who|whom|whose|leads?|officer)$/;

const ofAll =
  /^(?:all|everything|overall|whole|report|indicators?|anything|which|outcome|council)$/;
const two =
  /^(?:both|two|between|together|them|these|those|combined|sum|total|altogether|difference|gap)$/;
/** "For the whole year" is a time, and says nothing of all that there is. */
const wholeTime = /^(?:year|yr|quarter|term|month)$/;

const saysAll = ({ tokens }: MessageReading): boolean =>
  tokens.some(
    ({ word }, at) =>
      ofAll.test(word) && !(word === 'whole' && wholeTime.test(tokens[at + 1]?.word ?? '')),
  );
/** What is said of the answer before is short: "oh right, and". */
const longestAside = 3;

/** "And Port Merrin?", and "Oh right, and Port Merrin?", where what is set off names nothing. */
const goesOn = ({ tokens, mentions }: MessageReading): boolean => {
  const next = tokens.findIndex(({ parted, word }, at) => at > 0 && parted && word === 'and');
  const saysNothing = tokens
    .slice(0, Math.max(next, 0))
    .every(
      ({ mark }, at) => !mark && !mentions.some((one) => one.how === 'sure' && one.at.includes(at)),
    );
  return leadIn.test(tokens[0]?.word ?? '') || (next > 0 && next <= longestAside && saysNothing);
};

/**
 * "How about absence" and "how many of them" go on with what was asked; "how many children are in care" is a question of
 * its own.
 */
export const goesOnWithIt = (reading: MessageReading): boolean =>
  / of (?:them|those|these) /.test(lineOf(reading)) ||
  (goesOn(reading) &&
    (!/^(?:what|how)$/.test(reading.tokens[0]?.word ?? '') ||
      /^(?:about|of)$/.test(reading.tokens[1]?.word ?? '')));

/** Whether a pronoun may stand for what was spoken of before. */
export const pointsBack = (reading: MessageReading): boolean =>
  hasWord(reading, /^(?:it|its|that|this|they|them|those|these|their)$/);

/** What is asked of everything, unless it points back or goes on. */
const leansRarely = new Set(
  'benchmark people date calendar definition measures signoff'.split(' '),
);

const averageStem = stemOf('average');

const person = /^(?:he|she|him|her|his)$/;

/** "What should we have had by now?" says nothing of its own. */
const fewestTies = 3;

const saysOnlyTies = ({ tokens }: MessageReading): boolean =>
  tokens.length >= fewestTies && tokens.every(({ word, mark }) => !mark && isGrammar(word));

/** "England average?" after a figure is of that. */
const saysComparatorAlone = ({ tokens, comparator }: MessageReading): boolean =>
  comparator !== undefined &&
  tokens.every(
    ({ word, stem, mark }) =>
      !mark && (isGrammar(word) || comparator.stems.includes(stem) || stem === averageStem),
  );

/** What is asked of everything points at nothing before, unless it says "him": "chase him then", or says nothing else. */
const leansOn = (reading: MessageReading, aspect: string): boolean =>
  (!mayStandAlone.has(aspect) ||
    hasWord(reading, person) ||
    (ofReport.has(aspect) && aspect !== 'overview' && saysOnlyTies(reading))) &&
  (goesOn(reading) ||
    hasWord(reading, backward) ||
    (aspect === 'benchmark' && saysComparatorAlone(reading)) ||
    !(leansRarely.has(aspect) || saysAll(reading)));

/** "The risks" are those of what was spoken of. */
const isOfRisksAlone = ({ tokens }: MessageReading): boolean =>
  tokens.every(({ word, stem, mark }) => !mark && (isGrammar(word) || stem === 'risk'));

/** "High risks" and "red ones" are those of the whole report, unless they point back or go on. */
const isOfAny = ({ reading, aspect, catalogue }: Pick<Asked, 'reading' | 'aspect' | 'catalogue'>) =>
  ((aspect === 'risks' && !isOfRisksAlone(reading)) ||
    (aspect === 'target' && findStatus(reading, catalogue, 'figures') !== undefined)) &&
  !goesOnWithIt(reading) &&
  !hasWord(reading, backward);

export const isNamed = ({ how, risks, people, unsure }: Subjects): boolean =>
  how === 'sure' || risks.length > 0 || people.length > 0 || unsure.length > 0;

const pointsAtOne = (reading: MessageReading): boolean => hasWord(reading, /^(?:it|that|this)$/);

/** Of what a message asks for an end, among the lines of what was spoken of. */
const codesForLines = (
  codes: readonly string[],
  asked: Pick<Asked, 'reading' | 'aspect' | 'catalogue' | 'sameWords'>,
): readonly string[] => {
  const lines = linesForEnd(asked.reading, codes, asked.catalogue);
  if (lines.length > 0) return lines;
  return asked.aspect === 'value' && asksWhichLine(asked.reading, codes, asked) ? codes : [];
};

/**
 * What a message is about that leaves its subject out: what it points at, or what was spoken of before.
 *
 * @param aspect what it asks
 */
export const completeSubjects = (
  subjects: Subjects,
  before: SpokenBefore | undefined,
  asked: Pick<Asked, 'reading' | 'aspect' | 'wishes' | 'catalogue' | 'sameWords'>,
): Subjects => {
  const { reading, aspect } = asked;
  if (!before) return subjects;
  // "Subtract that from S05C", "how does it compare with absence": both are meant.
  const isOfBoth = subjects.codes.length === 1 && before.codes.length === 1 && pointsAtOne(reading);
  if (isOfBoth && (aspect === 'compare' || says(reading, 'sum', 'difference', 'ratio')))
    return { ...subjects, codes: [...new Set([...before.codes, ...subjects.codes])] };
  if (isNamed(subjects)) return subjects;
  const lines = codesForLines(before.codes, asked);
  if (lines.length > 0) return { ...subjects, codes: lines, how: 'sure' };
  const pointed = pointAt(reading, before.listed);
  if (pointed?.kind === 'risk') return { ...subjects, risks: [pointed.id], how: 'sure' };
  if (pointed) return { ...subjects, codes: [pointed.id], how: 'sure' };
  const isPointed = pointsAtOne(reading) && before.codes.length > 0;
  if (!leansOn(reading, aspect) || isOfAny(asked) || (subjects.codes.length > 0 && !isPointed))
    return subjects;
  const isOfTwo = before.codes.length < 2 && hasWord(reading, two);
  const { people, risks } = before;
  return { ...subjects, codes: isOfTwo ? before.both : before.codes, people, risks, how: 'sure' };
};

/** The words of the question of detail, or of one's own return, that a message goes on from; none where it names something itself. */
export const wordsBefore = (
  subjects: Subjects,
  before: SpokenBefore | undefined,
  { reading, aspect }: { readonly reading: MessageReading; readonly aspect: string },
): readonly string[] => {
  if (!before || isNamed(subjects)) return [];
  const { last } = before;
  if (aspect === 'given')
    return last.kind === 'handed-in' && goesOnWithIt(reading) ? (last.words ?? []) : [];
  if (aspect !== 'fact') return [];
  return last.kind === 'fact' && leansOn(reading, aspect)
    ? [...(last.words ?? []), ...(last.named ?? [])]
    : [];
};

import type { Request } from '../request.ts';
import { isFact, joinFacts } from './ask-fact.ts';
import type { ConversationState } from './conversation-state.ts';
import { dropChatter } from './drop-chatter.ts';
import { findTargets } from './find-subjects.ts';
import { completeReading, sameOfOthers } from './follow-up.ts';
import { goOn } from './go-on.ts';
import type { LanguageContext } from './language-context.ts';
import { normalise, readLength } from './normalise.ts';
import { missesChoices, pickChoice } from './pick-choice.ts';
import { type Reading, readText, rereadText } from './read-text.ts';
import { suggest } from './suggest.ts';
import { toRequests } from './to-requests.ts';
import type { Choice, Refusal, Understanding } from './understanding.ts';

const distinct = (requests: readonly Request[]): Request[] => [
  ...new Map(requests.map((one) => [JSON.stringify(one), one])).values(),
];

const refusalOf = (reading: Reading): Refusal => {
  if (reading.otherOutcome.length > 0) return 'other-outcome';
  return reading.elsewhere.length > 0 ? 'elsewhere' : 'not-understood';
};

const choicesOf = (requests: readonly Request[], { catalogue, rules }: LanguageContext): Choice[] =>
  requests.map((one) => ({ title: rules.name(one, catalogue), request: one }));

const understandReading = (
  reading: Reading,
  language: LanguageContext,
  last: Request | undefined,
): Request[] => {
  const before = goOn(reading, last, language);
  if (before.length > 0) return before;
  const same =
    reading.leftOver.length === 0 && reading.elsewhere.length === 0
      ? sameOfOthers(reading, last, language)
      : undefined;
  return distinct(same ?? toRequests(completeReading(reading, last, language), language));
};

const understandAll = (
  readings: readonly Reading[],
  language: LanguageContext,
  { last }: ConversationState,
): Request[] => distinct(readings.flatMap((one) => understandReading(one, language, last)));

/** Names nothing that can be asked about, and holds words that mean nothing. */
const isIdle =
  ({ catalogue, vocabulary }: LanguageContext) =>
  (text: string): boolean => {
    const [reading] = readText(text, catalogue, vocabulary);
    if (!reading) return false;
    const { topics, codes, periods, people, riskTopics, elsewhere, otherOutcome, asks } = reading;
    const named = [topics, codes, periods, people, riskTopics, elsewhere, otherOutcome];
    return (
      reading.leftOver.length > 0 &&
      // A word that is no English one may be the name of a place.
      reading.leftOver.every((word) => vocabulary.isEnglish(word)) &&
      !asks.has('notHere') &&
      named.every((one) => one.length === 0)
    );
  };

/** With more words that mean nothing, second thoughts make no sense of it either. */
const mostLeftOver = 12;

/** The requests that a text may make; none or a search only when it makes no sense as it stands. */
const requestsOf = (
  text: string,
  language: LanguageContext,
  talk: ConversationState,
): Request[] => {
  const { catalogue, vocabulary } = language;
  const readings = readText(text, catalogue, vocabulary);
  const understood = understandAll(readings, language, talk);
  const certain = understood.filter((one) => !isFact(one));
  if (certain.length > 0) return certain;
  if (readings.some(({ leftOver }) => leftOver.length > mostLeftOver))
    return joinFacts(understood.filter(isFact));
  const mended = understandAll(rereadText(text, catalogue, vocabulary), language, talk);
  if (mended.length > 0) return mended;
  const shorter = dropChatter(normalise(text), isIdle(language)).map((one) =>
    understandAll(readText(one, catalogue, vocabulary), language, talk),
  );
  const sense = shorter.find((one) => one.length > 0 && one.every((asked) => !isFact(asked)));
  if (sense) return sense;
  return joinFacts([...understood, ...shorter.flat()].filter(isFact));
};

/**
 * Turns a typed text into a request, a question back, or an honest "no". Every word must be
 * accounted for: one that means nothing here ("show crime in Bournemouth") refuses the whole
 * sentence, so that no figure is shown for something else than was asked; and two things asked at
 * once are put as a choice, so that neither is dropped.
 *
 * @param talk what was last spoken of, on which a text may lean
 */
export const understand = (
  text: string,
  language: LanguageContext,
  talk: ConversationState = {},
): Understanding => {
  const { catalogue, vocabulary } = language;
  const picked = pickChoice(text, talk.choices ?? []);
  if (picked) return { kind: 'request', request: picked.request };
  if (talk.choices && talk.choices.length > 0 && missesChoices(text))
    return { kind: 'choice', choices: talk.choices };
  if (text.length > readLength)
    return { kind: 'refused', why: 'too-long', suggestions: suggest(catalogue, []) };
  const readings = readText(text, catalogue, vocabulary);
  const [first] = readings;
  if (!first) return { kind: 'refused', why: 'not-understood', suggestions: [] };
  const targets = findTargets(first, catalogue);
  const suggestions = suggest(catalogue, [...targets, ...first.near]);
  const unknown = first.codes.find(({ code }) => code === undefined);
  if (unknown)
    return { kind: 'no-such-code', what: unknown.kind, typed: unknown.typed, suggestions };
  const requests = distinct(requestsOf(text, language, talk));
  const [request, ...others] = requests;
  if (!request) return { kind: 'refused', why: refusalOf(first), suggestions };
  if (others.length === 0) return { kind: 'request', request };
  return { kind: 'choice', choices: choicesOf([request, ...others], language) };
};

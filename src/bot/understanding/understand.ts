import type { Catalogue } from '../../domain/catalogue.ts';
import type { SameWords } from '../../domain/find-words.ts';
import { nameRequest } from '../name-request.ts';
import type { PlainRequest, Request, RequestOf } from '../request.ts';
import { suggest } from '../suggest.ts';
import { askAbout } from './ask-about.ts';
import { askAtLarge } from './ask-at-large.ts';
import { askRisks, isRiskTopic } from './ask-risks.ts';
import { asksOfRound } from './ask-round.ts';
import { dropChatter } from './drop-chatter.ts';
import {
  findLooseTopic,
  findLooseWords,
  findPeopleNamed,
  findRiskCodes,
  findTargets,
  hasLoosePart,
} from './find-subjects.ts';
import { completeReading, goOn, sameOfOthers } from './follow-up.ts';
import { normalise, readLength } from './normalise.ts';
import { pickChoice } from './pick-choice.ts';
import { type Reading, readText, rereadText } from './read-text.ts';
import type { Talk } from './talk.ts';
import type { Choice, Refusal, Understanding } from './understanding.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a text is understood with. */
export type Mind = {
  readonly catalogue: Catalogue;
  readonly vocabulary: Vocabulary;
  readonly sameWords: SameWords;
};

/** More words than these are no question of fact. */
const mostFactWords = 12;
const mostSearches = 6;

const askPeopleNamed = (reading: Reading): Request[] => {
  // "Chase Claire Shiels" is not a wish for her telephone number.
  if (asksOfRound(reading)) return [];
  const other = (['risks', 'commentary', 'why', 'issues'] as const).some((ask) =>
    reading.asks.has(ask),
  );
  if (other || reading.periods.length > 0) return [];
  return findPeopleNamed(reading).map((person) => ({ kind: 'people', person }));
};

const distinct = (requests: readonly Request[]): Request[] => [
  ...new Map(requests.map((one) => [JSON.stringify(one), one])).values(),
];

/** Without a sure subject a topic of risks is one: "the recruitment risk". */
const askRiskTopic = (reading: Reading, targets: readonly string[]): Request[] => {
  const { riskTopics, asks } = reading;
  if (riskTopics.length === 0 || asksOfRound(reading)) return [];
  if (!asks.has('risks') && (targets.length > 0 || reading.leftOver.length > 0)) return [];
  const codes = [...new Set(riskTopics.flat())];
  const [code, ...more] = codes;
  return code && more.length === 0 ? [{ kind: 'risks', code }] : askRisks({ codes }, reading);
};

const askNamed = (reading: Reading, { catalogue }: Mind): Request[] => {
  const risks = findRiskCodes(reading).map((code): Request => ({ kind: 'risks', code }));
  const targets = findTargets(reading, catalogue);
  // "risk 02a": the word belongs to the code, and asks for no further risks.
  const asks = new Set([...reading.asks].filter((ask) => risks.length === 0 || ask !== 'risks'));
  const asked = targets.flatMap((target) => [...askAbout(target, { ...reading, asks })]);
  // "Is it Andy Frost who leads on crime" is answered with who leads.
  const answersWho = asked.some(({ kind }) => kind === 'people');
  const named = [...risks, ...asked, ...(answersWho ? [] : askPeopleNamed(reading))];
  const unnamed = targets.length === 0 && reading.people.length === 0;
  return named.length === 0 && unnamed ? askAtLarge(reading, catalogue) : named;
};

/** Words that have to stand in a sentence for it to answer: what is left over, and the periods. */
const factWords = (reading: Reading, targets: readonly string[]): string[] => {
  const ofPeriods = reading.periods.flatMap(({ words }) =>
    (words.match(/[a-z]{3,}|q[1-4]|\d{4}|\d{2}/g) ?? []).filter(
      (word) =>
        /\d/.test(word) || /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/.test(word),
    ),
  );
  // What says which indicator is meant need not stand in the sentence.
  const place = targets.length === 0 ? findLooseTopic(reading) : undefined;
  const loose = findLooseWords(reading, place ? [place] : targets);
  const { leftOver, elsewhere, otherOutcome, passedOver } = reading;
  return [
    ...new Set([...leftOver, ...loose, ...elsewhere, ...otherOutcome, ...passedOver, ...ofPeriods]),
  ];
};

/** What shows no figure may be answered although some words of the question mean nothing. */
const showsNoFigure = (asked: Request): asked is PlainRequest =>
  ['people', 'risks', 'focus', 'about', 'risk-levels'].includes(asked.kind) &&
  Object.keys(asked).length > (asked.kind === 'people' || asked.kind === 'risks' ? 1 : 0);

const otherwiseOf = (reading: Reading, mind: Mind): PlainRequest | undefined => {
  if (reading.elsewhere.length > 0 || reading.otherOutcome.length > 0) return undefined;
  // Whom to ring about something that is not here is nobody named here.
  if (reading.asks.has('contact') || (reading.people.length > 0 && reading.asks.size === 0))
    return undefined;
  const [only, ...more] = askNamed(reading, mind);
  return only && more.length === 0 && showsNoFigure(only) ? only : undefined;
};

/** "How many", "what percentage", "the number of". */
const isCounted = ({ small, asks }: Reading): boolean => {
  if (asks.has('when')) return false;
  const said = ` ${small.join(' ')} `;
  return / (?:how many|how much|percentage|proportion|number of|numbers of|per cent) /.test(said);
};

/** What is left over may be found in what the officers wrote. */
const askFact = (reading: Reading, words: readonly string[], mind: Mind): Request[] => {
  const { asks } = reading;
  const telling = words.some((word) => /\p{L}{3}/u.test(word));
  if (asks.has('notHere') || asksOfRound(reading) || !telling) return [];
  if (words.length > mostFactWords) return [];
  const targets = findTargets(reading, mind.catalogue);
  // Figures for another place are no fact of the commentary.
  const onlyPlaces = words.every((word) => reading.elsewhere.includes(word));
  if (targets.length > 1 || (targets.length === 1 && onlyPlaces)) return [];
  const [code = findLooseTopic(reading)] = targets;
  const otherwise = otherwiseOf(reading, mind);
  return [
    {
      kind: 'fact',
      searches: [[...words]],
      ...(isCounted(reading) ? { counted: true as const } : {}),
      hints: [...new Set(reading.small)].slice(0, 30),
      ...(code ? { code } : {}),
      ...(otherwise ? { otherwise } : {}),
    },
  ];
};

/** A word that several indicators share, and nothing else: which of them is a question back. */
const askShared = (reading: Reading, targets: readonly string[]): Request[] => {
  const { qualifiers, leftOver, asks, ways, periods, codes, people } = reading;
  const named = [targets, leftOver, periods, codes, people, reading.elsewhere];
  const [first, ...more] = qualifiers;
  if (!first || more.length > 0 || asks.size > 0 || ways.size > 0) return [];
  if (named.some((one) => one.length > 0) || first.ids.length === 1) return [];
  return first.ids.map((code) => ({ kind: 'show', code }));
};

const toRequests = (reading: Reading, mind: Mind): Request[] => {
  const { catalogue, sameWords } = mind;
  const targets = findTargets(reading, catalogue);
  const loose = [
    ...findLooseWords(reading, targets),
    ...reading.elsewhere,
    ...reading.otherOutcome,
  ];
  const topic = askRiskTopic(reading, targets);
  if (topic.length > 0) return topic;
  if (reading.asks.has('notHere')) return [];
  const shared = askShared(reading, targets);
  if (shared.length > 0) return shared;
  const left = [...reading.leftOver, ...loose];
  if (left.length === 0) return askNamed(reading, mind);
  if (reading.asks.has('snooze') || reading.asks.has('delegate')) return askNamed(reading, mind);
  // The outcome's whole name is no word of a question of fact.
  if (reading.otherOutcome.length > 1) return [];
  const ofRisks = reading.asks.has('risks') && !hasLoosePart(reading, targets);
  if (ofRisks && isRiskTopic(left, catalogue, sameWords)) return askRisks({ about: left }, reading);
  return askFact(reading, factWords(reading, targets), mind);
};

const refusalOf = (reading: Reading): Refusal => {
  if (reading.otherOutcome.length > 0) return 'other-outcome';
  return reading.elsewhere.length > 0 ? 'elsewhere' : 'not-understood';
};

const choicesOf = (requests: readonly Request[], { catalogue }: Mind): Choice[] =>
  requests.map((one) => ({ title: nameRequest(one, catalogue), request: one }));

const understandReading = (reading: Reading, mind: Mind, last: Request | undefined): Request[] => {
  const { catalogue } = mind;
  const before = goOn(reading, last, catalogue);
  if (before.length > 0) return before;
  const same =
    reading.leftOver.length === 0 && reading.elsewhere.length === 0
      ? sameOfOthers(reading, last, catalogue)
      : undefined;
  return distinct(same ?? toRequests(completeReading(reading, last, catalogue), mind));
};

const understandAll = (readings: readonly Reading[], mind: Mind, { last }: Talk): Request[] =>
  distinct(readings.flatMap((one) => understandReading(one, mind, last)));

/** Names nothing that can be asked about, and holds words that mean nothing. */
const isIdle =
  ({ catalogue, vocabulary }: Mind) =>
  (text: string): boolean => {
    const [reading] = readText(text, catalogue, vocabulary);
    if (!reading) return false;
    const { topics, codes, periods, people, riskTopics, elsewhere, otherOutcome, asks } = reading;
    const named = [topics, codes, periods, people, riskTopics, elsewhere, otherOutcome];
    return (
      reading.leftOver.length > 0 && !asks.has('notHere') && named.every((one) => one.length === 0)
    );
  };

type FactAsked = RequestOf<'fact'>;

const isFact = (asked: Request): asked is FactAsked => asked.kind === 'fact';

/** Searches for the same thing, one after the other; of one indicator when all of them are. */
const joinFacts = (facts: readonly FactAsked[]): Request[] => {
  const [first] = facts;
  if (!first) return [];
  const { code, ...asked } = first;
  const searches = facts.flatMap((one) => one.searches).slice(0, mostSearches);
  const otherwise = facts.find((one) => one.otherwise)?.otherwise;
  return [
    {
      ...asked,
      searches,
      ...(code && facts.every((one) => one.code === code) ? { code } : {}),
      ...(otherwise ? { otherwise } : {}),
    },
  ];
};

/** The requests that a text may make; none or a search only when it makes no sense as it stands. */
const requestsOf = (text: string, mind: Mind, talk: Talk): Request[] => {
  const { catalogue, vocabulary } = mind;
  const understood = understandAll(readText(text, catalogue, vocabulary), mind, talk);
  const certain = understood.filter((one) => !isFact(one));
  if (certain.length > 0) return certain;
  const mended = understandAll(rereadText(text, catalogue, vocabulary), mind, talk);
  if (mended.length > 0) return mended;
  const shorter = dropChatter(normalise(text), isIdle(mind)).map((one) =>
    understandAll(readText(one, catalogue, vocabulary), mind, talk),
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
export const understand = (text: string, mind: Mind, talk: Talk = {}): Understanding => {
  const { catalogue, vocabulary } = mind;
  const picked = pickChoice(text, talk.choices ?? []);
  if (picked) return { kind: 'request', request: picked.request };
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
  const requests = distinct(requestsOf(text, mind, talk));
  const [request, ...others] = requests;
  if (!request) return { kind: 'refused', why: refusalOf(first), suggestions };
  if (others.length === 0) return { kind: 'request', request };
  return { kind: 'choice', choices: choicesOf([request, ...others], mind) };
};

import { isRelative } from '../../domain/period/spoken-period.ts';
import { nameOfCode } from '../name-of-code.ts';
import { keyOfSentence } from '../passages/chosen-passages.ts';
import { type ReportSource, readIndex } from '../passages/search-report.ts';
import type { Query, Request, RequestOf } from '../request.ts';
import type { RoundHelp } from '../round-help.ts';
import { indicatorOf } from '../understanding/asked/asked.ts';
import { joinRequests } from '../understanding/asked/join-requests.ts';
import { endedLast } from '../understanding/asked/read-asked.ts';
import { saysCount } from '../understanding/asked/said-counts.ts';
import { besideRound } from '../understanding/beside-round.ts';
import type { ConversationState } from '../understanding/conversation-state.ts';
import { interpret } from '../understanding/interpret.ts';
import type { LanguageContext } from '../understanding/message/language-context.ts';
import { readMessage } from '../understanding/message/read-message.ts';
import type { Interpretation } from '../understanding/understanding.ts';
import { choosePassages } from './choose-passages.ts';
import type { LanguageModel } from './language-model.ts';
import { withOwnDays } from './own-days.ts';
import { type ReadingInstructions, readWithModel } from './read-with-model.ts';
import { isSame, settleChoice } from './settle-choice.ts';

/** A language model, and what it is told of the catalogue. */
export type MessageReader = {
  readonly model: LanguageModel;
  readonly instructions: ReadingInstructions;
  readonly roundHelp: RoundHelp;
};

type Given = {
  readonly text: string;
  readonly state: ConversationState;
  readonly reader: MessageReader;
  readonly language: LanguageContext;
  readonly context: ReportSource;
};

/** Sentences that a model chooses from. */
const mostCandidates = 30;
/** Those found by the words that the model gave; the others are found by the words of the message. */
const mostOwn = 20;

/** The words of a message that may be searched for. */
const wordsOf = (text: string): string[] =>
  [...new Set(text.match(/[\p{L}\p{N}%£-]{2,40}/gu) ?? [])].slice(0, 60);

const listCandidates = async (fact: RequestOf<'fact'>, { text, context }: Given) => {
  const index = await readIndex(context);
  const own = index.list({ words: fact.words ?? [] }, mostCandidates);
  const typed = index.list({ words: wordsOf(text) }, mostCandidates);
  const all = [...own.slice(0, mostOwn), ...typed, ...own];
  return [...new Map(all.map((one) => [one.text, one])).values()].slice(0, mostCandidates);
};

/** The passages that answer a question of fact; without a reply of the model they are searched for. */
const chooseFor = async (fact: RequestOf<'fact'>, given: Given): Promise<RequestOf<'fact'>> => {
  const { catalogue } = given.context;
  const about = fact.code && nameOfCode(catalogue, fact.code);
  const candidates = await listCandidates(fact, given);
  const question = { message: given.text, about };
  const chosen = await choosePassages(question, candidates, given.reader.model);
  return chosen ? { ...fact, passages: chosen.map(keyOfSentence) } : { ...fact, doubtful: true };
};

const chooseInRequest = async (request: Request, given: Given): Promise<Request> => {
  if (request.kind === 'fact') return chooseFor(request, given);
  if (request.kind !== 'several') return request;
  const parts = await Promise.all(request.parts.map((part) => chooseInRequest(part, given)));
  return { ...request, parts };
};

const chooseInQuery = async (query: Query, given: Given): Promise<Query> => {
  const { rules } = given.language;
  return rules.toQuery(await chooseInRequest(rules.toRequest(query), given));
};

const factsIn = (request: Request): RequestOf<'fact'>[] =>
  (request.kind === 'several' ? request.parts : [request]).flatMap((one) =>
    one.kind === 'fact' ? [one] : [],
  );

/** What the report says of exactly what was asked is the answer, figure or not; what is only near is not shown. */
const chooseForNarrowed = async (
  read: Extract<Interpretation, { kind: 'narrowed' }>,
  given: Given,
): Promise<Interpretation> => {
  if (!read.search) return read;
  const { rules } = given.language;
  const facts = factsIn(rules.toRequest(await chooseInQuery(read.search, given)));
  if (facts.some(({ passages }) => !passages)) return read;
  const answering = joinRequests(facts.filter(({ passages = [] }) => passages.length > 0));
  if (answering) return { kind: 'query', query: rules.toQuery(answering) };
  return { ...read, search: rules.toQuery({ kind: 'fact', words: [...read.words], passages: [] }) };
};

const subjectOf = (request: Request, { catalogue }: LanguageContext): string | undefined => {
  const { code, indicator = code } = request as { code?: string; indicator?: string };
  return indicator && indicatorOf(indicator, catalogue);
};

/**
 * Where nothing is said of a narrower thing that the message asks for, only a press shows the wider thing's figure:
 * beside that answer it would pose as the one that there is not.
 */
const withoutWider = (
  read: Extract<Interpretation, { kind: 'query' }>,
  language: LanguageContext,
): Interpretation => {
  const { rules, catalogue } = language;
  const request = rules.toRequest(read.query);
  if (!read.without || request.kind !== 'several') return read;
  const unsaid = factsIn(request).filter(({ passages }) => !passages?.length);
  const narrowed = new Set(unsaid.map((one) => subjectOf(one, language)));
  const others = request.parts.filter(({ kind }) => kind !== 'fact');
  const isWider = (one: Request): boolean => narrowed.has(subjectOf(one, language) ?? '');
  if (others.length === 0 || !others.every(isWider)) return read;
  const search = joinRequests(unsaid.map((one) => ({ ...one, passages: [] })));
  return {
    kind: 'narrowed',
    words: read.without,
    search: search && rules.toQuery(search),
    suggestions: others.map((one) => ({ title: rules.name(one, catalogue), request: one })),
  };
};

const choose = async (read: Interpretation, given: Given): Promise<Interpretation> => {
  if (read.kind === 'query') {
    const query = await chooseInQuery(read.query, given);
    return withoutWider({ ...read, query }, given.language);
  }
  return read.kind === 'narrowed' ? chooseForNarrowed(read, given) : read;
};

/** Codes, commands and choices are exact; what is too long or names no code is not worth a model's time. */
const isCertain = (builtIn: Interpretation): boolean => {
  if (builtIn.kind === 'query') return builtIn.isCertain ?? false;
  return (
    builtIn.kind === 'no-such-code' || (builtIn.kind === 'refused' && builtIn.why === 'too-long')
  );
};

const saysForForm = (request: Request): boolean =>
  request.kind === 'update' &&
  [request.given, request.unused, request.answers, request.why, request.as].some(
    (one) => one !== undefined,
  );

/**
 * What is said for a form is of one that the person has, and only the bot knows which these are: it opens that form or
 * asks which one is meant, where the model only knows that it is one of theirs.
 */
const readsOwnForm = (builtIn: Interpretation, { rules }: LanguageContext): boolean =>
  builtIn.kind === 'choice'
    ? builtIn.choices.every(({ request }) => saysForForm(request))
    : builtIn.kind === 'query' && saysForForm(rules.toRequest(builtIn.query));

/** Whose they are is the same, and of which one it is asked may be said as well. */
const isOfOwn = (builtIn: Interpretation): boolean =>
  builtIn.kind === 'query' && builtIn.query.aspect === 'mine';

/** Figures of the message before are kept as a draft, where the model only knows of drafts. */
const savesDraft = (builtIn: Interpretation): boolean =>
  builtIn.kind === 'query' && builtIn.query.aspect === 'save-draft';

/** Of what a person has there may be one thing to return, which only the bot knows: a model asks which one is meant. */
const findsReturn = (read: Interpretation, builtIn: Interpretation): boolean =>
  read.kind === 'choice' &&
  builtIn.kind === 'query' &&
  builtIn.query.aspect === 'return' &&
  read.choices.every(({ request }) => request.kind === 'return');

const takeOwn = (
  read: Interpretation,
  builtIn: Interpretation,
  language: LanguageContext,
): Interpretation => {
  const aspect = read.kind === 'query' ? read.query.aspect : undefined;
  const isKnownHere =
    findsReturn(read, builtIn) ||
    (aspect === 'mine' && (isOfOwn(builtIn) || readsOwnForm(builtIn, language))) ||
    (aspect === 'drafts' && savesDraft(builtIn));
  return isKnownHere ? builtIn : read;
};

/** A time is exact: a trend of which the model says no beginning begins at the time that the message names. */
const withOwnSince = (read: Interpretation, { text, language }: Given): Interpretation => {
  if (read.kind !== 'query' || read.query.aspect !== 'trend' || read.query.periods.length > 0)
    return read;
  const since = readMessage(text, language).marks.flatMap((mark) =>
    mark.kind === 'period' && (mark.isSpan || !isRelative(mark.period)) ? [mark.period] : [],
  );
  return { ...read, query: { ...read.query, periods: since.slice(0, 1) } };
};

/** "Last quarter" is as of today, which a model does not know. */
const withOwnLast = (request: Request, text: string, language: LanguageContext): Request => {
  const said = request.kind === 'show' ? request.period?.kind : undefined;
  if (request.kind !== 'show' || (said !== 'previous' && said !== 'last-year')) return request;
  const ended = endedLast(readMessage(text, language), [request.code], language);
  return ended ? { ...request, period: ended } : request;
};

/** While a round is spoken of, it is counted back from its quarter, whoever read the message. */
const withOwnBefore = (read: Interpretation, { text, state, language }: Given): Interpretation => {
  if (read.kind !== 'query') return read;
  const { rules } = language;
  const request = withOwnLast(rules.toRequest(read.query), text, language);
  return { ...read, query: rules.toQuery(besideRound(request, state.last, language)) };
};

/** What the message gives as a number of things is none for a rate, whoever read it. */
const withOwnCounts = (read: Interpretation, { text, language }: Given): Interpretation => {
  if (read.kind !== 'query') return read;
  const { rules, catalogue } = language;
  const request = rules.toRequest(read.query);
  if ((request.kind !== 'update' && request.kind !== 'save-draft') || !request.given) return read;
  const reading = readMessage(text, language);
  const given = request.given.map((one) =>
    saysCount(reading, one, catalogue) ? { ...one, counts: true as const } : one,
  );
  return { ...read, query: rules.toQuery({ ...request, given }) };
};

/** Whether one reader read all that the other did, and more. */
const includes = (read: Query, other: Query, rules: LanguageContext['rules']): boolean => {
  const request = rules.toRequest(read);
  return (
    request.kind === 'several' && request.parts.some((one) => isSame(rules.toQuery(one), other))
  );
};

/** Where two readers differ, the reply says how the message was read, and offers the other reading. */
const compare = (
  read: Interpretation,
  builtIn: Interpretation,
  { rules }: LanguageContext,
): Interpretation => {
  if (read.kind !== 'query') return read;
  if (builtIn.kind !== 'query') return { ...read, isReading: true };
  if (isSame(read.query, builtIn.query)) return read;
  // A search for words is what the bot does without an idea: it is no second reading.
  const isNothingElse =
    builtIn.query.aspect === 'fact' || includes(read.query, builtIn.query, rules);
  if (isNothingElse) return { ...read, isReading: true };
  return { ...read, isReading: true, other: builtIn.query };
};

/**
 * Reads a message in free words with the council's language model; where that gives no reply that can be used,
 * and for codes and commands, the bot's own reading counts.
 */
export const understandWithModel = async (given: Given): Promise<Interpretation> => {
  const { text, state, language, reader } = given;
  const builtIn = interpret(text, state, language);
  if (isCertain(builtIn)) return builtIn;
  const reading = await readWithModel(text, state, { ...reader, language });
  if (!reading) return builtIn;
  const dated = withOwnBefore(withOwnSince(withOwnDays(reading, builtIn, given), given), given);
  const counted = withOwnCounts(dated, given);
  const read = settleChoice(takeOwn(counted, builtIn, language), builtIn, given);
  return choose(compare(read, builtIn, language), given);
};

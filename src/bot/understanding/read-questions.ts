import type { Request } from '../request.ts';
import { joinRequests } from './asked/join-requests.ts';
import type { ConversationState } from './conversation-state.ts';
import type { LanguageContext } from './message/language-context.ts';
import type { Interpretation } from './understanding.ts';

type Interpret = (
  text: string,
  state: ConversationState,
  language: LanguageContext,
) => Interpretation;

/** What a message was taken for as a whole, and how to read a part of it. */
export type ReadAsWhole = {
  readonly whole: Interpretation;
  readonly interpret: Interpret;
  readonly language: LanguageContext;
};

/** Fewer are one question, and more are a letter, which is read as a whole. */
const fewest = 2;
const most = 5;
const longest = 400;

const between = /(?<=\?)\s|\sand also\s/i;

/** Without the signs that stand between questions. */
const plain = (question: string): string => {
  let left = question.trim();
  while (/[,;.]$/.test(left)) left = left.slice(0, -1).trimEnd();
  return left;
};
const thanking = /^(?:thanks|thank you|thx|ta|cheers|please|pls)[\s!.]*$/i;

/** "1) the waits 2) who leads planning": the numbers from 1 on. */
const numbered = /(?:^|[\s,;])\(?(\d)[).:]\s+/g;

const itemsIn = (text: string): string[] => {
  const marks = [...text.matchAll(numbered)];
  const isList =
    marks.length >= fewest && marks.every(([, number], at) => Number(number) === at + 1);
  if (!isList || marks[0]?.index !== 0) return [];
  return marks.map(({ 0: mark, index }, at) =>
    plain(text.slice(index + mark.length, marks[at + 1]?.index)),
  );
};

/** "Amber = ?" asks what it is, and is no question before another. */
const equalling = /=\s*\?/;

/** What stands last without its sign may say why it is asked: "just so I can say we are better". */
const asking =
  /\?\s*$|^(?:and|also|plus|what|which|who|whose|how|when|where|why|is|are|was|were|do|does|did|has|have|can|any)\b/i;

type Questions = { readonly all: readonly string[]; readonly isList?: true };

/** The questions of a message that is nothing else, each with its sign but for the last; none where it is one or says more. */
const questionsIn = (given: string): Questions => {
  const text = given.trim();
  if (text.length > longest || text.includes('\n') || equalling.test(text)) return { all: [] };
  const items = itemsIn(text);
  if (items.length > 0) return { all: items.slice(0, most), isList: true };
  const parts = text
    .split(between)
    .map(plain)
    .filter((one) => one !== '' && !thanking.test(one));
  const isAsked = parts.length >= fewest && parts.length <= most && asking.test(parts.at(-1) ?? '');
  // A sentence before a question tells what it is about.
  return { all: isAsked && parts.every((one) => !/[.!;:]\s+\p{L}/u.test(one)) ? parts : [] };
};

/** What is only a search, a courtesy, or changes something is no clear question beside others. */
const isClear = (request: Request, { rules }: LanguageContext): boolean =>
  !/^(?:fact|help|small-talk)$/.test(request.kind) && !rules.isOrder(request);

const countParts = (request: Request): number =>
  request.kind === 'several'
    ? request.parts.length
    : request.kind === 'figures'
      ? request.codes.length
      : 1;

const codeOf = (request: Request | undefined): string | undefined =>
  request && 'code' in request ? request.code : undefined;

type Read = {
  readonly requests: readonly Request[];
  /** Those that nothing answers. */
  readonly without: readonly string[];
  readonly isReading: boolean;
  readonly last: ConversationState;
};

/** "What's the target?" of what the question before it named; how it was read is only likely by its few words. */
const goesOnWith = (request: Request, { requests }: Read): boolean =>
  requests.length > 0 &&
  codeOf(request) !== undefined &&
  codeOf(request) === codeOf(requests.at(-1));

/** With what one question asks; nothing where that is not clear and the others may be about it too. */
const readOne = (
  read: Read,
  question: string,
  {
    one,
    isList,
    language,
  }: {
    readonly one: Interpretation;
    readonly isList: boolean;
    readonly language: LanguageContext;
  },
): Read | undefined => {
  const unread = isList ? { ...read, without: [...read.without, question] } : undefined;
  if (one.kind !== 'query' || one.without || one.beyond) return unread;
  const request = language.rules.toRequest(one.query);
  const isSure = !one.isReading || isList || goesOnWith(request, read);
  if (!isSure || !isClear(request, language)) return unread;
  const { last: earlier, ...state } = read.last;
  return {
    ...read,
    requests: [...read.requests, ...(request.kind === 'several' ? request.parts : [request])],
    isReading: read.isReading || (isList && one.isReading === true),
    last: { ...state, last: request, ...(earlier ? { earlier } : {}) },
  };
};

/**
 * What each question of a message asks, where all are clear: one after the other, so that "who leads it?" goes on from what
 * the question before it named. Of a numbered list those are answered that can be.
 *
 * @param whole what the message was taken for as a whole; it stays where it asks as much
 */
export const readQuestions = (
  text: string,
  state: ConversationState,
  { whole, interpret, language }: ReadAsWhole,
): Interpretation | undefined => {
  const { all, isList = false } = questionsIn(text);
  let read: Read | undefined = { requests: [], without: [], isReading: false, last: state };
  for (const question of all) {
    const one: Interpretation = interpret(question, read.last, language);
    read = readOne(read, question, { one, isList, language });
    if (!read) return undefined;
  }
  const { rules } = language;
  const joined = joinRequests([
    ...new Map(read.requests.map((one) => [JSON.stringify(one), one])).values(),
  ]);
  const asWhole = whole.kind === 'query' ? countParts(rules.toRequest(whole.query)) : 0;
  const least = Math.max(fewest, isList ? asWhole : asWhole + 1);
  if (!joined || countParts(joined) < least) return undefined;
  return {
    kind: 'query',
    query: rules.toQuery(joined),
    ...(read.isReading ? { isReading: true } : {}),
    ...(read.without.length > 0 ? { without: read.without } : {}),
  };
};

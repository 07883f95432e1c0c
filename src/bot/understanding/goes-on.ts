import type { Request, RequestKind, RequestOf } from '../request.ts';
import type { Asked } from './asked/asked.ts';
import { fill } from './asked/fill-request.ts';
import { steps } from './asked/said-fields.ts';
import { isStatement } from './asked/said-reason.ts';
import { hasWord, isNamed, type SpokenBefore } from './asked/spoken-before.ts';
import { lineOf, meaningsIn } from './evidence/cues.ts';
import { placesNamed } from './message/mention.ts';
import { withoutDayBefore } from './message/spoken-day.ts';
import { type GrammarClass, grammarClass } from './message/tokens.ts';
import type { Subjects } from './subjects/find-subjects.ts';

/** What is asked until a day, or for one: another day is said in as many words as "make that the Wednesday". */
const ofDays: ReadonlySet<RequestKind> = new Set([
  ...(['snooze', 'away', 'delegate', 'ask-time', 'extend', 'extend-all', 'remind'] as const),
]);

const days = ['until', 'mayBe', 'byDays', 'notBefore'] as const;

const daysIn = (request: Request): object =>
  Object.fromEntries(
    Object.entries(request).filter(([field]) => days.some((one) => one === field)),
  );

const withoutDays = (request: Request): Request =>
  Object.fromEntries(
    Object.entries(request).filter(([field]) => !days.some((one) => one === field)),
  ) as Request;

const rest = /^(?:and |so |what about |or )*(?:the )?(?:rest|others?|remainder)$/;

/** "And the rest?" after a sentence that has a share: that says as a rule what became of the others. */
export const askTheRest = (
  { reading }: Asked,
  before: SpokenBefore | undefined,
): Request | undefined =>
  before?.last.kind === 'fact' && rest.test(lineOf(reading).trim()) ? before.last : undefined;

/** Besides the words that tie a day to the rest: who does something on a day says something new. */
const otherwise =
  /^(?:it|that|sorry|make|say|mean|meant|instead|wait|oops|rather|actually|until|till?|scrap|scratch|no|not|i)$/;

const ties: ReadonlySet<GrammarClass | undefined> = new Set([
  ...(['article', 'preposition', 'conjunction', 'adverb'] as const),
]);

const isTie = (word: string): boolean => ties.has(grammarClass(word)) || otherwise.test(word);

/**
 * The same on the day that a message names and nothing else: "no, the 28th".
 *
 * @returns undefined where it says anything else, or where nothing was asked that has a day
 */
export const askOnAnotherDay = (
  asked: Asked,
  before: SpokenBefore | undefined,
): Request | undefined => {
  const last = before?.last;
  const day = asked.readDay();
  if (!last || !ofDays.has(last.kind) || day?.kind !== 'day') return undefined;
  const text = withoutDayBefore(asked.reading.text.toLowerCase());
  const from = text.indexOf(day.typed);
  if (from < 0) return undefined;
  const rest = `${text.slice(0, from)} ${text.slice(from + day.typed.length)}`;
  const words = rest.match(/[\p{L}\p{N}]+/gu) ?? [];
  if (!words.every(isTie)) return undefined;
  const now = fill(last.kind, asked);
  return Object.keys(daysIn(now)).length > 0
    ? ({ ...withoutDays(last), ...daysIn(now) } as Request)
    : undefined;
};

/** What moves deadlines, and says on its card to which days. */
const ofMoving: ReadonlySet<RequestKind> = new Set(['extend', 'extend-all', 'ask-time']);

/**
 * What more time does to the other deadlines: the same again, which says so, or the deadlines where they were moved.
 *
 * @example after "S04 needs until the 25th": "what would that do to sign-off?"
 */
export const askEffect = (
  { reading }: Asked,
  before: SpokenBefore | undefined,
  named: Subjects,
  isDoneAtOnce: (request: Request) => boolean,
): Request | undefined => {
  const last = before?.last;
  if (!last || !ofMoving.has(last.kind) || Object.keys(daysIn(last)).length === 0) return undefined;
  const isOfStep = meaningsIn(lineOf(reading), steps).length > 0;
  const isAsked = hasWord(reading, /^(?:that|this|then|would|does|do|will|also|too)$/);
  if (!isOfStep || !isAsked || named.codes.length > 0 || isStatement(reading)) return undefined;
  const code = 'code' in last && last.code ? { code: last.code } : {};
  return isDoneAtOnce(last) ? { kind: 'deadlines', ...code } : last;
};

/** A longer run of letters is no name. */
const longestName = 60;

/** Several words with a capital, and nothing else. */
const nameAlone = /^\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){1,2}$/u;

const ofStandingIn: ReadonlySet<string> = new Set(['delegate', 'away']);

/**
 * The same with the colleague whom a message names and nothing else, "no, scrap that, Ann Field", or in place of the one
 * before: "not Sue, she is away as well. Ann". After somebody said that they are away, a name alone is who stands in for
 * them.
 */
export const askOfAnother = (
  { reading, aspect, subjects: { people }, speaker }: Asked,
  before: SpokenBefore | undefined,
): Request | undefined => {
  const last = before?.last;
  if (last?.kind !== 'delegate' && last?.kind !== 'away') return undefined;
  const named = placesNamed(reading.mentions);
  const isAlone = reading.tokens.every(
    ({ word, mark }, at) => !mark && (named.has(at) || isTie(word)),
  );
  const denied = reading.mentions.flatMap((one) =>
    reading.tokens[(one.at[0] ?? 0) - 1]?.word === 'not' ? one.named.map(({ id }) => id) : [],
  );
  // Whoever is named again beside another is the one who cannot.
  const former = last.kind === 'delegate' && last.to && people.includes(last.to) ? last.to : '';
  const isReplaced = former !== '' && (denied.includes(former) || ofStandingIn.has(aspect));
  const [to, ...more] = people.filter(
    (id) => id !== speaker && !denied.includes(id) && !(isReplaced && id === former),
  );
  const { until } = last;
  const kept = { kind: 'delegate' as const, ...(last.kind === 'delegate' ? last : {}) };
  const { to: _, unknown: __, ...rest } = { ...kept, ...(until ? { until } : {}) };
  if ((isAlone || isReplaced) && named.size > 0 && to && more.length === 0) return { ...rest, to };
  const isUnknown = aspect === 'other' && named.size === 0 && nameAlone.test(reading.text.trim());
  return isUnknown ? { ...rest, unknown: reading.text.trim().slice(0, longestName) } : undefined;
};

/** Of whom else a reminder is kept: "leave Andy out as well" goes on from those who are left out already. */
const withMoreExcept = (
  request: RequestOf<'remind'>,
  last: RequestOf<'remind'>,
): RequestOf<'remind'> => {
  const { except = [] } = request;
  const people = last.people?.filter((id) => !except.includes(id));
  return {
    ...last,
    ...(people ? { people } : {}),
    except: [...new Set([...(last.except ?? []), ...except])],
  };
};

/** "Then delegate it to Paul" hands over what was spoken of; who says nothing of that means everything. */
const withColleague = (
  request: RequestOf<'delegate'>,
  { code, part }: RequestOf<'delegate'>,
  { reading }: Asked,
): RequestOf<'delegate'> => {
  const pointsBack = hasWord(reading, /^(?:it|that|this|one)$/);
  if (!pointsBack || request.to === undefined || request.code || !code) return request;
  return { ...request, code, ...(part ? { part } : {}) };
};

const isOfThose = ({ reading }: Asked): boolean =>
  / (?:of|among|from) (?:them|those|these|that) /.test(lineOf(reading));

/** "Which of those went up", "just the red ones": of what was listed before. */
const isAmong = (asked: Asked): boolean =>
  isOfThose(asked) || /^ (?:and |ok |now )?(?:just|only) | ones only $/.test(lineOf(asked.reading));

/** What is asked of the risks or the figures that were listed, and of no others. */
const amongListed = (request: Request, last: Request, asked: Asked): Request => {
  if (request.kind === 'risks' && last.kind === 'risks' && request.code === undefined) {
    const { page: _, aspects: __, code: ___, ...kept } = last;
    const [first, other] = isOfThose(asked) ? [last, request] : [request, last];
    const level = first.level ?? other.level;
    return { ...kept, ...request, ...(level ? { level } : {}) };
  }
  const isTarget = request.kind === 'target' && last.kind === 'target' && !request.code;
  const outcome = isTarget ? (request.outcome ?? last.outcome) : undefined;
  return outcome ? ({ ...request, outcome } as Request) : request;
};

/** With the colleague or the list that was spoken of before. */
const withListed = (request: Request, last: Request, asked: Asked): Request => {
  if (request.kind === 'delegate' && last.kind === 'delegate')
    return withColleague(request, last, asked);
  return isAmong(asked) ? amongListed(request, last, asked) : request;
};

/**
 * What goes on from the request before, which has not been done yet: on another day, or without somebody else.
 *
 * @param named what the message itself names
 * @example after "chase everyone bar Mike": "leave Andy out too" is a reminder to everybody but these two
 */
export const goOnFrom = (
  request: Request,
  before: SpokenBefore | undefined,
  { asked, named }: { readonly asked: Asked; readonly named: Subjects },
): Request => {
  const last = before?.last;
  if (!last || last.kind !== request.kind) return request;
  if (request.kind === 'remind' && last.kind === 'remind' && request.except)
    return withMoreExcept(request, last);
  const joined = withListed(request, last, asked);
  if (joined !== request) return joined;
  // "And since last year?" is of the way that was asked about before.
  if (request.kind === 'movements' && last.kind === 'movements' && request.since) {
    const { page: _, ...kept } = last;
    return { ...kept, ...request, way: request.way === 'changed' ? last.way : request.way };
  }
  const isOfDay = ofDays.has(request.kind) && Object.keys(daysIn(request)).length > 0;
  if (!isOfDay || isNamed(named) || named.codes.length > 0) return request;
  return { ...withoutDays(last), ...daysIn(request) } as Request;
};

import { findIndicator } from '../../domain/catalogue.ts';
import type { Request } from '../request.ts';
import { askReasons, askSame } from './ask-same.ts';
import { allBut, wordsOfLeavingOut } from './asked/all-but.ts';
import { askDraft } from './asked/ask-given.ts';
import { askOrderOnly } from './asked/ask-ranked.ts';
import { type Asked, indicatorOf, saysHalfYear } from './asked/asked.ts';
import { isSideWord } from './asked/said-fields.ts';
import { isStatement } from './asked/said-reason.ts';
import { saidOfSeries } from './asked/said-series.ts';
import { toRequestsOf } from './asked/to-requests.ts';
import { besideRound } from './beside-round.ts';
import { checkHearsay } from './check-hearsay.ts';
import { withFiguresBefore } from './corrections.ts';
import { ofFigures } from './evidence/aspects.ts';
import { isFigureWord, lineOf } from './evidence/cues.ts';
import { askEffect, askOfAnother, askOnAnotherDay, askTheRest, goOnFrom } from './goes-on.ts';
import { type Judged, unsureAspect } from './judge-message.ts';
import type { LanguageContext } from './message/language-context.ts';
import { isGrammar } from './message/tokens.ts';
import { askByClause } from './read-clauses.ts';
import { areLines, isSuperlative } from './subjects/lines-of-breakdown.ts';

export const distinct = (requests: readonly Request[]): Request[] => [
  ...new Map(requests.map((one) => [JSON.stringify(one), one])).values(),
];

const ofForms: ReadonlySet<string> = new Set(['give', 'unavailable', 'nochange', 'correct']);
/** What is shown of people alike, what asks for nobody in particular, and what takes all who may be meant. */
const ofNobody: ReadonlySet<string> = new Set(['people', 'fact', 'other', 'return']);

/** Of several Claires the one who leads what is named: "chase Claire for S04". */
const likeliest = (
  people: readonly string[],
  { subjects, catalogue }: Asked,
): readonly string[] => {
  const named = subjects.codes.flatMap(
    (code) => findIndicator(catalogue, indicatorOf(code, catalogue)) ?? [],
  );
  const leads = people.filter((id) => named.some((one) => one.indicatorLeads.includes(id)));
  return leads.length === 1 ? leads : people;
};

/**
 * What may be meant, one for each: several codes by one name, the forms of somebody who leads several and says of none
 * what they give, and another Claire than the one who says it.
 */
export const waysToTake = (
  { asked, reading }: Judged,
  { speaker }: LanguageContext,
): readonly Asked[] => {
  const { subjects, aspect, own } = asked;
  const take = (changed: Partial<Asked['subjects']>): Asked => ({
    ...asked,
    subjects: { ...subjects, ...changed },
  });
  const open = ofFigures.has(aspect) ? subjects.unsure.flat() : [];
  const isGiven = isStatement(reading) || reading.answers.length > 0;
  const forms = ofForms.has(aspect) && isGiven ? own : [];
  const codes = subjects.codes.length > 0 ? [] : open.length > 1 ? open : forms;
  if (codes.length > 1) return codes.map((code) => take({ codes: [code], unsure: [] }));
  const [group] = ofNobody.has(aspect) ? [] : subjects.unsurePeople;
  if (!group) return [asked];
  return likeliest(
    group.filter((id) => id !== speaker),
    asked,
  ).map((id) =>
    take({
      people: subjects.people.filter((one) => one === id || !group.includes(one)),
      unsurePeople: subjects.unsurePeople.filter((one) => one !== group),
    }),
  );
};

/** "And the one before that?" after what was submitted goes back one quarter further. */
const withStepBack = (
  request: Request,
  before: Judged['before'],
  { reading }: Judged['asked'],
): Request => {
  const last = before?.last;
  const goesBack = /\bbefore (?:that|this|it)\b/i.test(reading.text);
  return request.kind === 'handed-in' && last?.kind === 'handed-in' && goesBack
    ? { ...last, back: (last.back ?? 0) + 1 }
    : request;
};

type AskedFor = {
  readonly requests: readonly Request[];
  /** Words that say what is asked, and narrow nothing. */
  readonly asking?: ReadonlySet<string>;
};

/** What is worked out is told by words that would otherwise be left over: "biggest", "gap". */
const workedOut: ReadonlySet<Request['kind']> = new Set([
  ...([
    'check',
    'calculate',
    'rank',
    'count',
    'movements',
    'list',
    'compare',
    'trend',
    'benchmark',
  ] as const),
]);

/** "Quicker than Wales", "slower here than in Wales"; of "older people" it is no word of comparing. */
const wordsOfComparing = ({ reading: { tokens, comparator } }: Asked): string[] =>
  tokens.flatMap(({ word }, at) => {
    const next = tokens[at + 1]?.word ?? 'than';
    return comparator && /..er$/.test(word) && isGrammar(next) ? [word] : [];
  });

const wordsOfFigures = (asked: Asked): ReadonlySet<string> =>
  new Set([
    ...asked.words.filter((one) => isFigureWord(one) || isSideWord(one)),
    ...wordsOfComparing(asked),
    'than',
    ...saidOfSeries(asked),
    ...(saysHalfYear(asked) ? ['year'] : []),
  ]);

const withoutZero =
  / (?:exclud\w*|except|apart from|without|ignor\w*|leav\w* out|other than) (?:the |any )?(?:zeros?|nought|0) /;

/** One of nothing has no distance from its target as a share, and is in no order in any case. */
const wordsOfZero = (requests: readonly Request[], { reading, words }: Asked): readonly string[] =>
  withoutZero.test(lineOf(reading)) && requests.every((one) => one.kind === 'target' && one.order)
    ? words
    : [];

const leading = /^(?:own|lead|led$|run|answer|responsib)/;

/** The words that say what the requests ask, and narrow nothing. */
const wordsAsking = (requests: readonly Request[], asked: Asked): Pick<AskedFor, 'asking'> => {
  if (allBut(asked)) return { asking: wordsOfLeavingOut };
  const ofZero = wordsOfZero(requests, asked);
  if (ofZero.length > 0) return { asking: new Set(ofZero) };
  // "And who owns them" of a list tells whose they are.
  if (requests.length > 1 && requests.at(-1)?.kind === 'people')
    return { asking: new Set(asked.words.filter((one) => leading.test(one))) };
  const shown = requests.flatMap((one) => (one.kind === 'show' ? [one.code] : []));
  // The card of a breakdown says which of its lines is the highest, and how far they are apart.
  const isBreakdown = shown.length === requests.length && areLines(shown, asked.catalogue);
  if (isBreakdown)
    return { asking: wordsOfFigures(asked).union(new Set(asked.words.filter(isSuperlative))) };
  return requests.every(({ kind }) => workedOut.has(kind)) ? { asking: wordsOfFigures(asked) } : {};
};

/** Whether the report prints a figure of somebody beside what a code names. */
const isComparedWith = (code: string, against: string, { catalogue }: Asked): boolean =>
  (findIndicator(catalogue, code)?.benchmarks ?? []).some(
    ({ comparator = '', statement }) =>
      /\d/.test(statement) &&
      `${comparator} ${statement}`.toLowerCase().includes(against.toLowerCase()),
  );

/** Without our own figure beside a comparison that the report does not make: it would pose as that of the others. */
const withoutOwnAlone = (requests: readonly Request[], asked: Asked): Request[] => {
  const lacking = requests.flatMap((one) =>
    one.kind === 'benchmark' &&
    one.code &&
    one.against &&
    !isComparedWith(one.code, one.against, asked)
      ? [one.code]
      : [],
  );
  return requests.filter((one) => one.kind !== 'show' || !lacking.includes(one.code));
};

/** What answers a message: the same as before of something else, what each clause asks, or what it asks as a whole. */
export const requestsOf = (
  { asked, before, named, isVague, likelihood, alsoAsked }: Judged,
  language: LanguageContext,
): AskedFor => {
  const reasons = askReasons(asked, before, named);
  if (reasons) return { requests: [reasons] };
  const another =
    checkHearsay(asked, before, named) ??
    askOnAnotherDay(asked, before) ??
    askOfAnother(asked, before) ??
    askTheRest(asked, before) ??
    askEffect(asked, before, named, language.rules.isDoneAtOnce);
  if (another) return { requests: [another], asking: new Set(asked.words) };
  const same = askSame(asked, before, { named, language });
  const withEarlier = (all: readonly Request[]): Request[] =>
    distinct(all).map((one) => {
      const gone = withFiguresBefore(goOnFrom(one, before, { asked, named }), before, asked);
      return besideRound(withStepBack(gone, before, asked), before?.last, language);
    });
  if (same.length > 0) return { requests: withEarlier(same) };
  const byClause = askByClause(asked, likelihood >= unsureAspect, language);
  if (byClause.length > 0) return { requests: withoutOwnAlone(distinct(byClause), asked) };
  const isUntold = isVague && asked.subjects.codes.length === 0;
  const aspects = [asked.aspect, ...alsoAsked];
  const order = asked.aspect === 'risks' && !isVague ? [] : askOrderOnly(asked);
  const all =
    order.length > 0 || isUntold
      ? order
      : aspects.flatMap((aspect) =>
          aspect === 'draft' ? askDraft(asked, before) : toRequestsOf({ ...asked, aspect }),
        );
  const requests = withoutOwnAlone(withEarlier(all), asked);
  return { requests, ...wordsAsking(requests, asked) };
};

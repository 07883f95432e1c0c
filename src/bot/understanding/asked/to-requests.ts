import { isPlacedUnder } from '../../../domain/catalogue.ts';
import type { SpokenPeriod } from '../../../domain/period/spoken-period.ts';
import type { Request } from '../../request.ts';
import { kindOf } from '../evidence/aspects.ts';
import { lineOf, says } from '../evidence/cues.ts';
import { marksOf } from '../message/tokens.ts';
import { askAllBut } from './all-but.ts';
import { askWished } from './ask-calculated.ts';
import { askBeside, askChange, askTrend, askValue, askWhole } from './ask-figures.ts';
import { askGiven, askMissing, askOwnForm } from './ask-given.ts';
import { askList, ofSeveral } from './ask-list.ts';
import { askParts } from './ask-parts.ts';
import { askCounted, askMovers, askRanked } from './ask-ranked.ts';
import { askOfRisk, askRisks, askRisksOfNamed } from './ask-risks.ts';
import { askDate, askDefinition, askFact, askPeople } from './ask-words.ts';
import { askHandedIn } from './ask-written.ts';
import {
  type Asked,
  codesNamed,
  codesOf,
  countedPeriods,
  has,
  indicatorOf,
  spanOf,
} from './asked.ts';
import { askEach, fill } from './fill-request.ts';
import { givesFigure, readGiven, spokenOf } from './read-given.ts';
import { figureStatus, milestonesInEither, statusOf } from './said-fields.ts';
import { readProgress } from './said-progress.ts';
import { isStatement } from './said-reason.ts';
import { saidOfSeries } from './said-series.ts';
import { placesOfTargets, setsTarget } from './said-targets.ts';

const ofFiguresOrWords = new Set(
  'value change compare movers overview benchmark telling commentary'.split(' '),
);

const about: readonly Request[] = [{ kind: 'about' }];

/** What is asked where nothing is named that it could be asked of; all of it, where nothing is said here. */
const otherwise: Readonly<Record<string, readonly Request[]>> = {
  ...{ measures: [], method: about, source: about, about },
};

const askCommentary = (asked: Asked, question?: string): readonly Request[] =>
  askEach('commentary', asked, { given: { question }, otherwise: [] });

const small = (said: 'hello' | 'thanks' | 'ok' | 'bye'): Request[] => [
  { kind: 'small-talk', said },
];

/** The form, with the figure where the message gives one: "update S02 with 57.9". */
const askForm = (asked: Asked): readonly Request[] =>
  givesFigure(asked) ? askGiven(asked) : askOwnForm(asked);

/** What is asked of several in one sentence is one request. */
const askTogether = ([first, ...more]: readonly Request[]): readonly Request[] => {
  const also = more.flatMap((one) => (one.kind === 'extend' ? [one.code] : []));
  return first?.kind === 'extend' && also.length > 0 ? [{ ...first, also }] : first ? [first] : [];
};

/** More time for one thing, or for all that a person still has to submit. */
const askExtension = (asked: Asked): readonly Request[] => {
  const [person] = codesNamed(asked).length > 0 ? [] : asked.subjects.people;
  return person && codesOf(asked).length > 1
    ? [fill('extend-all', asked, { person })]
    : askTogether(askEach('extend', asked, { otherwise: [fill('ask-time', asked)] }));
};

/** "Mine" is what somebody leads. */
const askToBeTold = (asked: Asked): readonly Request[] => {
  const codes = codesOf(asked).length === 0 && says(asked.reading, 'own') ? asked.own : [];
  return codes.length > 0
    ? codes.map((code) => fill('tell-me', asked, { code: indicatorOf(code, asked.catalogue) }))
    : askEach('tell-me', asked);
};

/** "Send Claire's number back" names people: which of theirs there is to return is known where it is answered. */
const askReturn = (asked: Asked): readonly Request[] => {
  const { people, unsurePeople } = asked.subjects;
  const named = codesNamed(asked).length > 0 ? [] : [...people, ...unsurePeople.flat()];
  return named.length > 0 ? [fill('return', asked, { people: named })] : askEach('return', asked);
};

/** Of nothing that is named or was spoken of: one's own only indicator, or how far all of one's own are. */
const askOfOwn = (kind: 'history' | 'withdraw', asked: Asked): readonly Request[] => {
  const [own, ...more] = asked.own;
  const only: Request = own && more.length === 0 ? { kind, code: own } : { kind: 'status' };
  return askEach(kind, asked, { otherwise: [only] });
};

/** "Later" is no more than a farewell from somebody who gets no reminders. */
const askSnooze = (asked: Asked): readonly Request[] => {
  if (!asked.byOfficer && lineOf(asked.reading) === ' later ') return small('bye');
  const { subjects, own, catalogue } = asked;
  // "The kids are still off school" is no subject of theirs.
  const isOthers =
    marksOf(asked.reading, 'code').length === 0 &&
    own.length > 0 &&
    subjects.codes.every((code) => !own.includes(indicatorOf(code, catalogue)));
  return askEach('snooze', isOthers ? { ...asked, subjects: { ...subjects, codes: [] } } : asked);
};

const askListed = (asked: Asked): readonly Request[] => {
  const either = milestonesInEither(asked);
  return either.length > 0
    ? either.flatMap((given) => askEach('milestones', asked, { given }))
    : askEach('milestones', asked);
};

/** In a report without any milestones, "status" is that of the round. */
const askStatus = (asked: Asked): readonly Request[] =>
  asked.catalogue.milestones.length > 0 ? askTargets(asked) : askEach('status', asked);

/** The status of what has no milestones is that of its figure. */
const isOfFigure = (asked: Asked): boolean => {
  const codes = codesNamed(asked);
  return (
    has(asked, 'status') &&
    codes.length > 0 &&
    !asked.catalogue.milestones.some((one) =>
      codes.some((code) => isPlacedUnder(asked.catalogue, one, code)),
    )
  );
};

/** "What have I got that we have not begun" */
const hasOneself = / (?:have|do) i (?:got|have|own) | (?:i|i ve) (?:got|own) /;

/**
 * Whoever says how far one is without naming it has one of their own in mind. What measures somebody has is no
 * question of milestones alone.
 */
const askMilestones = (asked: Asked): readonly Request[] => {
  const isSaid = has(asked, 'mileston', 'action');
  const isOfPeople = asked.subjects.people.length > 0 && has(asked, 'measur', 'indic');
  if (isOfPeople && (says(asked.reading, 'everything') || !isSaid)) return askPeople(asked);
  if (readProgress(asked)?.state && !isSaid)
    return [{ kind: 'milestones', mine: true, which: 'open' }];
  if (says(asked.reading, 'own') || hasOneself.test(lineOf(asked.reading)))
    return [fill('milestones', asked, { mine: true })];
  return !isSaid && isOfFigure(asked) ? askStatus(asked) : askListed(asked);
};

/** "Why is there none" is a question; "not there yet" is said by whoever owes it. Of a period, its own card says why. */
const askWhyNone = (asked: Asked): readonly Request[] => {
  const isSaid = isStatement(asked.reading);
  if (asked.byOfficer && isSaid) return askMissing(asked);
  if (has(asked, 'target') && codesNamed(asked).length > 0) return askTargets(asked);
  const isOfPeriod = codesNamed(asked).length > 0 && countedPeriods(asked).length > 0;
  return isOfPeriod
    ? askEach('show', asked)
    : askEach('due', asked, {
        otherwise: [{ kind: asked.byOfficer || isSaid ? 'mine' : 'publication-calendar' }],
      });
};

/** "Why is it red" asks for the target and for the reason of the status that was published. */
const askWhy = (asked: Asked): readonly Request[] => {
  const [status, code] = [statusOf(asked), codesNamed(asked)[0]];
  const isOfStatus = code && status && status !== 'met' && status !== 'missed';
  const why = askCommentary(asked, 'changed-and-why');
  return isOfStatus ? [...askEach('target', asked), ...why] : why;
};

const isOwn = (code: string, { own, catalogue }: Asked): boolean =>
  own.includes(indicatorOf(code, catalogue));

/** Whoever leads a measure sets its target, or gives its figure and a target or a status beside it: "83, target 82". */
const givesBesideTarget = (asked: Asked): boolean => {
  const { reading } = asked;
  const saysBeside = placesOfTargets(reading).size > 0 || figureStatus(asked) !== undefined;
  return (
    spokenOf(asked).some((code) => isOwn(code, asked)) &&
    (setsTarget(reading) || (saysBeside && isStatement(reading) && givesFigure(asked)))
  );
};

/** Of whoever leads all of an outcome, "which of theirs are red" are those of the outcome. */
const askTargets = (asked: Asked): readonly Request[] => {
  const { catalogue } = asked;
  if (givesBesideTarget(asked)) return askGiven(asked);
  const status = statusOf(asked);
  const led = codesNamed(asked).length === 0 ? codesOf(asked) : [];
  const outcome = catalogue.outcomes.find(({ code }) => {
    const own = catalogue.indicators.filter((one) => one.outcome === code);
    return own.length === led.length && own.every((one) => led.includes(one.code));
  });
  if (status && outcome) return [fill('target', asked, { outcome: outcome.code, status })];
  const isOfReason = codesNamed(asked).length > 0 && / why /.test(lineOf(asked.reading));
  return [
    ...askEach('target', asked),
    ...(isOfReason ? askCommentary(asked, 'changed-and-why') : []),
  ];
};

/** "Are we quicker than Wales, and on target" asks two things of what is named. */
const askBenchmark = (asked: Asked): readonly Request[] => [
  ...askEach('benchmark', asked),
  ...(has(asked, 'target') && codesNamed(asked).length > 0 ? askEach('target', asked) : []),
];

/** "When is the next one published, and which meeting": a word of that may be in the name of something else. */
const isOfMeeting = ({ reading, subjects }: Asked): boolean =>
  subjects.how === 'likely' &&
  / (?:meetings?|committees?|cabinet|papers?) /.test(lineOf(reading)) &&
  / (?:next|published|publication|out|goes?|going) /.test(lineOf(reading));

const byAspect: Readonly<Record<string, (asked: Asked) => readonly Request[]>> = {
  value: askValue,
  change: askChange,
  compare: (asked) =>
    codesOf(asked).length === 0 && says(asked.reading, 'everything')
      ? [fill('overview', asked)]
      : askBeside(asked),
  trend: askTrend,
  milestones: askMilestones,
  benchmark: askBenchmark,
  target: askTargets,
  commentary: (asked) => askCommentary(asked),
  telling: (asked) => askCommentary(asked, 'telling-us'),
  why: askWhy,
  issues: (asked) => askCommentary(asked, 'issues'),
  fact: askFact,
  people: askPeople,
  risks: askRisks,
  definition: askDefinition,
  date: askDate,
  // Of something that is named, it is asked when its next figure comes.
  calendar: (asked) =>
    isOfMeeting(asked)
      ? [{ kind: 'publication-calendar' }]
      : askEach('due', asked, { otherwise: [{ kind: 'publication-calendar' }] }),
  // "A percentage or a count for mine?" is asked of what somebody leads.
  unit: (asked) =>
    askEach('unit', asked, {
      otherwise: (says(asked.reading, 'own') ? asked.own : []).map((code) =>
        fill('unit', asked, { code }),
      ),
    }),
  // When the next one is out, or goes to whom, is no question of this one.
  about: (asked) =>
    / (?:when|date|day) (?:\w+ )*next | next (?:\w+ )*(?:when|date|day) /.test(
      lineOf(asked.reading),
    )
      ? [{ kind: 'publication-calendar' }]
      : askPlainly(asked),
  overview: (asked) => (codesOf(asked).length > 0 ? askValue(asked) : askWhole(asked)),
  // "Which risks changed since Q4" is of the register.
  movers: (asked) =>
    has(asked, 'risk') && codesNamed(asked).length === 0 ? askRisks(asked) : askMovers(asked),
  count: (asked) => askCounted({ ...asked, aspect: 'movers' }),
  greeting: () => small('hello'),
  /** "Ok" and "done" thank for nothing. */
  thanks: ({ reading }) =>
    small(
      / (?:ok|okay|done|sorted|noted) (?!.*(?:thank|cheers|ta |appreciat))/.test(lineOf(reading))
        ? 'ok'
        : 'thanks',
    ),
  bye: () => small('bye'),
  // What is agreed to was shown again before this is asked.
  assent: () => small('ok'),
  open: askForm,
  submit: (asked) => (asked.numbers.length > 0 ? askGiven(asked) : askOwnForm(asked)),
  withdraw: (asked) => askOfOwn('withdraw', asked),
  given: askHandedIn,
  return: askReturn,
  give: askGiven,
  correct: askGiven,
  nochange: (asked) => askOwnForm(asked, { as: 'no-change', given: readGiven(asked) }),
  unavailable: askWhyNone,
  extend: askExtension,
  unextend: (asked) => askEach('extend', asked, { otherwise: [{ kind: 'deadlines' }] }),
  unsign: (asked) => askEach('sign-off', asked).slice(0, 1),
  snooze: askSnooze,
  history: (asked) => askOfOwn('history', asked),
  tellme: askToBeTold,
};

/** Most aspects are always asked by the same kind of request. */
const askPlainly = (asked: Asked): readonly Request[] => {
  const kind = kindOf(asked.aspect, asked.fieldsOf);
  const other = otherwise[asked.aspect];
  return kind ? askEach(kind, asked, other ? { otherwise: other } : {}) : [];
};

/** What may be asked with an order: "which moved most", "the highest of the two". */
const ordered = new Set(['movers', 'change', 'overview', 'compare', 'value']);
/** What may be asked of a span of time. */
const ofTime = new Set(['value', 'change', 'compare', 'trend', 'overview']);
/** What may be counted. */
const counted = new Set(['movers', 'change', 'overview', 'benchmark', 'measures']);

/** "Need 2018/19 for a ten-year chart" is of that year; "the last three months of 2018/19" are some of it. */
const yearWithin = ({ reading }: Asked): SpokenPeriod | undefined => {
  const [first, next] = marksOf(reading, 'period');
  const isYear = first?.isSpan !== true && first?.period.kind === 'label';
  return isYear && next?.isSpan ? first.period : undefined;
};

/** "The reds, with the lead for each", "and who owns them": of a list, whoever has what it lists. */
const withLeads =
  / (?:with|and|plus) (?:\S+ ){0,2}(?:leads?|lead officers?|owners?)(?: officers?)? (?:for|of|to|by|beside) (?:each|them|those|all|every) | (?:with|plus) (?:the |their )?(?:leads?|owners?|lead officers?) $| who (?:leads|owns|has|runs|answers for|is responsible for) (?:each|them|those) /;
const listsFigures: ReadonlySet<Request['kind']> = new Set([
  'target',
  'list',
  'lacking',
  'movements',
] as const);

/** What is asked, as requests: several are answered together. */
export const toRequestsOf = (asked: Asked): readonly Request[] => {
  const requests = requestsAsked(asked);
  const isList = requests.every((one) => listsFigures.has(one.kind) && !('code' in one));
  return requests.length > 0 && isList && withLeads.test(lineOf(asked.reading))
    ? [...requests, fill('people', asked)]
    : requests;
};

const requestsAsked = (asked: Asked): readonly Request[] => {
  const { aspect } = asked;
  const year = yearWithin(asked);
  if (year && aspect === 'value') return askValue({ ...asked, periods: [year] });
  const isOfSpan = spanOf(asked) !== undefined || saidOfSeries(asked).length > 0;
  if (isOfSpan && ofTime.has(aspect) && codesOf(asked).length > 0) return askTrend(asked);
  const ways = [
    askOfRisk,
    askRisksOfNamed,
    ...(ofSeveral.has(aspect) ? [askList] : []),
    ...(ofFiguresOrWords.has(aspect) ? [askParts] : []),
    ...(ofTime.has(aspect) ? [askAllBut] : []),
    ...(counted.has(aspect) ? [askCounted] : []),
    ...(ofFiguresOrWords.has(aspect) ? [askWished] : []),
    ...(ordered.has(aspect) ? [askRanked] : []),
  ];
  for (const ask of ways) {
    const requests = ask(asked);
    if (requests.length > 0) return requests;
  }
  return (byAspect[aspect] ?? askPlainly)(asked);
};

import type { Request } from '../request.ts';
import { askWished } from './ask-calculated.ts';
import { askBenchmark, askBeside, askChange, askTrend, askValue } from './ask-figures.ts';
import { askMilestones } from './ask-milestones.ts';
import { askCounted, askMovers, askRanked } from './ask-ranked.ts';
import { askRisks } from './ask-risks.ts';
import {
  askCourtesy,
  askDeadlines,
  askDelegation,
  askDrafts,
  askExtension,
  askGiven,
  askNoChange,
  askOpenRequests,
  askProgress,
  askReceipt,
  askReminder,
  askReturn,
  askRoundHelp,
  askSignOff,
  askSnooze,
  askStatus,
  askToBeTold,
  askUnavailable,
  askUnsign,
  askUpdate,
} from './ask-round.ts';
import { askTarget } from './ask-targets.ts';
import { askWaiver } from './ask-waiver.ts';
import { askCommentary, askDate, askDefinition, askFact, askPeople } from './ask-words.ts';
import {
  type Asked,
  codesOf,
  eachCode,
  eachForm,
  eachIndicator,
  outcomeOf,
  spanOf,
  taughtOf,
} from './asked.ts';

const ofFiguresOrWords = new Set([
  'value',
  'change',
  'compare',
  'movers',
  'overview',
  'benchmark',
  'telling',
  'commentary',
]);

const askSource = (asked: Asked): Request[] =>
  eachIndicator(asked, (code) => ({ kind: 'last-updated', code }), [{ kind: 'about' }]);

/** Of nothing that is named or was spoken of: one's own only indicator, or how far all of one's own are. */
const askHistory = (asked: Asked): Request[] => {
  const [own, ...more] = asked.own;
  return eachForm(asked, (code) => ({ kind: 'history', code }), [
    own && more.length === 0 ? { kind: 'history', code: own } : { kind: 'status' },
  ]);
};

const byAspect: Readonly<Record<string, (asked: Asked) => Request[]>> = {
  value: askValue,
  change: askChange,
  compare: askBeside,
  trend: (asked) => eachCode(asked, (code) => askTrend(code, asked), [{ kind: 'overview' }]),
  benchmark: askBenchmark,
  target: askTarget,
  milestones: askMilestones,
  commentary: (asked) => askCommentary(asked),
  telling: (asked) => askCommentary(asked, 'telling-us'),
  why: (asked) => askCommentary(asked, 'changed-and-why'),
  issues: (asked) => askCommentary(asked, 'issues'),
  fact: askFact,
  people: askPeople,
  risks: askRisks,
  definition: askDefinition,
  unit: (asked) => eachCode(asked, (code) => ({ kind: 'unit', code }), []),
  date: askDate,
  method: (asked) => eachCode(asked, (code) => ({ kind: 'method', code }), [{ kind: 'about' }]),
  source: askSource,
  overview: (asked) =>
    codesOf(asked).length > 0 ? askValue(asked) : [{ kind: 'overview', ...outcomeOf(asked) }],
  movers: askMovers,
  focus: () => [{ kind: 'focus' }],
  measures: (asked) => eachIndicator(asked, (code) => ({ kind: 'performance', code }), []),
  // Of something that is named, it is asked where it is from.
  about: askSource,
  help: () => [{ kind: 'help' }],
  greeting: () => [{ kind: 'small-talk', said: 'hello' }],
  thanks: askCourtesy,
  bye: () => [{ kind: 'small-talk', said: 'bye' }],
  mine: () => [{ kind: 'mine' }],
  open: askUpdate,
  give: askGiven,
  nochange: askNoChange,
  unavailable: askUnavailable,
  submit: askUpdate,
  withdraw: askUpdate,
  draft: askDrafts,
  deadline: askDeadlines,
  extend: askExtension,
  snooze: askSnooze,
  delegate: askDelegation,
  signoff: askSignOff,
  return: askReturn,
  correct: askGiven,
  history: askHistory,
  status: askStatus,
  progress: askProgress,
  remind: askReminder,
  waive: askWaiver,
  requests: askOpenRequests,
  unsign: askUnsign,
  tellme: askToBeTold,
  settings: () => [{ kind: 'my-settings' }],
  receipt: askReceipt,
  rollup: () => [{ kind: 'roll-up' }],
  howto: askRoundHelp,
  mydata: () => [{ kind: 'my-data' }],
  forgetme: () => [{ kind: 'forget-me' }],
  synonyms: (asked) => [{ kind: 'synonyms', ...taughtOf(asked) }],
  teach: (asked) => [{ kind: 'synonym-form', ...taughtOf(asked) }],
  glossary: () => [{ kind: 'glossary' }],
  unanswered: () => [{ kind: 'unanswered' }],
  answers: () => [{ kind: 'answers' }],
  helpwords: () => [{ kind: 'help-questions' }],
  examples: () => [{ kind: 'examples' }],
};

/** More than these are more than anybody wants to read. */
const mostParts = 6;

type Of<K extends Request['kind']> = Extract<Request, { kind: K }>;

const ofKind = <K extends Request['kind']>(requests: readonly Request[], kind: K): Of<K>[] =>
  requests.filter((one): one is Of<K> => one.kind === kind);

/** Requests that one answer covers, and which one that is. */
type Covered = { readonly all: readonly Request[]; readonly by: Request };

/** Figures of one period are one list. */
const coverShows = (requests: readonly Request[]): Covered[] =>
  [...Map.groupBy(ofKind(requests, 'show'), ({ period }) => JSON.stringify(period)).values()]
    .filter(({ length }) => length > 1)
    .map((all) => {
      const [period] = all.map((one) => one.period);
      const codes = all.map(({ code }) => code);
      return { all, by: { kind: 'figures', codes, ...(period ? { period } : {}) } };
    });

/** The list of figures says how each has changed. */
const coverChanges = (requests: readonly Request[]): Covered[] => {
  const changes = ofKind(requests, 'compare').filter(({ from, to }) => !from && !to);
  const shown = ofKind(requests, 'show').filter(({ period }) => !period);
  const isShown = ({ code }: Of<'compare'>) => shown.some((one) => one.code === code);
  const apart = changes.filter((one) => !isShown(one));
  const [first] = shown;
  return [
    ...(first ? [{ all: [first, ...changes.filter(isShown)], by: first }] : []),
    ...(apart.length > 1
      ? [{ all: apart, by: { kind: 'figures' as const, codes: apart.map(({ code }) => code) } }]
      : []),
  ];
};

const cover = (
  requests: readonly Request[],
  find: (requests: readonly Request[]) => Covered[],
): Request[] => {
  const covered = find(requests);
  const all = requests.map((one) => covered.find((some) => some.all.includes(one))?.by ?? one);
  return [...new Set(all)];
};

/** Several figures are one list; several other answers are on one card. */
export const joinRequests = (requests: readonly Request[]): Request | undefined => {
  const [first, ...more] = [coverChanges, coverShows].reduce<Request[]>(cover, [...requests]);
  return more.length === 0 || !first
    ? first
    : { kind: 'several', parts: [first, ...more].slice(0, mostParts) };
};

/** What may be asked with an order: "which moved most", "the highest of the two". */
const ordered = new Set(['movers', 'change', 'overview', 'compare', 'value']);
/** What may be asked of a span of time. */
const ofTime = new Set(['value', 'change', 'compare', 'trend', 'overview']);
/** What may be counted. */
const counted = new Set(['movers', 'change', 'overview', 'benchmark', 'measures']);

/** What is asked, as requests: several are answered together. */
export const toRequestsOf = (asked: Asked): Request[] => {
  const { aspect } = asked;
  if (spanOf(asked) && ofTime.has(aspect) && codesOf(asked).length > 0)
    return codesOf(asked).map((code) => askTrend(code, asked));
  const ways = [
    ...(counted.has(aspect) ? [askCounted] : []),
    ...(ofFiguresOrWords.has(aspect) ? [askWished] : []),
    ...(ordered.has(aspect) ? [askRanked] : []),
  ];
  for (const ask of ways) {
    const requests = ask(asked);
    if (requests.length > 0) return requests;
  }
  return byAspect[aspect]?.(asked) ?? [];
};

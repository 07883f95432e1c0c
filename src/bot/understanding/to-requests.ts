import type { Request } from '../request.ts';
import {
  askBenchmark,
  askChange,
  askCompared,
  askMovers,
  askRanked,
  askValue,
  askWished,
} from './ask-figures.ts';
import { askRisks } from './ask-risks.ts';
import { askDelegation, askExtension, askSignOff, askSnooze, askUpdate } from './ask-round.ts';
import { askCommentary, askDate, askDefinition, askFact, askPeople } from './ask-words.ts';
import { type Asked, codesOf, eachCode, eachIndicator, outcomeOf } from './asked.ts';

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

const byAspect: Readonly<Record<string, (asked: Asked) => Request[]>> = {
  value: askValue,
  change: askChange,
  compare: (asked) => codesOf(asked).map((code) => askCompared(code, asked)),
  trend: (asked) => eachCode(asked, (code) => ({ kind: 'trend', code }), [{ kind: 'overview' }]),
  benchmark: askBenchmark,
  target: askFact,
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
  source: (asked) => eachCode(asked, (code) => ({ kind: 'method', code }), [{ kind: 'about' }]),
  overview: (asked) =>
    codesOf(asked).length > 0 ? askValue(asked) : [{ kind: 'overview', ...outcomeOf(asked) }],
  movers: askMovers,
  focus: () => [{ kind: 'focus' }],
  measures: (asked) => eachIndicator(asked, (code) => ({ kind: 'performance', code }), []),
  about: () => [{ kind: 'about' }],
  help: () => [{ kind: 'help' }],
  greeting: () => [{ kind: 'small-talk', said: 'hello' }],
  thanks: () => [{ kind: 'small-talk', said: 'thanks' }],
  bye: () => [{ kind: 'small-talk', said: 'bye' }],
  mine: () => [{ kind: 'mine' }],
  open: askUpdate,
  give: askUpdate,
  nochange: askUpdate,
  unavailable: (asked) => eachCode(asked, (code) => ({ kind: 'due', code }), [{ kind: 'mine' }]),
  submit: askUpdate,
  withdraw: askUpdate,
  draft: () => [{ kind: 'mine' }],
  deadline: (asked) => eachCode(asked, (code) => ({ kind: 'due', code }), [{ kind: 'mine' }]),
  extend: askExtension,
  snooze: askSnooze,
  delegate: askDelegation,
  signoff: askSignOff,
  return: (asked) =>
    eachIndicator(asked, (code) => ({ kind: 'sign-off', code }), [{ kind: 'mine' }]),
  correct: askUpdate,
  history: (asked) => eachIndicator(asked, (code) => ({ kind: 'history', code }), []),
  status: (asked) => eachIndicator(asked, (code) => ({ kind: 'due', code }), [{ kind: 'mine' }]),
  progress: () => [{ kind: 'progress' }],
  remind: () => [{ kind: 'remind' }],
  receipt: () => [{ kind: 'receipt' }],
  rollup: () => [{ kind: 'roll-up' }],
  howto: () => [{ kind: 'help' }],
};

/** More than these are more than anybody wants to read. */
const mostParts = 6;

const isShow = (request: Request): request is Extract<Request, { kind: 'show' }> =>
  request.kind === 'show';

/** Several figures are one list; several other answers are on one card. */
export const joinRequests = (requests: readonly Request[]): Request | undefined => {
  const [first, ...more] = requests;
  if (!first || more.length === 0) return first;
  const shows = requests.filter(isShow);
  const periods = new Set(shows.map(({ period }) => JSON.stringify(period)));
  const compared = requests.filter((one) => one.kind === 'compare' && !one.from && !one.to);
  const [period] = shows.map((one) => one.period);
  if (shows.length === requests.length && periods.size === 1)
    return { kind: 'figures', codes: shows.map(({ code }) => code), ...(period ? { period } : {}) };
  if (compared.length === requests.length)
    return {
      kind: 'figures',
      codes: compared.flatMap((one) => ('code' in one && one.code ? [one.code] : [])),
    };
  return { kind: 'several', parts: requests.slice(0, mostParts) };
};

/** What is asked, as requests: several are answered together. */
export const toRequestsOf = (asked: Asked): Request[] => {
  const wished = ofFiguresOrWords.has(asked.aspect) ? askWished(asked) : [];
  if (wished.length > 0) return wished;
  const ranked = ['movers', 'change', 'overview'].includes(asked.aspect) ? askRanked(asked) : [];
  return ranked.length > 0 ? ranked : (byAspect[asked.aspect]?.(asked) ?? []);
};

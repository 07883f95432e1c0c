import type { Request, RequestKind, RequestOf } from '../../src/bot/request.ts';

const q3 = { kind: 'label', label: 'Q3 2018/19' } as const;
const code = 'S05';
const round = 'Q3 2018/19';

/**
 * Every kind of request about S05, whose figures for Q3 2018/19 some people may not see: each that
 * could show one, in the forms that could. The compiler names a kind that is missing.
 */
const byKind: { readonly [K in RequestKind]: readonly RequestOf<K>[] } = {
  show: [
    { kind: 'show', code },
    { kind: 'show', code: 'S05A' },
    { kind: 'show', code: 'S05A', period: q3 },
    { kind: 'show', code: 'S05D', period: { kind: 'latest' } },
  ],
  figures: [
    { kind: 'figures', codes: ['S05', 'S01'] },
    { kind: 'figures', codes: ['S05A', 'S05C'], period: q3 },
  ],
  lacking: [
    { kind: 'lacking', what: 'target' },
    { kind: 'lacking', what: 'benchmark', against: 'England' },
    { kind: 'lacking', what: 'figure', outcome: 'S' },
    { kind: 'lacking', what: 'final' },
    { kind: 'lacking', what: 'shown' },
  ],
  revised: [{ kind: 'revised' }, { kind: 'revised', outcome: 'S' }],
  calculate: [
    { kind: 'calculate', operation: 'difference', codes: ['S05A'] },
    { kind: 'calculate', operation: 'sum', codes: ['S05A'], periods: [{ kind: 'previous' }, q3] },
    { kind: 'calculate', operation: 'sum', codes: ['S05C', 'S05D'] },
    { kind: 'calculate', operation: 'share', codes: ['S05D', 'S05A'] },
    { kind: 'calculate', operation: 'ratio', codes: ['S05A', 'S05B'], periods: [q3] },
    {
      ...{ kind: 'calculate', operation: 'average', codes: ['S05A'] },
      periods: [{ kind: 'previous' }, { kind: 'latest' }],
    },
  ],
  check: [
    { kind: 'check', code: 'S05A', side: 'above', value: 6_000 },
    { kind: 'check', code: 'S05A', side: 'below', value: 6_000, period: q3 },
    { kind: 'check', code, claim: 'up' },
    { kind: 'check', code, claim: 'down', to: q3 },
  ],
  rank: [
    { kind: 'rank', order: 'most' },
    { kind: 'rank', order: 'least', by: 'value', codes: ['S05A', 'S05D'] },
    { kind: 'rank', order: 'most', by: 'change', codes: ['S05A', 'S05D'] },
    { kind: 'rank', order: 'most', of: 'risks' },
  ],
  count: [
    { kind: 'count', of: 'measures' },
    { kind: 'count', of: 'measures', filter: { way: 'worse' } },
    { kind: 'count', of: 'measures', filter: { way: 'changed', indicator: code } },
    { kind: 'count', of: 'indicators', filter: { way: 'worse' } },
    { kind: 'count', of: 'people' },
  ],
  paragraph: [
    { kind: 'paragraph', codes: [code], form: 'line' },
    { kind: 'paragraph', codes: ['S05A'], form: 'paragraph' },
    { kind: 'paragraph', codes: [], form: 'page' },
  ],
  compare: [
    { kind: 'compare', code },
    { kind: 'compare', code: 'S05A', from: { kind: 'previous' } },
    { kind: 'compare', code: 'S05A', from: { kind: 'previous' }, to: q3 },
  ],
  trend: [
    { kind: 'trend', code },
    { kind: 'trend', code, since: { kind: 'years-ago', years: 5 } },
    { kind: 'trend', code: 'S05A' },
  ],
  overview: [{ kind: 'overview' }, { kind: 'overview', outcome: 'S' }],
  movements: [
    { kind: 'movements', way: 'worse' },
    { kind: 'movements', way: 'better' },
    { kind: 'movements', way: 'changed', indicator: code },
    { kind: 'movements', way: 'changed', reasons: true },
    { kind: 'movements', way: 'worse', by: 'status' },
  ],
  benchmark: [{ kind: 'benchmark' }, { kind: 'benchmark', code }],
  target: [
    { kind: 'target' },
    { kind: 'target', code },
    { kind: 'target', code, period: q3 },
    { kind: 'target', status: 'missed', order: 'most' },
  ],
  list: [
    { kind: 'list', statuses: ['missed'], way: 'better' },
    { kind: 'list', way: 'worse', since: q3, sides: [{ side: 'worse', against: 'England' }] },
  ],
  focus: [{ kind: 'focus' }],
  commentary: [
    { kind: 'commentary', code },
    { kind: 'commentary', code, period: q3 },
    { kind: 'commentary', code, question: 'issues' },
  ],
  fact: [
    { kind: 'fact', words: ['crimes', 'burglary'] },
    { kind: 'fact', words: ['zebra', 'crossings'], code },
    { kind: 'fact', words: ['zebra', 'crossings'] },
  ],
  definition: [{ kind: 'definition', code }],
  risks: [{ kind: 'risks', indicator: code }],
  milestones: [
    { kind: 'milestones' },
    { kind: 'milestones', code },
    { kind: 'milestones', which: 'overdue', of: 'action' },
  ],
  'milestone-form': [{ kind: 'milestone-form', milestone: 'M1' }],
  'risk-levels': [{ kind: 'risk-levels' }],
  people: [{ kind: 'people', indicator: code }],
  about: [{ kind: 'about' }],
  mine: [{ kind: 'mine' }],
  update: [{ kind: 'update', code }],
  withdraw: [{ kind: 'withdraw', code }],
  drafts: [{ kind: 'drafts' }],
  'delete-draft': [{ kind: 'delete-draft', code }],
  'save-draft': [{ kind: 'save-draft', code, given: [{ measure: 'S01', value: '41.2' }] }],
  progress: [{ kind: 'progress' }],
  due: [
    { kind: 'due', code },
    { kind: 'due', code: 'S05A' },
  ],
  deadlines: [{ kind: 'deadlines', code }],
  status: [{ kind: 'status', code }],
  history: [{ kind: 'history', code }],
  'last-updated': [
    { kind: 'last-updated' },
    { kind: 'last-updated', code },
    { kind: 'last-updated', code, named: [6270, 1] },
  ],
  method: [
    { kind: 'method', code },
    { kind: 'method', code: 'S05A' },
  ],
  unit: [{ kind: 'unit', code }],
  performance: [{ kind: 'performance', code }],
  help: [{ kind: 'help' }],
  'round-help': [{ kind: 'round-help', topic: 'what does sent back mean' }],
  'my-data': [{ kind: 'my-data' }],
  'forget-me': [{ kind: 'forget-me' }],
  'small-talk': [{ kind: 'small-talk', said: 'hello' }],
  remind: [{ kind: 'remind', code }],
  receipt: [{ kind: 'receipt' }],
  'extend-all': [{ kind: 'extend-all' }, { kind: 'extend-all', mayBe: ['2019-01-31'] }],
  'change-lead': [{ kind: 'change-lead', code }],
  'handed-in': [
    { kind: 'handed-in', code },
    { kind: 'handed-in', code, round },
    { kind: 'handed-in', code, round: 'previous' },
  ],
  extend: [{ kind: 'extend', code }],
  'ask-time': [{ kind: 'ask-time', code }],
  'open-requests': [{ kind: 'open-requests' }, { kind: 'open-requests', code, decide: 'allow' }],
  'refuse-time': [{ kind: 'refuse-time', round, appeal: 'S05.1' }],
  snooze: [],
  'end-snooze': [{ kind: 'end-snooze' }],
  delegate: [],
  'tell-me': [
    { kind: 'tell-me', code },
    { kind: 'tell-me', event: 'signed-off' },
  ],
  'my-settings': [{ kind: 'my-settings' }],
  'take-back': [{ kind: 'take-back' }],
  away: [{ kind: 'away' }],
  'not-mine': [{ kind: 'not-mine', code }],
  waive: [
    { kind: 'waive', code, round },
    { kind: 'waive', code, quarter: 3, reason: 'The source closed.' },
  ],
  'roll-up': [{ kind: 'roll-up' }],
  'report-file': [{ kind: 'report-file', short: true }],
  'take-away': [{ kind: 'take-away' }, { kind: 'take-away', code }],
  publish: [{ kind: 'publish' }, { kind: 'publish', quarter: round }],
  publications: [{ kind: 'publications' }, { kind: 'publications', quarter: 'Q2' }],
  'publication-calendar': [{ kind: 'publication-calendar' }],
  'post-here': [],
  'committee-summary': [{ kind: 'committee-summary' }],
  'sign-off': [{ kind: 'sign-off', code }, { kind: 'sign-off' }],
  return: [{ kind: 'return', code }],
  'send-back': [{ kind: 'send-back', code, round, seen: 1 }],
  synonyms: [{ kind: 'synonyms', of: code }],
  'synonym-form': [{ kind: 'synonym-form', of: code }],
  glossary: [{ kind: 'glossary' }],
  'help-questions': [{ kind: 'help-questions' }],
  'help-form': [{ kind: 'help-form', entry: 'phone' }],
  examples: [{ kind: 'examples' }],
  'example-form': [{ kind: 'example-form', text: 'high risks' }],
  'term-form': [{ kind: 'term-form' }],
  'remove-word': [],
  answers: [{ kind: 'answers' }],
  'answer-form': [{ kind: 'answer-form' }],
  unanswered: [{ kind: 'unanswered' }],
  several: [
    {
      kind: 'several',
      parts: [
        { kind: 'show', code },
        { kind: 'trend', code: 'S05A' },
      ],
    },
  ],
};

/** Every request there is, about S05 where it can be about something. */
export const everyRequest: readonly Request[] = Object.values(byKind).flat();

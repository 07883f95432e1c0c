import type { Request } from '../request.ts';
import { indicatorOf, isOutcomeCode } from './code-spelling.ts';
import type { Reading } from './read-text.ts';
import type { Ask } from './words.ts';

const roundAsks: readonly Ask[] = [
  ...(['mine', 'progress', 'rollUp', 'history', 'remind', 'receipt', 'extend'] as const),
  ...(['signOff', 'snooze', 'delegate', 'update', 'due'] as const),
];

/** Words of the quarter-end round say what is wanted, whatever stands beside them. */
export const asksOfRound = ({ asks }: Reading): boolean => roundAsks.some((ask) => asks.has(ask));

/** The one quarter for which something is to be updated; undefined when there are several. */
const roundOf = ({ periods }: Reading): { readonly round?: string } | undefined => {
  const labels = periods.flatMap(({ period }) => (period.kind === 'label' ? [period.label] : []));
  const relative = periods.some(
    ({ period }) => period.kind !== 'label' && period.kind !== 'latest',
  );
  const [round, ...more] = labels;
  if (more.length > 0 || relative) return undefined;
  return round ? { round } : {};
};

/** What may stand beside a code and a day in an order: a deadline that is moved is never moved back. */
const orderWords = new Set([
  ...['extend', 'extension', 'push', 'back', 'move', 'deadline', 'deadlines', 'date', 'due'],
  ...['more', 'extra', 'time', 'longer', 'another', 'week', 'give', 'grant', 'allow', 'set', 'get'],
  ...['have', 'need', 'needs', 'want', 'like', 'let', "let's", 'lets', 'us', 'can', 'could', 'you'],
  ...[
    'i',
    "i'd",
    'we',
    'it',
    'its',
    'this',
    'that',
    'the',
    'a',
    'an',
    'of',
    'for',
    'on',
    'in',
    'to',
  ],
  ...['until', 'till', 'til', 'by', 'and', 'also', 'then', 'now', 'just', 'so', 'please', 'pls'],
  ...['hi', 'hello', 'thanks', 'thank', 'kindly', 'values', 'figures', 'commentary'],
]);

/** "Do not extend S05 to 31 January" and "did we extend" name a day too, and order nothing. */
const isOrder = ({ small }: Reading): boolean => small.every((word) => orderWords.has(word));

const askExtension = (code: string, reading: Reading): Request[] => {
  const [until, ...more] = reading.dates;
  if (more.length > 0) return [];
  return [{ kind: 'extend', code, ...(until && isOrder(reading) ? { until } : {}) }];
};

const askUpdate = (code: string, reading: Reading): Request[] => {
  const round = roundOf(reading);
  return round ? [{ kind: 'update', code, ...round }] : [];
};

/** Nothing is named: what the words of the round alone ask for. */
export const askRoundAtLarge = ({ asks }: Reading): Request[] => {
  if (asks.has('mine')) return [{ kind: 'mine' }];
  if (asks.has('rollUp')) return [{ kind: 'roll-up' }];
  const asked = (['progress', 'remind', 'receipt', 'snooze', 'delegate'] as const).filter((kind) =>
    asks.has(kind),
  );
  if (asked.length > 0) return asked.map((kind) => ({ kind }));
  // "Update" and "sign off" want something to be chosen, and that is listed there.
  return asks.has('update') || asks.has('signOff') ? [{ kind: 'mine' }] : [];
};

/** What the words of the round ask about an indicator. */
export const askOfRound = (code: string, reading: Reading): Request[] => {
  const { asks } = reading;
  if (isOutcomeCode(code)) return [];
  const indicator = indicatorOf(code);
  if (asks.has('extend')) return askExtension(indicator, reading);
  if (asks.has('due')) return [{ kind: 'due', code }];
  if (asks.has('signOff')) return [{ kind: 'sign-off', code: indicator }];
  if (asks.has('history')) return [{ kind: 'history', code: indicator }];
  if (asks.has('update')) return askUpdate(indicator, reading);
  // What is of the whole round is asked of it, whatever is named beside.
  return askRoundAtLarge(reading);
};

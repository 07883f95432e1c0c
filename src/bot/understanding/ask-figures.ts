import { findIndicator } from '../../domain/catalogue.ts';
import type { SpokenPeriod } from '../../domain/period/spoken-period.ts';
import type { Request } from '../request.ts';
import { type Asked, codesOf, countedPeriods, has, outcomeOf } from './asked.ts';

const wayOf = (asked: Asked): 'worse' | 'better' | 'up' | 'down' | 'same' | 'changed' => {
  const { wishes } = asked;
  if (wishes.has('worsening')) return 'worse';
  if (wishes.has('improving')) return 'better';
  if (has(asked, 'up', 'rise', 'risen', 'rose', 'increas', 'higher', 'grow', 'grown', 'climb'))
    return 'up';
  if (has(asked, 'down', 'fall', 'fell', 'fallen', 'drop', 'decreas', 'reduc', 'lower'))
    return 'down';
  if (has(asked, 'same', 'unchang', 'stabl', 'flat', 'steadi')) return 'same';
  return 'changed';
};

export const askMovers = (asked: Asked): Request[] => [
  { kind: 'movements', way: wayOf(asked), ...outcomeOf(asked) },
];

/** Periods that are only told by another, so that the latest is set beside them. */
const relative: ReadonlySet<SpokenPeriod['kind']> = new Set(['previous', 'last-year']);

const askCompared = (code: string, asked: Asked): Request => {
  const [first, second] = countedPeriods(asked);
  const lastYear =
    asked.wishes.has('compare-year') && !first ? ({ kind: 'last-year' } as const) : undefined;
  const from = first && first.kind !== 'this-year' ? first : lastYear;
  return { kind: 'compare', code, ...(from ? { from } : {}), ...(second ? { to: second } : {}) };
};

/** Two things are set beside each other at one time, or one thing at two times. */
export const askBeside = (asked: Asked): Request[] => {
  const codes = codesOf(asked);
  const [period, ...more] = countedPeriods(asked);
  const isOfOneTime = codes.length > 1 && period && more.length === 0 && !relative.has(period.kind);
  return codes.map((code) =>
    isOfOneTime ? { kind: 'show', code, period } : askCompared(code, asked),
  );
};

/** Figures of nothing in particular are the overview only where the whole is spoken of. */
const outcomeOnly = (asked: Asked): Request[] => {
  const ofWhole = has(
    asked,
    'all',
    'everyth',
    'whole',
    'overal',
    'headlin',
    'indic',
    'report',
    'figur',
    'number',
    'lot',
    'stat',
    'dashboard',
  );
  return ofWhole || asked.subjects.codes.length > 0
    ? [{ kind: 'overview', ...outcomeOf(asked) }]
    : [];
};

const sideIn = (asked: Asked): 'above' | 'below' | 'around' => {
  if (has(asked, 'over', 'abov', 'exceed', 'higher', 'greater', 'past', 'more', 'top'))
    return 'above';
  return has(asked, 'under', 'below', 'lower', 'less', 'fewer') ? 'below' : 'around';
};

/** "Over 6,000", "more than 40", "at or above 200": a side stands before the number. */
export const testsNumber = ({ reading: { tokens } }: Asked): boolean =>
  tokens.some(({ mark }, at) => {
    if (mark?.kind !== 'number') return false;
    const before = tokens.slice(Math.max(0, at - 3), at).map(({ word }) => word);
    return before.some((word) =>
      /^(?:over|above|under|below|exceeds?|exceeded|than|past)$/.test(word),
    );
  });

const askingWhether = /^(?:is|are|was|were|did|does|do|has|have|so)$/;

/** Whether a figure is held against a number: "children under 5" are children of an age. */
export const isTested = (asked: Asked): boolean =>
  (asked.wishes.has('threshold') || testsNumber(asked)) &&
  (askingWhether.test(asked.reading.tokens[0]?.word ?? '') ||
    has(asked, 'exceed', 'true', 'right'));

/** "Is crime over 6,000?" */
const askChecked = (asked: Asked): Request[] => {
  const [code, ...more] = codesOf(asked);
  const [value] = asked.numbers;
  const [period, ...others] = countedPeriods(asked);
  if (!isTested(asked) || !code || more.length > 0 || value === undefined || others.length > 0)
    return [];
  return [{ kind: 'check', code, side: sideIn(asked), value, ...(period ? { period } : {}) }];
};

type Operation = Extract<Request, { kind: 'calculate' }>['operation'];

const operationIn = (asked: Asked): Operation | undefined => {
  const { wishes } = asked;
  if (wishes.has('sum') || has(asked, 'sum', 'togeth', 'combin', 'altogeth')) return 'sum';
  if (wishes.has('difference') || has(asked, 'differ', 'gap', 'diff')) return 'difference';
  return wishes.has('share') ? 'share' : undefined;
};

/** The parts of a whole indicator; itself where it has none. */
const partsOf = (code: string, { catalogue }: Asked): string[] => {
  const indicator = findIndicator(catalogue, code);
  return indicator?.code === code ? indicator.measures.map((one) => one.code) : [code];
};

/** "The gap between S03A and S03B", "Q1 and Q2 together". */
const askCalculated = (asked: Asked): Request[] => {
  const periods = countedPeriods(asked).slice(0, 4);
  const operation = operationIn(asked);
  const codes = codesOf(asked)
    .flatMap((code) => partsOf(code, asked))
    .slice(0, 6);
  const isOfTwo = codes.length === 2 || (codes.length === 1 && periods.length === 2);
  const isOfOne = codes.length === 1 && periods.length < 2;
  if (!operation || codes.length === 0 || (operation === 'sum' ? isOfOne : !isOfTwo)) return [];
  return [{ kind: 'calculate', operation, codes, ...(periods.length > 0 ? { periods } : {}) }];
};

const orderIn = (asked: Asked): 'most' | 'least' | undefined => {
  if (asked.wishes.has('most') || has(asked, 'most', 'biggest', 'largest', 'fastest'))
    return 'most';
  return asked.wishes.has('least') || has(asked, 'least', 'smallest') ? 'least' : undefined;
};

export const askRanked = (asked: Asked): Request[] => {
  const order = orderIn(asked);
  const codes = codesOf(asked);
  const [only] = codes;
  const parts = only ? (findIndicator(asked.catalogue, only)?.measures.length ?? 0) : 2;
  if (!order || (codes.length === 1 && parts < 2)) return [];
  const way = wayOf(asked);
  const [limit] = asked.numbers.filter((one) => one > 0 && one <= 20 && Number.isInteger(one));
  return [
    {
      kind: 'rank',
      order,
      ...(way === 'same' || way === 'changed' ? {} : { way }),
      ...(limit ? { limit } : {}),
      ...(codes.length > 0 ? { codes } : {}),
    },
  ];
};

/** "How many went up?" */
const askCounted = (asked: Asked): Request[] => {
  const way = wayOf(asked);
  const isCount = asked.wishes.has('count') && codesOf(asked).length === 0;
  return isCount && way !== 'changed' ? [{ kind: 'count', of: 'measures', filter: { way } }] : [];
};

const askText = (asked: Asked): Request[] => {
  const form = (['page', 'paragraph', 'line'] as const).find((one) => asked.wishes.has(one));
  return form ? [{ kind: 'paragraph', codes: codesOf(asked).slice(0, 6), form }] : [];
};

/** What is computed or written of figures, where that is wished for. */
export const askWished = (asked: Asked): Request[] => {
  for (const ask of [askChecked, askCounted, askCalculated, askText]) {
    const requests = ask(asked);
    if (requests.length > 0) return requests;
  }
  return [];
};

export const askValue = (asked: Asked): Request[] => {
  const codes = codesOf(asked);
  const periods = countedPeriods(asked);
  const [period] = periods;
  if (codes.length === 0) return outcomeOnly(asked);
  // "Which road has the most" is of something smaller than what there are figures of.
  const isOfParts =
    (asked.wishes.has('most') || asked.wishes.has('least')) && has(asked, 'which', 'where', 'who');
  if (isOfParts && codes.length === 1) return [];
  if (asked.wishes.has('chart')) return codes.map((code) => ({ kind: 'trend', code }));
  return codes.map((code) =>
    periods.length > 1
      ? askCompared(code, asked)
      : { kind: 'show', code, ...(period ? { period } : {}) },
  );
};

export const askChange = (asked: Asked): Request[] => {
  const codes = codesOf(asked);
  return codes.length > 0 ? codes.map((code) => askCompared(code, asked)) : askMovers(asked);
};

const sideOf = (asked: Asked) => {
  if (asked.wishes.has('above-england')) return { side: 'higher' } as const;
  if (asked.wishes.has('below-england')) return { side: 'lower' } as const;
  return {};
};

export const askBenchmark = (asked: Asked): Request[] => {
  const [period] = countedPeriods(asked);
  const codes = codesOf(asked);
  return codes.length > 0
    ? codes.map((code) => ({ kind: 'benchmark', code, ...(period ? { period } : {}) }))
    : [{ kind: 'benchmark', ...sideOf(asked) }];
};

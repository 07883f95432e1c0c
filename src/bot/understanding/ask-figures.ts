import type { SpokenPeriod } from '../../domain/period/spoken-period.ts';
import type { Request } from '../request.ts';
import { askMovers, learnedSide } from './ask-ranked.ts';
import { type Asked, codesOf, countedPeriods, has, outcomeOf, spanOf } from './asked.ts';

/** Periods that are only told by another, so that the latest is set beside them. */
const relative: ReadonlySet<SpokenPeriod['kind']> = new Set(['previous', 'last-year', 'years-ago']);

const reaching: ReadonlySet<SpokenPeriod['kind']> = new Set([
  ...(['label', 'ends', 'months', 'years-ago'] as const),
]);

const askCompared = (code: string, asked: Asked): Request => {
  const [first, second] = countedPeriods(asked);
  const lastYear =
    asked.wishes.has('compare-year') && !first ? ({ kind: 'last-year' } as const) : undefined;
  const from = first && first.kind !== 'this-year' ? first : lastYear;
  return { kind: 'compare', code, ...(from ? { from } : {}), ...(second ? { to: second } : {}) };
};

/** How far back a trend should go: the time that is named, if it is one that does not count from the latest. */
export const askTrend = (code: string, asked: Asked): Request => {
  const since = spanOf(asked) ?? asked.periods.find(({ kind }) => reaching.has(kind));
  return { kind: 'trend', code, ...(since ? { since } : {}) };
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

export const askValue = (asked: Asked): Request[] => {
  const codes = codesOf(asked);
  const periods = countedPeriods(asked);
  const [period] = periods;
  if (codes.length === 0) return outcomeOnly(asked);
  // "Which road has the most" is of something smaller than what there are figures of.
  const isOfParts =
    (asked.wishes.has('most') || asked.wishes.has('least')) && has(asked, 'which', 'where', 'who');
  if (isOfParts && codes.length === 1) return [];
  if (asked.wishes.has('chart')) return codes.map((code) => askTrend(code, asked));
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

export const askBenchmark = (asked: Asked): Request[] => {
  const [period] = countedPeriods(asked);
  const codes = codesOf(asked);
  return codes.length > 0
    ? codes.map((code) => ({ kind: 'benchmark', code, ...(period ? { period } : {}) }))
    : [{ kind: 'benchmark', ...learnedSide(asked) }];
};

import type { SpokenPeriod } from '../../domain/period/spoken-period.ts';
import type { Request } from '../request.ts';
import { askMovers } from './ask-ranked.ts';
import { type Asked, codesOf, countedPeriods } from './asked.ts';
import { lineOf } from './cues.ts';
import { askEach, fill } from './fill-request.ts';

/** Periods that are only told by another, so that the latest is set beside them. */
const relative: ReadonlySet<SpokenPeriod['kind']> = new Set(['previous', 'last-year', 'years-ago']);

const askCompared = (code: string, asked: Asked): Request => {
  const [first, second] = countedPeriods(asked);
  const lastYear =
    asked.wishes.has('compare-year') && !first ? ({ kind: 'last-year' } as const) : undefined;
  const from = first && first.kind !== 'this-year' ? first : lastYear;
  return { kind: 'compare', code, ...(from ? { from } : {}), ...(second ? { to: second } : {}) };
};

/** How far back a trend should go is the time that is named, if it does not count from the latest. */
export const askTrend = (asked: Asked): readonly Request[] =>
  askEach('trend', asked, { otherwise: [{ kind: 'overview' }] });

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
const whole =
  / (?:all|everything|whole|overall|headlines?|indicators?|report|figures?|numbers?|lot|stats?|dashboard) /;

export const askValue = (asked: Asked): readonly Request[] => {
  const codes = codesOf(asked);
  const periods = countedPeriods(asked);
  const [period] = periods;
  const line = lineOf(asked.reading);
  if (codes.length === 0)
    return whole.test(line) || asked.subjects.codes.length > 0 ? [fill('overview', asked)] : [];
  // "Which road has the most" is of something smaller than what there are figures of.
  const isOfParts =
    (asked.wishes.has('most') || asked.wishes.has('least')) && / (?:which|where|who) /.test(line);
  if (isOfParts && codes.length === 1) return [];
  if (asked.wishes.has('chart')) return askTrend(asked);
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

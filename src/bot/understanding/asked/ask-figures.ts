import { measuresNamed } from '../../../domain/catalogue.ts';
import { isRelative } from '../../../domain/period/spoken-period.ts';
import type { Request } from '../../request.ts';
import { lineOf } from '../evidence/cues.ts';
import { findStatus } from '../subjects/catalogue-words.ts';
import { askMovers } from './ask-ranked.ts';
import { type Asked, codesOf, countedPeriods, indicatorOf, outcomeOf } from './asked.ts';
import { askEach, fill } from './fill-request.ts';

/** How far back a trend should go is the time that is named, if it does not count from the latest. */
export const askTrend = (asked: Asked): readonly Request[] =>
  askEach('trend', asked, { otherwise: [{ kind: 'overview' }] });

/** Two things are set beside each other at one time, or one thing at two times. */
export const askBeside = (asked: Asked): Request[] => {
  const codes = codesOf(asked);
  const [period, ...more] = countedPeriods(asked);
  if (more.length > 1) return [...atTimes(codes, asked)];
  const isOfOneTime = codes.length > 1 && period && more.length === 0 && !isRelative(period);
  return codes.map((code) => fill(isOfOneTime ? 'show' : 'compare', asked, { code }));
};

/** Figures of nothing in particular are the overview only where the whole is spoken of. */
const whole =
  / (?:all|everything|whole|overall|headlines?|indicators?|report|figures?|numbers?|lot|stats?|dashboard) /;

/** More things than these are no card of figures. */
export const mostTogether = 8;

/** The overview is of the newest figures: those of a time that is named are shown one by one, where they are few. */
const askAllThen = (kind: 'show' | 'compare', asked: Asked): readonly Request[] => {
  const [period, ...more] = countedPeriods(asked);
  const outcome = outcomeOf(asked);
  const all = asked.catalogue.indicators.filter(
    (one) => outcome === undefined || one.outcome === outcome,
  );
  return period && more.length === 0 && all.length <= mostTogether
    ? all.map(({ code }) => fill(kind, asked, { code }))
    : [];
};

/** The overview, of an outcome where it is named; "LP red" are those of it that are. */
export const askWhole = (asked: Asked): readonly Request[] => {
  const status = findStatus(asked.reading, asked.catalogue, 'figures');
  if (status) return [fill('target', asked, { status })];
  const then = askAllThen('show', asked);
  return then.length > 0 ? then : [fill('overview', asked)];
};

const asksShare =
  / (?:percentage|percent|proportion|share|fraction) (?:of|that|who|were|was|are|is) /;

/** "What share of concerns led to an enquiry" asks for something else than how many concerns there are. */
const isShareOfCount = (code: string, { reading, catalogue }: Asked): boolean => {
  const measures = measuresNamed(catalogue, code);
  const isCounted = measures.every(({ series }) =>
    series.every(({ valueKind }) => valueKind === 'count'),
  );
  return isCounted && asksShare.test(lineOf(reading));
};

const amongThose = / how many of (?:those|them|these|which|whom) /;

/** "How many are in temporary accommodation, and how many of those in hostels" asks for the whole as well. */
const withWhole = (codes: readonly string[], { reading, catalogue }: Asked): readonly string[] => {
  const [part, ...more] = codes;
  const isOfPart = part !== undefined && more.length === 0 && amongThose.test(lineOf(reading));
  return isOfPart ? [...new Set([indicatorOf(part, catalogue), part])] : codes;
};

/** Two times are compared; the figure of each of more is shown: "in October, November and December". */
const atTimes = (codes: readonly string[], asked: Asked): readonly Request[] => {
  const periods = countedPeriods(asked);
  const [period] = periods;
  if (periods.length > 2) {
    const all = codes.flatMap((code) =>
      periods.map((one): Request => ({ kind: 'show', code, period: one })),
    );
    // A trend has them all.
    return all.length > mostTogether ? askTrend(asked) : all;
  }
  // "Now and last quarter", "this quarter and the one before" are two times.
  const isBeside =
    period &&
    isRelative(period) &&
    (asked.periods.length > 1 || / (?:now|currently) /.test(lineOf(asked.reading)));
  const kind = periods.length > 1 || isBeside ? 'compare' : 'show';
  return codes.map((code) => fill(kind, asked, { code }));
};

export const askValue = (asked: Asked): readonly Request[] => {
  const { reading, subjects, wishes } = asked;
  const codes = withWhole(codesOf(asked), asked);
  const line = lineOf(reading);
  if (codes.length === 1 && codes.every((code) => isShareOfCount(code, asked))) return [];
  if (codes.length === 0)
    return whole.test(line) || subjects.codes.length > 0 ? askWhole(asked) : [];
  // "Which road has the most" is of something smaller than what there are figures of.
  const isOfParts =
    (wishes.has('most') || wishes.has('least')) && / (?:which|where|who) /.test(line);
  if (isOfParts && codes.length === 1) return [];
  if (wishes.has('chart')) return askTrend(asked);
  return atTimes(codes, asked);
};

/** Without a time, or with more than a card holds, what moved since the period before. */
export const askChange = (asked: Asked): readonly Request[] => {
  const isOfLast = countedPeriods(asked).every(({ kind }) => kind === 'previous');
  const then = isOfLast || codesOf(asked).length > 0 ? [] : askAllThen('compare', asked);
  return askEach('compare', asked, { otherwise: then.length > 0 ? then : askMovers(asked) });
};

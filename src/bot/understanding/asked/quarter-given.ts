import { measuresNamed } from '../../../domain/catalogue.ts';
import { monthOf, periodLabel, quarterEnding } from '../../../domain/period/period.ts';
import { previousQuarter, quarterOfNow } from '../../../domain/round/quarter-asked.ts';
import { lineOf } from '../evidence/cues.ts';
import { marksOf } from '../message/tokens.ts';
import { type Asked, codesNamed } from './asked.ts';

/** Before the name of a quarter: the figure is compared with that of it, "down from 214 in". */
const comparing =
  / (?:(?:from|than|since|against|vs|versus|compared (?:with|to)) (?:(?:number|%|percent|in|at|the|of) )*|(?:up|down|rise|fall|increase|drop) (?:\S+ ){0,4}on (?:the )?)$/;
/** Behind it: another figure is that of it. */
const looksBack = /^(?:was|were|had|said|stood)$/;
/** "Since summer", "by the end of June": when something happens; "the summer quarter" is one. */
const isSeason = /(?:spring|summer|autumn|winter)(?! (?:quarter|qtr))|\bend\b/i;

const isCompared = ({ reading: { tokens }, numbers }: Asked, at: number): boolean =>
  comparing.test(lineOf({ tokens: tokens.slice(0, at) })) ||
  (numbers.length > 1 && looksBack.test(tokens[at + 1]?.word ?? ''));

const termSaid = / ((?:autumn|spring|summer) term) /;

/** "Summer term take-up 75.6%", of what is counted by terms. */
const termOf = (asked: Asked): string | undefined => {
  const [, term] = termSaid.exec(lineOf(asked.reading)) ?? [];
  const isByTerm = codesNamed(asked)
    .flatMap((code) => measuresNamed(asked.catalogue, code))
    .some(({ series }) => series.some(({ periodKind }) => periodKind === 'school-term'));
  return isByTerm ? term : undefined;
};

/**
 * The only quarter, or term, that a message says its figure is of, where it names no year.
 *
 * @example of "TA for Q3 208 households": quarterOfNow(3); not of "208, down from 214 in Q3"
 */
export const quarterGiven = (asked: Asked): string | undefined => {
  const { tokens } = asked.reading;
  const said = tokens.flatMap(({ mark }, at) =>
    mark?.kind === 'period' &&
    mark.period.kind === 'quarter' &&
    !isSeason.test(mark.typed) &&
    !isCompared(asked, at)
      ? [mark.period.quarter]
      : [],
  );
  const [quarter, ...more] = new Set(said);
  return quarter !== undefined && more.length === 0 ? quarterOfNow(quarter) : termOf(asked);
};

/** “Apr to June 66 on time” is of no year. */
const fullYear = /\b20\d\d\b/;

/** The quarter whose months are named with their year: “October to December 2025”. */
export const quarterOfMonths = ({ reading }: Asked): string | undefined =>
  marksOf(reading, 'period').flatMap(({ period, typed }) => {
    if (period.kind !== 'months' || !fullYear.test(typed)) return [];
    const [from, to] = [monthOf(`${period.from}-01`), monthOf(`${period.to}-01`)];
    const quarter = quarterEnding({ ...to, kind: 'rolling-3-months' });
    return quarter && to.index - from.index === 2 ? [periodLabel(quarter)] : [];
  })[0];

/** The quarter that is named: by its label, by its number, or as the one before. */
export const quarterSaid = ({ periods }: Asked): string | undefined =>
  periods.flatMap((period) => {
    if (period.kind === 'label') return [period.label];
    if (period.kind === 'quarter') return [`Q${period.quarter}`];
    return period.kind === 'previous' ? [previousQuarter] : [];
  })[0];

const ofReturn =
  /^(?:commentary|commentaries|return|update|report|submission|form|round|figures?)$/;

/** "The forecast for the end of March in the Q3 commentary": of several quarters the one whose return is meant. */
export const quarterOfReturn = (asked: Asked): string | undefined => {
  const { tokens } = asked.reading;
  const said = tokens.flatMap(({ mark }, at) =>
    mark?.kind === 'period' && ofReturn.test(tokens[at + 1]?.word ?? '') ? [mark.period] : [],
  );
  return quarterSaid(said.length > 0 ? { ...asked, periods: said } : asked);
};

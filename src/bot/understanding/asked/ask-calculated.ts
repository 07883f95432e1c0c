import { measuresNamed } from '../../../domain/catalogue.ts';
import { judgedSeries } from '../../../domain/figures/headline.ts';
import type { Measure } from '../../../domain/measure.ts';
import { type Period, parsePeriod, periodLabel } from '../../../domain/period/period.ts';
import type { PeriodKind } from '../../../domain/period/period-kinds.ts';
import type { SpokenPeriod } from '../../../domain/period/spoken-period.ts';
import { addsUp, isNeverNegative } from '../../../domain/series.ts';
import type { Request, RequestOf } from '../../request.ts';
import { lineOf, saidSize, says } from '../evidence/cues.ts';
import { readSaidAges } from '../message/said-ages.ts';
import { marksOf } from '../message/tokens.ts';
import { type Asked, codesOf, countedPeriods, saysHalfYear } from './asked.ts';
import { fill } from './fill-request.ts';

const tested = / (?:over|above|under|below|exceed(?:s|ed)?|than|past) (?:\S+ ){0,2}number /;
const whether =
  /^ (?:over|under|above|below|more|less|is|are|was|were|did|does|do|has|have|so) | (?:exceed\w*|true|right|correct) /;

/** Whether a side stands before a number: "over 6,000", "more than 40". */
export const testsNumber = ({ reading }: Asked): boolean => tested.test(lineOf(reading));

const isAskedWhether = ({ reading, wishes }: Asked): boolean =>
  whether.test(lineOf(reading)) || wishes.has('yesno');

const saysAge = ({ reading, subjects, catalogue }: Asked): boolean => {
  const { own, other } = readSaidAges(reading.text, subjects.codes, catalogue);
  return own.length + other.length > 0;
};

/** Whether a figure is held against a number: "children under 5" are children of an age. */
export const isTested = (asked: Asked): boolean =>
  !saysAge(asked) &&
  [testsNumber(asked), isAskedWhether(asked), asked.wishes.has('threshold')].filter(Boolean)
    .length > 1;

/** "Did S01 go up by a third?" */
const askClaimed = (asked: Asked): Request[] => {
  const [code, ...more] = codesOf(asked);
  const size = saidSize(asked.reading);
  const [isUp, isDown] = [says(asked.reading, 'up', 'size'), says(asked.reading, 'down')];
  if (!code || more.length > 0 || !size || !(isUp || isDown) || !isAskedWhether(asked)) return [];
  const [from, to] = countedPeriods(asked);
  const claim = isDown ? 'down' : 'up';
  return [fill('check', asked, { code, claim, ...size, from, to, period: undefined })];
};

const saidMinutes = /(?<![\p{L}\p{N}.,])[\d.]+ (?:minutes?|mins?)(?![\p{L}\p{N}])/iu;

/** "Under 3 minutes" is under 180 of what is measured in seconds, and "over -30" is below zero where a figure may be. */
const inUnitOf = (value: number, code: string, { reading, catalogue }: Asked): number => {
  const all = measuresNamed(catalogue, code).flatMap((one) => judgedSeries(one) ?? []);
  const isOfSeconds = all.length > 0 && all.every(({ unit }) => /^seconds?\b/i.test(unit));
  const isMinus =
    marksOf(reading, 'number').some((one) => one.value === value && one.isSigned) &&
    !all.some(isNeverNegative);
  return (isOfSeconds && saidMinutes.test(reading.text) ? 60 : 1) * (isMinus ? -value : value);
};

/** "Is crime over 6,000?" */
const askChecked = (asked: Asked): Request[] => {
  const { reading, numbers } = asked;
  const [code, ...more] = codesOf(asked);
  const [value] = numbers;
  const periods = countedPeriods(asked);
  if (!isTested(asked) || !code || value === undefined || more.length > 0) return [];
  const side = says(reading, 'above') ? 'above' : says(reading, 'under') ? 'below' : 'around';
  const times = periods.length > 0 ? periods : [undefined];
  return times.map((period) =>
    fill('check', asked, { code, side, value: inUnitOf(value, code, asked), period }),
  );
};

type Operation = RequestOf<'calculate'>['operation'];

/** Whether a sign adds one thing to another: "plus Q1", and not "plus % change". */
export const saysPlus = ({ reading }: Pick<Asked, 'reading'>): boolean =>
  /\+|\bplus\b(?! (?:the )?%)/.test(reading.text);

/** What a sign between two periods or two codes works out: "Q1+Q2", "DA incidents + DA crimes =", "S05D - S05C". */
const signIn = ({ reading }: Asked, periods: readonly SpokenPeriod[]): Operation | undefined => {
  const { text, tokens } = reading;
  if (saysPlus({ reading }) && (periods.length > 1 || text.includes('='))) return 'sum';
  const isOfCodes = tokens.length === 2 && tokens.every(({ mark }) => mark?.kind === 'code');
  return isOfCodes && text.includes(' - ') ? 'difference' : undefined;
};

const operationIn = (asked: Asked, periods: readonly SpokenPeriod[]): Operation | undefined => {
  const { wishes, reading } = asked;
  if (says(reading, 'ratio')) return 'ratio';
  if (says(reading, 'average') && periods.length > 1) return 'average';
  const sign = signIn(asked, periods);
  if (sign) return sign;
  if (wishes.has('sum') || says(reading, 'sum')) return 'sum';
  if (wishes.has('difference') || says(reading, 'difference')) return 'difference';
  return wishes.has('share') ? 'share' : undefined;
};

/** The periods that are named; those of the figures shown just before, where none is: "add them up", "plus Q1". */
const periodsMeant = (asked: Asked): readonly SpokenPeriod[] => {
  const said = countedPeriods(asked);
  const before = asked.periodsBefore ?? [];
  if (said.length === 0) return before;
  return said.length === 1 && before.length === 1 && saysPlus(asked) ? [...before, ...said] : said;
};

/** A half-year of what is counted over each quarter is the sum of its quarters. */
const halfYear = (
  { reading, aspect }: Asked,
  measures: readonly Measure[],
): Operation | undefined => {
  const isHalf = aspect !== 'trend' && saysHalfYear({ reading });
  const all = measures.map(judgedSeries);
  return isHalf && all.every((one) => one?.periodKind !== 'half-year' && one && addsUp(one))
    ? 'sum'
    : undefined;
};

/** The terms of an academic year, the quarters of a financial year. */
const partsOfYear = (kind: PeriodKind, label: string): Period[] => {
  const [yearKind, count] =
    kind === 'school-term' ? (['academic-year', 3] as const) : (['financial-year', 4] as const);
  const year = parsePeriod(yearKind, label);
  return year
    ? Array.from({ length: count }, (_, part) => ({ kind, index: year.index * count + part }))
    : [];
};

/** Terms are always added up to the year that is named; quarters where a sum is asked for. */
const mayAdd = (kind: PeriodKind, isSum: boolean): boolean =>
  kind === 'school-term' || (kind === 'financial-quarter' && isSum);

/** The sum over a year of what is counted by term or by quarter, and by nothing longer: "exclusions in 2024/25". */
const askWholeYear = (asked: Asked): Request[] => {
  const [code, ...more] = codesOf(asked);
  const [period, ...others] = countedPeriods(asked);
  if (!code || more.length > 0 || period?.kind !== 'label' || others.length > 0) return [];
  const isSum = operationIn(asked, [period]) === 'sum';
  if (asked.aspect !== 'value' && !isSum) return [];
  return measuresNamed(asked.catalogue, code).flatMap((measure): Request[] => {
    const series = judgedSeries(measure);
    const isLonger = measure.series.some(({ periodKind }) => periodKind.endsWith('-year'));
    if (!series || isLonger || !addsUp(series) || !mayAdd(series.periodKind, isSum)) return [];
    const periods = partsOfYear(series.periodKind, period.label).map((part) => ({
      ...{ kind: 'label' as const, label: periodLabel(part) },
    }));
    return periods.length > 0
      ? [{ kind: 'calculate', operation: 'sum', codes: [measure.code], periods }]
      : [];
  });
};

/**
 * "The gap between S03A and S03B", "Q1 and Q2 together", "twice as high as": of the parts of whole indicators, and over
 * several periods of each.
 */
const askCalculated = (asked: Asked): Request[] => {
  const ofYear = askWholeYear(asked);
  if (ofYear.length > 0) return ofYear;
  const measures = codesOf(asked)
    .flatMap((code) => measuresNamed(asked.catalogue, code))
    .slice(0, 6);
  const codes = measures.map(({ code }) => code);
  const periods = (codes.length === 1 ? periodsMeant(asked) : countedPeriods(asked)).slice(0, 4);
  const operation = operationIn(asked, periods) ?? halfYear(asked, measures);
  const isOfTwo = codes.length === 2 || (codes.length === 1 && periods.length === 2);
  const isOfOne = codes.length === 1 && periods.length < 2;
  const isAdded = operation === 'sum' || operation === 'average';
  // The figure of England is seldom known, so that nothing is worked out from it.
  if (!operation || asked.aspect === 'benchmark' || codes.length === 0) return [];
  const isOfEach = codes.length > 1 && periods.length > 1;
  if (isAdded ? isOfOne : !isOfTwo && !isOfEach) return [];
  const work = (of: readonly string[]) =>
    fill('calculate', asked, { operation, codes: of, periods });
  return isOfEach ? codes.map((code) => work([code])) : [work(codes)];
};

const askText = (asked: Asked): Request[] => {
  const form = (['page', 'paragraph', 'line'] as const).find((one) => asked.wishes.has(one));
  // All that officers wrote is no text of figures.
  if (!form || (form === 'page' && asked.aspect === 'commentary')) return [];
  return [{ kind: 'paragraph', codes: codesOf(asked).slice(0, 6), form }];
};

/** What is computed or written of figures, where that is wished for. */
export const askWished = (asked: Asked): Request[] => {
  const [first = []] = [askClaimed, askChecked, askCalculated, askText]
    .map((ask) => ask(asked))
    .filter(({ length }) => length > 0);
  return first;
};

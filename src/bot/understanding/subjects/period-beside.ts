import {
  isByMonth,
  isYearly,
  monthOf,
  newestEnded,
  type Period,
  parsePeriod,
  periodDates,
  periodLabel,
  previousPeriod,
  quarterOf,
  samePeriodYearsAgo,
  shiftPeriod,
} from '../../../domain/period/period.ts';
import { type PeriodKind, periodKinds } from '../../../domain/period/period-kinds.ts';
import type { SpokenPeriod } from '../../../domain/period/spoken-period.ts';
import type { MessageReading } from '../message/read-message.ts';
import { type Mark, marksOf } from '../message/tokens.ts';

type Said = Extract<Mark, { kind: 'period' }>;

/** "The quarter before that", "a year earlier", "the previous one". */
const before = /\b(?:before|earlier|prior|preceding|previous)\b(?! last)/;

/** "Before that", or "and …": further back than what counts from the latest, and not the same again. */
const further =
  /\b(?:before|earlier than|prior to) (?:that|this|it)\b|^\W*(?:and|(?:what|how) about)\b/i;

const ofYear = /\b(?:years?|yrs?|ly)\b/;
const ofQuarter = /\b(?:quarter|qtr)\b/;
const ofMonth = /\bmonth\b/;

/** By the kind that the figures have; a year of what comes by the quarter is one all the same. */
const readLabel = (label: string, kinds: readonly PeriodKind[]): Period | undefined =>
  [...kinds, ...periodKinds]
    .map((kind) => parsePeriod(kind, label))
    .find((one) => one !== undefined);

/** "Q1" is the newest first quarter up to the one that the report closes. */
const labelOf = (spoken: SpokenPeriod, newest: Period | undefined): string | undefined => {
  if (spoken.kind === 'label') return spoken.label;
  const last = newest && quarterOf(newest);
  if (spoken.kind !== 'quarter' || !newest || last === undefined) return undefined;
  return periodLabel(shiftPeriod(newest, -((last - spoken.quarter + 4) % 4)));
};

/** How many years before the latest a mark says, and how many periods. */
const stepsOf = ({ period, typed }: Said): { years: number; periods: number } | undefined => {
  if (period.kind === 'last-year') return { years: 1, periods: 0 };
  if (period.kind === 'years-ago') return { years: period.years, periods: 0 };
  if (period.kind === 'previous') return { years: 0, periods: 1 };
  if (period.kind === 'next')
    return ofYear.test(typed) ? { years: -1, periods: 0 } : { years: 0, periods: -1 };
  return undefined;
};

/** Of windows that share months, the one beside it shares none. */
const move = (period: Period, steps: number): Period =>
  shiftPeriod(period, -steps * (period.index - previousPeriod(period).index));

/** Of two periods, the one that ends later has the greater end. */
const endOf = (period: Period): string => periodDates(period).end;

/**
 * The same part of a year as "last year" has it, which counts from today: after July, that of the year before; after a
 * July some years back, that of last year.
 */
const inLastYear = (period: Period, newest: Period | undefined): Period => {
  const end = newest ? endOf(samePeriodYearsAgo(newest, 1)) : '';
  let recent = period;
  while (endOf(samePeriodYearsAgo(recent, -1)) <= end) recent = samePeriodYearsAgo(recent, -1);
  return recent === period ? samePeriodYearsAgo(period, 1) : recent;
};

/** The period beside one that stands for itself. */
const besideNamed = (
  period: Period,
  said: Said,
  newest: Period | undefined,
): Period | undefined => {
  const steps = stepsOf(said);
  if (!steps) return undefined;
  const { years, periods } = steps;
  const isFromIt = said.period.kind === 'next' || before.test(said.typed);
  if (isFromIt && periods > 0 && ofQuarter.test(said.typed) && isByMonth(period.kind))
    return newestEnded('financial-quarter', shiftPeriod(period, -1));
  if (isFromIt && periods !== 0 && ofMonth.test(said.typed) && !isByMonth(period.kind))
    return shiftPeriod(monthOf(periodDates(period).start), -1);
  if (isFromIt) return move(samePeriodYearsAgo(period, years), periods);
  // A year by itself is the one that it is, whatever was spoken of before.
  if (periods !== 0 || isYearly(period.kind)) return undefined;
  return samePeriodYearsAgo(inLastYear(period, newest), years - 1);
};

/** How far back a period is that counts from the latest. */
const backOf = (spoken: SpokenPeriod): { years: number; periods: number } | undefined => {
  if (spoken.kind === 'previous') return { years: 0, periods: 1 };
  if (spoken.kind === 'last-year') return { years: 1, periods: 0 };
  if (spoken.kind === 'years-ago') return { years: spoken.years, periods: 0 };
  return spoken.kind === 'further-back' ? spoken : undefined;
};

const asSpoken = ({ years, periods }: { years: number; periods: number }): SpokenPeriod => {
  if (years === 0 && periods === 0) return { kind: 'latest' };
  if (periods === 0) return years === 1 ? { kind: 'last-year' } : { kind: 'years-ago', years };
  return years === 0 && periods === 1
    ? { kind: 'previous' }
    : { kind: 'further-back', periods, years };
};

/** The period beside one that counts from the latest. */
const besideRelative = (
  { text }: MessageReading,
  spoken: SpokenPeriod,
  said: Said,
): SpokenPeriod | undefined => {
  const [back, steps] = [backOf(spoken), stepsOf(said)];
  const isSame = /\bsame\b/.test(said.typed) && back?.years === 0;
  const isFurther = before.test(said.typed) && further.test(text);
  if (!back || !steps || !(isSame || isFurther || said.period.kind === 'next')) return undefined;
  const [years, periods] = [back.years + steps.years, back.periods + steps.periods];
  return years < 0 || periods < 0 ? undefined : asSpoken({ years, periods });
};

/**
 * The period before, where it is said to be of another length than the figures are of: no quarter is shown as the month
 * before, and no month as the quarter before.
 *
 * @param kinds by which the figures are
 * @param newest the quarter that the report closes
 */
export const ofOtherLength = (
  { period, typed }: Said,
  kinds: readonly PeriodKind[],
  newest: Period,
): SpokenPeriod | undefined => {
  if (period.kind !== 'previous' || kinds.length === 0) return undefined;
  const isOfMonths = ofMonth.test(typed) && !kinds.some(isByMonth);
  const isOfQuarters = ofQuarter.test(typed) && kinds.every((kind) => kind === 'month');
  const meant = isOfMonths ? 'month' : isOfQuarters ? 'financial-quarter' : undefined;
  return (
    meant && { kind: 'label', label: periodLabel(shiftPeriod(newestEnded(meant, newest), -1)) }
  );
};

/** A period that a message says beside the one that was spoken of, and that one. */
export type PeriodBeside = {
  readonly beside: SpokenPeriod;
  readonly spoken: SpokenPeriod;
};

/**
 * The period beside the one that was spoken of before: after the figure of Q1 2018/19, "the quarter before that" is
 * Q4 2017/18, and not the one before the latest, and "the same quarter last year" is Q1 2017/18.
 *
 * @param spoken the periods of the answer before
 * @param kinds by which the figures are that it was of
 * @param newest the quarter that the report closes
 * @returns undefined where the message says no such period, or none was named before
 */
export const besideSpoken = (
  reading: MessageReading,
  spoken: readonly SpokenPeriod[],
  kinds: readonly PeriodKind[],
  newest?: Period,
): PeriodBeside | undefined => {
  const [said, ...more] = marksOf(reading, 'period');
  const [last, ...others] = spoken;
  if (!said || said.isSpan || more.length > 0 || !last || others.length > 0) return undefined;
  const label = labelOf(last, newest);
  if (label === undefined) {
    if (newest && ofOtherLength(said, kinds, newest)) return undefined;
    const beside = besideRelative(reading, last, said);
    return beside && { beside, spoken: last };
  }
  const period = readLabel(label, kinds);
  const beside = period && besideNamed(period, said, newest);
  return beside && { beside: { kind: 'label', label: periodLabel(beside) }, spoken: last };
};

import { formatFigure, formatNumber } from '../format.ts';
import { type CommentaryQuestion, type Indicator, questionIds } from '../indicator.ts';
import {
  isComparable,
  isKnown,
  type KnownObservation,
  type Observation,
  type Series,
} from '../measure.ts';
import { comparePeriods, describePeriod, type Period } from '../period/period.ts';
import type { Risk } from '../risks/risk.ts';
import { findBreak } from '../statistics/direction-of-travel.ts';
import { isOutside, xmrChart } from '../statistics/xmr.ts';
import { commentaryAround, isBlank, tidyText, untouchedAnswers } from './answers.ts';
import { type ExpectedValue, findObservations, parseValue } from './expected-value.ts';
import { findChanges } from './find-changes.ts';
import type { Form, FormField } from './form.ts';
import type { IndicatorRecord } from './indicator-record.ts';
import { readMissing } from './missing-value.ts';
import { type NewValue, requireCommentary } from './require-commentary.ts';

/**
 * The distance from the last value beyond which a value is asked about, as a share of the last
 * value.
 */
const farShare = 0.5;

/** A new value, and where it belongs. */
type Suspect = { readonly value: number; readonly period: Period; readonly series: Series };

/** Earlier values since the last break that it can be compared with, oldest first. */
const comparable = (
  period: Period,
  series: Series,
  observations: readonly Observation[],
): KnownObservation[] =>
  observations
    .filter(isKnown)
    .filter(
      (one) =>
        comparePeriods(one.period, period) < 0 &&
        isComparable(series, one.period, period) &&
        !findBreak(series.breaks, one.period, period),
    );

/**
 * In floating point, 0.45 − 0.3 is slightly more than half of 0.3. A value that exceeds the limit
 * only by such rounding is not far.
 */
const exceeds = (distance: number, limit: number, size: number): boolean =>
  distance - limit > 1e-9 * Math.abs(size);

/** Every other value is far from 0. */
const isFarFrom = (last: number, value: number): boolean =>
  exceeds(Math.abs(value - last), farShare * Math.abs(last), last);

/**
 * Asks about a percentage below 0 or above 100, where none was before, and about a value that lies far from its series: outside the process limits of at least six earlier
 * values, or more than half away from the last one. It is asked about, never refused.
 *
 * @param observations of the series and area, oldest first; those of the period itself and later,
 *   and those before a break, are ignored
 * @returns the question, or undefined when the value is not far
 * @see {@link xmrChart}, which sets limits from six values
 * @example askAboutFarValue({ value: 62_700, period: Q3, series: crimes }, [q1, q2])
 *   // '62,700 is far from the last value, 6,270 in Q2 2018/19.'
 */
export const askAboutFarValue = (
  { value, period, series }: Suspect,
  observations: readonly Observation[],
): string | undefined => {
  const values = comparable(period, series, observations);
  const last = values.at(-1);
  const said = formatFigure(value, series);
  const isOdd = ({ value: one }: { readonly value: number }): boolean =>
    series.valueKind === 'percentage' && (one < 0 || one > 100);
  if (isOdd({ value }) && !values.some(isOdd)) return `${said} is not between 0% and 100%.`;
  if (!last) return undefined;
  const before = `${formatFigure(last.value, series)} in ${describePeriod(last.period)}`;
  if (isFarFrom(last.value, value)) return `${said} is far from the last value, ${before}.`;
  const limits = xmrChart(values.map((one) => one.value))?.limits;
  return limits && isOutside(value, limits)
    ? `${said} is outside the range of the last ${values.length} values; the last was ${before}.`
    : undefined;
};

/**
 * A sentence that says that a text is too long.
 *
 * @param length its actual length, in characters
 * @example formatTooLong(6_000, 4_000) // 'This has 6,000 characters; 4,000 fit.'
 */
export const formatTooLong = (length: number, longest: number): string =>
  `This has ${formatNumber(length, 0)} characters; ${formatNumber(longest, 0)} fit.`;

/** The longest answer allowed, in characters. The longest in the reports so far has 2,737. */
export const longestAnswer = 4_000;

/** The longest reason allowed for a revision, in characters. */
export const longestReason = 500;

/** Something to correct or check, shown next to its field. */
export type FieldNote = { readonly field: FormField; readonly text: string };

/** The result of checking a form against what is stored. */
export type CheckedForm = {
  /** All faults at once; if there are any, nothing is accepted. */
  readonly faults: readonly FieldNote[];
  /** Far values that have not been asked about yet. */
  readonly questions: readonly FieldNote[];
  /** Values that could be read. */
  readonly values: readonly NewValue[];
  /** Why the commentary is compulsory; empty when it is not. */
  readonly compulsory: readonly string[];
};

/** What a form is checked against. */
export type FormContext = {
  readonly indicator: Indicator;
  readonly expected: readonly ExpectedValue[];
  readonly record: IndicatorRecord;
  readonly risks: readonly Risk[];
};

const readValues = (form: Form, expected: readonly ExpectedValue[]) =>
  expected.map((one) => ({
    one,
    parsed: readMissing(form, one) ?? parseValue(form.values[one.measure.code] ?? '', one.series),
  }));

/** What counts is the number, not its spelling: "62,700" need not be asked about after "62700". */
const wasAsked = ({ confirmedFar }: Form, { measure, series, value }: NewValue): boolean => {
  const before = parseValue(confirmedFar[measure.code] ?? '', series);
  return before.kind === 'value' && before.value === value;
};

const findFarValues = (form: Form, values: readonly NewValue[], record: IndicatorRecord) =>
  values.flatMap((one): FieldNote[] => {
    if (wasAsked(form, one)) return [];
    const text = askAboutFarValue(one, findObservations(record.series, one));
    return text ? [{ field: one.measure.code, text }] : [];
  });

const typedAnswer = ({ answers }: Form, id: CommentaryQuestion): string => answers[id] ?? '';

/**
 * Values may come first, without any commentary. Once some of the commentary is edited, the rest is
 * required.
 */
const findUntouched = (
  form: Form,
  { commentaries }: IndicatorRecord,
  {
    compulsory,
    untouched,
  }: { readonly compulsory: boolean; readonly untouched: readonly CommentaryQuestion[] },
): FieldNote[] => {
  const { before } = commentaryAround(commentaries, form.round);
  const edited = questionIds.some(
    (id) => !untouched.includes(id) && tidyText(typedAnswer(form, id)) !== '',
  );
  if (!before || !(compulsory || edited)) return [];
  const text = `These are still the words of ${describePeriod(before.period)}. Edit them, or keep them if they still apply.`;
  return untouched.map((field) => ({ field, text }));
};

const findAnswerFaults = (
  form: Form,
  record: IndicatorRecord,
  asked: { readonly compulsory: boolean; readonly untouched: readonly CommentaryQuestion[] },
): FieldNote[] => {
  const { compulsory } = asked;
  const lengths = questionIds.flatMap((id): FieldNote[] => {
    const { length } = typedAnswer(form, id);
    if (length > longestAnswer) return [{ field: id, text: formatTooLong(length, longestAnswer) }];
    if (compulsory && tidyText(typedAnswer(form, id)) === '')
      return [{ field: id, text: 'An answer is needed here.' }];
    return [];
  });
  return [...lengths, ...findUntouched(form, record, asked)];
};

const findReasonFaults = ({ reason }: Form): FieldNote[] => {
  if (isBlank(reason))
    return [{ field: 'reason', text: 'This was published: say why it changes.' }];
  return reason.length > longestReason
    ? [{ field: 'reason', text: formatTooLong(reason.length, longestReason) }]
    : [];
};

const toNewValues = (read: ReturnType<typeof readValues>): NewValue[] =>
  read.flatMap(({ one, parsed }) =>
    parsed.kind === 'value' ? [{ ...one, value: parsed.value, printed: parsed.printed }] : [],
  );

/** A measure that is reported as worsening is explained, whatever its figures say. */
const findReportedWorse = (form: Form, expected: readonly ExpectedValue[]): string[] =>
  expected.flatMap(({ measure: { code, shortName } }) =>
    form.details?.[code]?.reported === 'worsening'
      ? [`${code} ${shortName} is reported as worsening.`]
      : [],
  );

/** An odd figure is confirmed first: nobody has to explain a slip of the fingers. */
const findCompulsory = (
  form: Form,
  values: readonly NewValue[],
  { indicator, expected, record, risks }: FormContext,
): readonly string[] => {
  const odd = findFarValues(form, values, record).map(({ field }) => field);
  const sure = values.filter(({ measure }) => !odd.includes(measure.code));
  return [
    ...requireCommentary(indicator, sure, record, risks),
    ...findReportedWorse(form, expected),
  ];
};

/**
 * The reasons why a form needs all three answers at present; none when the commentary may be left
 * out.
 *
 * @see requireCommentary for the rule
 */
export const compulsoryFor = (form: Form, context: FormContext): readonly string[] =>
  findCompulsory(form, toNewValues(readValues(form, context.expected)), context);

/**
 * Checks a form as a whole: every fault at once, every far value that has not been asked about yet,
 * and whether the commentary is compulsory.
 *
 * @see docs/domain.md#submissions: accepted whole or not at all; far values are asked about once
 */
export const checkForm = (form: Form, context: FormContext): CheckedForm => {
  const { expected, record } = context;
  const read = readValues(form, expected);
  const values = toNewValues(read);
  const unread = read.flatMap(({ one, parsed }): FieldNote[] =>
    parsed.kind === 'refused' ? [{ field: one.measure.code, text: parsed.reason }] : [],
  );
  const compulsory = findCompulsory(form, values, context);
  const untouched = untouchedAnswers(form, record);
  const asked = { compulsory: compulsory.length > 0, untouched };
  const unfit = [...unread, ...findAnswerFaults(form, record, asked)];
  const { revision, differences } = findChanges(form, values, { ...context, untouched });
  // Correcting a fault will change something too. A form that changes nothing needs no reason.
  const needsReason = revision && unfit.length + differences.length > 0;
  const faults = [...unfit, ...(needsReason ? findReasonFaults(form) : [])];
  return { faults, questions: findFarValues(form, values, record), values, compulsory };
};

import { formatNumber } from '../format.ts';
import { type CommentaryQuestion, type Indicator, questionIds } from '../indicator.ts';
import { isKnown } from '../observation.ts';
import { describePeriod } from '../period/period.ts';
import { askedQuestions } from '../question-words.ts';
import type { WithReportWords } from '../report-words.ts';
import type { Risk } from '../risks/risk.ts';
import { statusChoices } from '../target.ts';
import { commentaryAround, isBlank, keptQuestions, tidyText, untouchedAnswers } from './answers.ts';
import { askAboutContradiction } from './contradiction.ts';
import {
  type ExpectedValue,
  findObservations,
  findStored,
  type ParsedValue,
  parseValue,
} from './expected-value.ts';
import { askAboutFarValue } from './far-value.ts';
import { findChanges } from './find-changes.ts';
import type { Form, FormField } from './form.ts';
import type { IndicatorRecord } from './indicator-record.ts';
import { readMissing } from './missing-value.ts';
import { askAboutParts } from './parts-and-whole.ts';
import { findTargetFaults } from './planned-target.ts';
import { type NewValue, requireCommentary, verdictOf } from './require-commentary.ts';

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
export type FieldNote = {
  readonly field: FormField;
  readonly text: string;
  /** It is about the target that the measure's field has beside the figure. */
  readonly of?: 'target';
};

/** Something to confirm by submitting again. */
export type FormQuestion = FieldNote & {
  /** What the form remembers as asked: the same is not asked twice, something else is. */
  readonly asked: string;
};

/** The result of checking a form against what is stored. */
export type CheckedForm = {
  /** All faults at once; if there are any, nothing is accepted. */
  readonly faults: readonly FieldNote[];
  /** Far values, and kept answers that the figures contradict, that have not been asked about yet. */
  readonly questions: readonly FormQuestion[];
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
  /** The outcome, whose headings say which questions there are; all three without it. */
  readonly home?: WithReportWords | undefined;
  /** The next periods for which the form may set targets; absent where officers set none. */
  readonly targets?: readonly ExpectedValue[];
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
  values.flatMap((one): FormQuestion[] => {
    // Words are far from nothing.
    if (!isKnown(one) || wasAsked(form, one)) return [];
    const text = askAboutFarValue(one, findObservations(record.series, one));
    const { code } = one.measure;
    return text ? [{ field: code, text, asked: form.values[code] ?? '' }] : [];
  });

/** Parts that do not come to their whole are asked about beside a figure of theirs that is not asked about for itself. */
const findApart = (form: Form, values: readonly NewValue[], record: IndicatorRecord) =>
  askAboutParts(values, record).flatMap(({ whole, parts, text }): FormQuestion[] => {
    const all = [whole, ...parts];
    const plain = all.find(
      (one) => !isKnown(one) || !askAboutFarValue(one, findObservations(record.series, one)),
    );
    const field = (plain ?? whole).measure.code;
    const asked = all.map(({ value }) => value).join(' ');
    return form.confirmedFar[field] === asked ? [] : [{ field, text, asked }];
  });

/** A figure that may be a slip is asked about first, and then what was written about it. */
const findContradictions = (form: Form, values: readonly NewValue[], record: IndicatorRecord) => {
  const moved = values.map((one) => ({ measure: one.measure, verdict: verdictOf(one, record) }));
  return keptQuestions(form).flatMap((field): FormQuestion[] => {
    const found = askAboutContradiction(typedAnswer(form, field), moved);
    if (!found) return [];
    const { value, words } = values.find(({ measure }) => measure.code === found.code) ?? {};
    const asked = `${found.code} ${words ?? value}`;
    return form.confirmedFar[field] === asked ? [] : [{ field, text: found.text, asked }];
  });
};

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
  { record, home }: FormContext,
  asked: { readonly compulsory: boolean; readonly untouched: readonly CommentaryQuestion[] },
): FieldNote[] => {
  const { compulsory } = asked;
  const needed = askedQuestions(home);
  const lengths = questionIds.flatMap((id): FieldNote[] => {
    const { length } = typedAnswer(form, id);
    if (length > longestAnswer) return [{ field: id, text: formatTooLong(length, longestAnswer) }];
    if (compulsory && needed.includes(id) && tidyText(typedAnswer(form, id)) === '')
      return [{ field: id, text: 'An answer is needed here.' }];
    return [];
  });
  return [...lengths, ...findUntouched(form, record, asked)];
};

const findReasonFaults = ({ reason }: Form): FieldNote[] => {
  if (isBlank(reason))
    return [{ field: 'reason', text: 'This was signed off or published: say why it changes.' }];
  return reason.length > longestReason
    ? [{ field: 'reason', text: formatTooLong(reason.length, longestReason) }]
    : [];
};

const toNewValue = (
  one: ExpectedValue,
  { printed, ...parsed }: Exclude<ParsedValue, { kind: 'refused' }>,
): NewValue =>
  parsed.kind === 'words'
    ? { ...one, printed, value: null, words: parsed.words }
    : { ...one, printed, value: parsed.value };

const toNewValues = (read: ReturnType<typeof readValues>): NewValue[] =>
  read.flatMap(({ one, parsed }) =>
    parsed.kind === 'value' || parsed.kind === 'words' ? [toNewValue(one, parsed)] : [],
  );

const either = new Intl.ListFormat('en-GB', { type: 'disjunction' });

/** A status is one of the council's words, or what is stored: a client that sends another is refused. */
const findStatusFaults = (form: Form, { expected, record }: FormContext): FieldNote[] =>
  expected.flatMap((one): FieldNote[] => {
    const { code, statuses } = one.measure;
    const status = form.details?.[code]?.status ?? '';
    const all = statusChoices(statuses, findStored(record.series, one)?.status);
    return status === '' || all.includes(status)
      ? []
      : [
          {
            field: code,
            text: `"${status}" is none of your council’s statuses. Choose ${either.format(all)}.`,
          },
        ];
  });

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
 * The reasons why a form needs all its answers at present; none when the commentary may be left
 * out.
 *
 * @see requireCommentary for the rule
 */
export const compulsoryFor = (form: Form, context: FormContext): readonly string[] =>
  findCompulsory(form, toNewValues(readValues(form, context.expected)), context);

/**
 * The kept answers of a form that its figures contradict, where nothing else is to be checked first: they are asked
 * about as soon as they are kept.
 */
export const askAboutKept = (form: Form, { expected, record }: FormContext): FormQuestion[] => {
  const values = toNewValues(readValues(form, expected));
  return findFarValues(form, values, record).length > 0
    ? []
    : findContradictions(form, values, record);
};

/**
 * Checks a form as a whole: every fault at once, every far value and every kept answer contradicted by the
 * figures that has not been asked about yet, and whether the commentary is compulsory.
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
  const unfit = [
    ...unread,
    ...findTargetFaults(form, record, context.targets),
    ...findStatusFaults(form, context),
    ...findAnswerFaults(form, context, asked),
  ];
  const { revision, differences } = findChanges(form, values, { ...context, untouched });
  // Correcting a fault will change something too. A form that changes nothing needs no reason.
  const needsReason = revision && unfit.length + differences.length > 0;
  const faults = [...unfit, ...(needsReason ? findReasonFaults(form) : [])];
  const questions = [
    ...findFarValues(form, values, record),
    ...findApart(form, values, record),
    ...askAboutKept(form, context),
  ];
  return { faults, questions, values, compulsory };
};

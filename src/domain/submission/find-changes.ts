import { areaAt, firstOwnArea } from '../area.ts';
import type { Commentary, CommentaryQuestion } from '../indicator.ts';
import { findMissing } from '../missing.ts';
import type { Observation } from '../observation.ts';
import { describePeriod, type Period } from '../period/period.ts';
import { changedAnswers, givenAnswers, givenCommentary } from './answers.ts';
import { type ExpectedValue, findStored } from './expected-value.ts';
import type { Form } from './form.ts';
import {
  type Difference,
  differencePlace,
  findRound,
  type IndicatorRecord,
  type IndicatorUpdate,
} from './indicator-record.ts';
import { type MissingValue, missingValues } from './missing-value.ts';
import { changedTargets, targetFor, withTargets } from './planned-target.ts';
import type { NewValue } from './require-commentary.ts';
import { sayObservation, sayWithReported } from './say-observation.ts';

/**
 * Whether a round's figures are published: signed off, or loaded from a report, meaning that all of
 * them are stored and nobody submitted any. Changing them is a revision and needs a reason.
 *
 * @param expected the values expected in the round; a round that expects none is published once it
 *   is signed off
 * @see docs/domain.md#revisions
 */
export const isPublished = (
  record: IndicatorRecord,
  round: Period,
  expected: readonly ExpectedValue[],
): boolean => {
  const found = findRound(record, round);
  if (found?.published || found?.status === 'signed-off') return true;
  if (found && found.status !== 'open') return false;
  return (
    expected.length > 0 && expected.every((one) => findStored(record.series, one) !== undefined)
  );
};

type Flags = Observation['flags'];

/** A value that is written, and how the audit trail records it. */
type ChangedValue = {
  readonly written: IndicatorUpdate['observations'][number];
  /** What was stored for the period. */
  readonly before: Observation | undefined;
  readonly difference: Difference;
};

/** How the values of a form are submitted. */
type SubmittedValues = Pick<Form, 'provisional' | 'details'> & {
  readonly record: IndicatorRecord;
  /** They change what was published. */
  readonly revision: boolean;
};

/**
 * When the value changes, the only stored flag that still applies is that it was revised before.
 */
const flagsOf = (isProvisional: boolean, isRevised: boolean, kept: Flags): Flags => [
  ...(isProvisional ? (['provisional'] as const) : []),
  ...(isRevised ? (['revised'] as const) : []),
  ...kept.filter((flag) => flag !== 'provisional' && flag !== 'revised'),
];

/** The direction and the status that a form reports; what is stored stays where the form does not ask for it. */
const withReported = (
  { reported: before, status: published, ...observation }: Observation,
  code: string,
  { details }: SubmittedValues,
): Observation => {
  const { reported = before, status = published } = details?.[code] ?? {};
  return { ...observation, ...(reported && { reported }), ...(status && { status }) };
};

const isSameValue = (
  a: Pick<Observation, 'value' | 'words'>,
  b: { readonly value: number | null; readonly words?: string | undefined },
): boolean => a.value === b.value && a.words === b.words;

/** A status was published of one value, but the target is that of the period. */
const targetOf = (
  one: ExpectedValue,
  { record }: Pick<SubmittedValues, 'record'>,
): Pick<Observation, 'target'> => {
  const target = targetFor(record, one);
  return target ? { target } : {};
};

const toObservation = (
  one: NewValue,
  before: Observation | undefined,
  submitted: SubmittedValues,
): Observation => {
  const { measure, period, value, words, printed } = one;
  const same = before && isSameValue(before, { value, words }) ? before : undefined;
  const isProvisional = submitted.provisional.includes(measure.code);
  const isRevised =
    before !== undefined && (before.flags.includes('revised') || (submitted.revision && !same));
  const flags = flagsOf(isProvisional, isRevised, same?.flags ?? []);
  const kept = { ...targetOf(one, submitted), ...same };
  const given = { value, ...(words !== undefined && { words }) };
  return withReported({ ...kept, period, printed, ...given, flags }, measure.code, submitted);
};

/** A number that was known before must not be kept in a value that is withheld. */
const toMissing = (
  one: MissingValue,
  before: Observation | undefined,
  submitted: SubmittedValues,
): Observation => {
  const { measure, period, missing, why } = one;
  const same = before && findMissing(before) === missing ? before : undefined;
  const isRevised =
    before !== undefined && (before.flags.includes('revised') || (submitted.revision && !same));
  const flags = [missing, ...(isRevised ? (['revised'] as const) : [])];
  const kept = {
    ...(same?.reported && { reported: same.reported }),
    ...(same?.status && { status: same.status }),
    ...(same?.reportedOther && { reportedOther: same.reportedOther }),
  };
  return withReported(
    { period, printed: '', value: null, flags, why, ...kept, ...targetOf(one, submitted) },
    measure.code,
    submitted,
  );
};

const toDifference = (
  { measure, series }: ExpectedValue,
  now: Observation,
  before: Observation | undefined,
): Difference => {
  const say = (one: Observation): string =>
    before?.reported === now.reported && before?.status === now.status
      ? sayObservation(one)
      : sayWithReported(one);
  return {
    what: measure.code,
    ...differencePlace(
      { series: series.id, area: areaAt(series, now.period) },
      firstOwnArea(series),
    ),
    when: describePeriod(now.period),
    ...(before ? { from: say(before) } : {}),
    to: say(now),
  };
};

const toChanged = (
  one: ExpectedValue,
  now: Observation,
  before: Observation | undefined,
): ChangedValue => ({
  written: {
    measure: one.measure.code,
    series: one.series.id,
    area: areaAt(one.series, one.period),
    observation: now,
  },
  before,
  difference: toDifference(one, now, before),
});

/**
 * A displayed figure may be rounded: if it comes back unchanged, it means the full number behind
 * it.
 */
const asStored = (typed: NewValue, before: Observation | undefined): NewValue =>
  before && before.value !== null && before.printed === typed.printed
    ? { ...typed, value: before.value }
    : typed;

/**
 * The values that differ from what is stored, by number, by being provisional, or by the status or the direction that is
 * reported. Another spelling of the same number is not a change.
 */
const changedValues = (values: readonly NewValue[], submitted: SubmittedValues): ChangedValue[] =>
  values.flatMap((typed): ChangedValue[] => {
    const before = findStored(submitted.record.series, typed);
    const one = asStored(typed, before);
    const now = toObservation(one, before, submitted);
    const isSame =
      before !== undefined &&
      isSameValue(before, one) &&
      before.flags.includes('provisional') === now.flags.includes('provisional') &&
      before.status === now.status &&
      before.reported === now.reported;
    return isSame ? [] : [toChanged(one, now, before)];
  });

/** The values that are reported as missing, where that, the reason or the direction is new. */
const changedMissing = (
  values: readonly MissingValue[],
  submitted: SubmittedValues,
): ChangedValue[] =>
  values.flatMap((one): ChangedValue[] => {
    const before = findStored(submitted.record.series, one);
    const now = toMissing(one, before, submitted);
    const isSame =
      before !== undefined &&
      findMissing(before) === one.missing &&
      before.why === now.why &&
      before.status === now.status &&
      before.reported === now.reported;
    return isSame ? [] : [toChanged(one, now, before)];
  });

/** What a form changes in what is stored. */
type Changes = {
  /** It changes what was published. */
  readonly revision: boolean;
  /** Differences in the values, then in the targets and the answers; empty when the form says nothing new. */
  readonly differences: readonly Difference[];
  readonly values: readonly ChangedValue[];
  readonly targets: NonNullable<IndicatorUpdate['targets']>;
  /** Absent when no answer changes. */
  readonly commentary?: Commentary;
};

/**
 * Finds what a form changes in what is stored. Last round's words that were neither edited nor confirmed
 * are ignored.
 *
 * @param values those of the form that could be read
 * @param untouched the answers that were not edited, if known already
 */
export const findChanges = (
  form: Form,
  values: readonly NewValue[],
  {
    record,
    expected,
    targets,
    untouched,
  }: {
    readonly record: IndicatorRecord;
    readonly expected: readonly ExpectedValue[];
    readonly targets?: readonly ExpectedValue[];
    readonly untouched?: readonly CommentaryQuestion[];
  },
): Changes => {
  const said = { ...form, answers: givenAnswers(form, record, untouched) };
  const revision = isPublished(record, form.round, expected);
  const planned = changedTargets(form, record, targets);
  const submitted = { ...form, record: withTargets(record, planned), revision };
  const changed = [
    ...changedValues(values, submitted),
    ...changedMissing(missingValues(form, expected), submitted),
  ];
  // As the form has them: those that are missing stand among the others.
  const observed = expected.flatMap(({ measure, series }) =>
    changed.filter(
      ({ written }) => written.measure === measure.code && written.series === series.id,
    ),
  );
  const answered = changedAnswers(said, record);
  return {
    revision,
    differences: [...[...observed, ...planned].map(({ difference }) => difference), ...answered],
    values: observed,
    targets: planned.map(({ written }) => written),
    ...(answered.length > 0 ? { commentary: givenCommentary(said, record) } : {}),
  };
};

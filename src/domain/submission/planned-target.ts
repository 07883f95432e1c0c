import { areaAt, firstOwnArea } from '../area.ts';
import { sayContrary } from '../contrary-target.ts';
import { formatTarget } from '../figures/format-target.ts';
import { isGiven, type Observation } from '../observation.ts';
import { comparePeriods, describePeriod, isSamePeriod, type Period } from '../period/period.ts';
import { rangeOf } from '../statistics/range.ts';
import type { PlannedTarget, Target } from '../target.ts';
import { holdsFor } from '../target-due.ts';
import { isSameTarget, sayUnread } from '../target-limit.ts';
import { parseTarget, saysInWords, writeTargetField } from '../target-text.ts';
import { type ExpectedValue, findObservations, findStored } from './expected-value.ts';
import type { Form } from './form.ts';
import {
  type Difference,
  differencePlace,
  type IndicatorRecord,
  type IndicatorUpdate,
} from './indicator-record.ts';

type Record = Pick<IndicatorRecord, 'series'>;

/** The target that was set ahead for a period; undefined where none was. */
const findPlanned = (
  { series: observed }: Record,
  { measure, series, period }: ExpectedValue,
): PlannedTarget | undefined =>
  observed
    .find(
      (one) =>
        one.measure === measure.code &&
        one.series === series.id &&
        one.area === areaAt(series, period),
    )
    ?.targets?.find((one) => isSamePeriod(one.period, period));

/** The target of the newest value before a period that has one. */
const lastTarget = (
  { series: observed }: Record,
  expected: ExpectedValue,
): Observation | undefined =>
  findObservations(observed, expected).findLast(
    (one) => one.target && comparePeriods(one.period, expected.period) < 0,
  );

/** A target that is to be reached by a day holds until that day: "74% by 2028". */
const heldUntilDay = (record: Record, expected: ExpectedValue): Target | undefined => {
  const { target } = lastTarget(record, expected) ?? {};
  return target && holdsFor(target, expected.period) ? target : undefined;
};

/**
 * The target of a value that a round asks for: that of the stored value or of a dash in its place, or else the one that was
 * set ahead for its period, or that is to be reached by a later day. No other target of another period
 * is taken for it.
 */
export const targetFor = (record: Record, expected: ExpectedValue): Target | undefined =>
  findObservations(record.series, expected).find((one) => isSamePeriod(one.period, expected.period))
    ?.target ??
  findPlanned(record, expected)?.target ??
  heldUntilDay(record, expected);

/** The target of the last two values, where it was the same for both and can be meant. */
const standingTarget = (record: Record, expected: ExpectedValue): Target | undefined => {
  const { target, period } = lastTarget(record, expected) ?? {};
  const before = period && lastTarget(record, { ...expected, period });
  const isMeant = target && !sayContrary(target, expected.measure.polarity);
  return isMeant && isSameTarget(target, before?.target) ? target : undefined;
};

/**
 * What a field for a target begins with: the one that is set, or else, for the period that the round asks for, that of the
 * last two values, where it was the same for both. It is stored only once an officer submits the form with it.
 *
 * @param offered the value for whose period the field is
 * @param asked the period of its measure that the round asks for
 */
export const suggestTarget = (
  record: Record,
  offered: ExpectedValue,
  asked: Period | undefined,
): Target | undefined =>
  findPlanned(record, offered)?.target ??
  (asked && isSamePeriod(offered.period, asked) ? standingTarget(record, offered) : undefined);

/**
 * The values for whose periods a form may set targets, one for each measure that the round asks for: the period that it
 * asks for, where that has no target and the figure before it has, or else the next one of which a figure is expected.
 * A period that has a figure keeps the target that it was judged by, and where it was judged by none, that.
 *
 * @param nextOf the next period of a series of which a figure is expected
 */
export const offerTargets = (
  expected: readonly ExpectedValue[],
  record: Record,
  nextOf: (series: ExpectedValue['series']) => Period,
): readonly ExpectedValue[] =>
  expected.flatMap((one) => {
    const newest = findObservations(record.series, one).findLast(
      (other) => isGiven(other) && comparePeriods(other.period, one.period) < 0,
    );
    const hasLapsed = newest?.target !== undefined && !targetFor(record, one);
    if (hasLapsed && !findStored(record.series, one)) return [one];
    const next = { ...one, period: nextOf(one.series) };
    return findStored(record.series, next) ? [] : [next];
  });

const typedFor = (form: Pick<Form, 'targets'>, { measure }: ExpectedValue): string | undefined =>
  form.targets?.[measure.code];

/** A bare number says nothing where the measure does not say which side of it is better, nor one limit where a range is needed. */
const parseFor = (typed: string, { measure, series }: ExpectedValue) => {
  const parsed = parseTarget(typed, series);
  // Somebody who types "ninety" means a number: words are said to be such.
  const areWords = parsed.kind === 'target' && 'words' in parsed.target;
  if (areWords && series.valueKind !== 'words' && !saysInWords(typed))
    return { kind: 'refused' as const, reason: sayUnread(typed.trim(), series) };
  const needsRange = measure.polarity === 'within-range' && parsed.kind === 'target';
  if (needsRange && !('words' in parsed.target) && !rangeOf(parsed.target))
    return {
      kind: 'refused' as const,
      reason: `"${typed.trim()}" is not a range, and of this measure nearer to its range is better: write both limits, such as 90 to 95`,
    };
  const contrary =
    parsed.kind === 'target' ? sayContrary(parsed.target, measure.polarity) : undefined;
  if (contrary) return { kind: 'refused' as const, reason: `Of this measure ${contrary}` };
  const isBare = parsed.kind === 'target' && 'value' in parsed.target;
  if (isBare && measure.polarity === 'not-judged')
    return {
      kind: 'refused' as const,
      reason: `"${typed.trim()}" does not say which side of it is good: write "at most", "at least", "below" or "above" before it, or a range such as 90 to 95`,
    };
  return parsed;
};

/** What is wrong with the target beside a measure's figure, as a sentence. */
type TargetFault = { readonly field: string; readonly of: 'target'; readonly text: string };

/** What is wrong with the targets of a form; one that a file has set is for the file to correct. */
export const findTargetFaults = (
  form: Pick<Form, 'targets'>,
  record: Record,
  offered: readonly ExpectedValue[] = [],
): TargetFault[] =>
  offered.flatMap((one): TargetFault[] => {
    const typed = typedFor(form, one) ?? '';
    if (typed === writeTargetField(findPlanned(record, one)?.target, one.series)) return [];
    const parsed = parseFor(typed, one);
    return parsed.kind === 'refused'
      ? [{ field: one.measure.code, of: 'target', text: `${parsed.reason}.` }]
      : [];
  });

type ChangedTarget = {
  readonly written: NonNullable<IndicatorUpdate['targets']>[number];
  readonly difference: Difference;
};

/**
 * The targets of a form that differ from what is stored, each with its entry for the audit trail. An empty field
 * takes a target back; a form without the field leaves it as it is.
 */
export const changedTargets = (
  form: Pick<Form, 'targets'>,
  record: Record,
  offered: readonly ExpectedValue[] = [],
): ChangedTarget[] =>
  offered.flatMap((one): ChangedTarget[] => {
    const typed = typedFor(form, one);
    if (typed === undefined) return [];
    const parsed = parseFor(typed, one);
    if (parsed.kind === 'refused') return [];
    const now = parsed.kind === 'target' ? parsed.target : undefined;
    const before = findPlanned(record, one)?.target;
    if (isSameTarget(now, before)) return [];
    const { measure, series, period } = one;
    const place = { series: series.id, area: areaAt(series, period) };
    const say = (target: Target): string => formatTarget(target, series, measure.polarity);
    return [
      {
        written: { measure: measure.code, ...place, period, ...(now && { target: now }) },
        difference: {
          what: `${measure.code} target`,
          ...differencePlace(place, firstOwnArea(series)),
          when: describePeriod(period),
          ...(before && { from: say(before) }),
          to: now ? say(now) : 'none',
        },
      },
    ];
  });

/** What is stored, with the targets that a form sets. */
export const withTargets = <T extends Record>(
  record: T,
  changed: readonly Pick<ChangedTarget, 'written'>[],
): T => ({
  ...record,
  series: record.series.map((one) => {
    const own = changed.flatMap(({ written: { measure, series, area, period, target } }) =>
      measure === one.measure && series === one.series && area === one.area && target
        ? [{ period, target }]
        : [],
    );
    return own.length === 0 ? one : { ...one, targets: [...own, ...(one.targets ?? [])] };
  }),
});

import { areaAt, firstOwnArea } from '../area.ts';
import { formatTarget } from '../figures/format-target.ts';
import { describePeriod, isSamePeriod, type Period } from '../period/period.ts';
import { rangeOf } from '../statistics/range.ts';
import type { PlannedTarget, Target } from '../target.ts';
import { isSameTarget, sayUnread } from '../target-limit.ts';
import { parseTarget, saysInWords } from '../target-text.ts';
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
export const findPlanned = (
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

/**
 * The target of a value that a round asks for: that of the stored value or of a dash in its place, or else the one that was
 * set ahead for its period. The target of another period is never taken for it.
 */
export const targetFor = (record: Record, expected: ExpectedValue): Target | undefined =>
  findObservations(record.series, expected).find((one) => isSamePeriod(one.period, expected.period))
    ?.target ?? findPlanned(record, expected)?.target;

/**
 * The values for whose periods a form may set targets: one for each measure that the round asks for, at the next
 * period of which a figure is expected. A period that has a figure already keeps the target that it was judged by,
 * and words have none.
 *
 * @param nextOf the next period of a series of which a figure is expected
 */
export const offerTargets = (
  expected: readonly ExpectedValue[],
  record: Record,
  nextOf: (series: ExpectedValue['series']) => Period,
): readonly ExpectedValue[] =>
  expected.flatMap(({ measure, series }) => {
    if (series.valueKind === 'words') return [];
    const next = { measure, series, period: nextOf(series) };
    return findStored(record.series, next) ? [] : [next];
  });

const typedFor = (form: Pick<Form, 'targets'>, { measure }: ExpectedValue): string | undefined =>
  form.targets?.[measure.code];

/** A bare number says nothing where the measure does not say which side of it is better, nor one limit where a range is needed. */
const parseFor = (typed: string, { measure, series }: ExpectedValue) => {
  const parsed = parseTarget(typed, series);
  // Somebody who types "ninety" means a number: words are said to be such.
  if (parsed.kind === 'target' && 'words' in parsed.target && !saysInWords(typed))
    return { kind: 'refused' as const, reason: sayUnread(typed.trim(), series) };
  const needsRange = measure.polarity === 'within-range' && parsed.kind === 'target';
  if (needsRange && !('words' in parsed.target) && !rangeOf(parsed.target))
    return {
      kind: 'refused' as const,
      reason: `"${typed.trim()}" is not a range, and of this measure nearer to its range is better: write both limits, such as 90 to 95`,
    };
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

/** What is wrong with the targets of a form. */
export const findTargetFaults = (
  form: Pick<Form, 'targets'>,
  offered: readonly ExpectedValue[] = [],
): TargetFault[] =>
  offered.flatMap((one): TargetFault[] => {
    const parsed = parseFor(typedFor(form, one) ?? '', one);
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

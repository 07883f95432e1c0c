import { nameField } from '../../cards/form/inputs.ts';
import type { ValueField } from '../../cards/form/value-field.ts';
import { sayTarget as sayWithSide } from '../../domain/figures/format-target.ts';
import { formatStatus } from '../../domain/figures/say-standing.ts';
import { targetStanding } from '../../domain/figures/target-standing.ts';
import { comparePeriods, describePeriod } from '../../domain/period/period.ts';
import {
  type ExpectedValue,
  findObservations,
  parseValue,
} from '../../domain/submission/expected-value.ts';
import { suggestTarget, targetFor } from '../../domain/submission/planned-target.ts';
import { writeTargetField } from '../../domain/target-text.ts';
import { targetInput } from './form-inputs.ts';
import { type FormView, noteOn } from './form-parts.ts';

/** The target of an earlier period says nothing of this one, but an officer looks for it. */
const sayNoTarget = (one: ExpectedValue, { context: { record, targets } }: FormView): string => {
  const { measure, series, period } = one;
  const last = findObservations(record.series, one).findLast(
    (before) => before.target && comparePeriods(before.period, period) < 0,
  );
  if (!last?.target) return '';
  const before = `${describePeriod(last.period)} it was ${sayWithSide(last.target, series, measure.polarity)}`;
  const setter = targets ? '' : ' Targets come with a file, from the performance team.';
  return `No target is set for ${describePeriod(period)}; for ${before}.${setter}`;
};

/** The target of the period that is asked for, and how what was typed stands to it. */
export const sayTarget = (one: ExpectedValue, view: FormView): string => {
  const { form, context } = view;
  const { measure, series } = one;
  const target = targetFor(context.record, one);
  if (!target) return sayNoTarget(one, view);
  const parsed = parseValue(form.values[measure.code] ?? '', series);
  const value = parsed.kind === 'value' ? parsed.value : null;
  const standing = targetStanding(measure, series, {
    value,
    flags: [],
    target,
    period: one.period,
  });
  return [standing?.sentence ?? '', standing?.computed ? `${formatStatus(standing)}.` : '']
    .join(' ')
    .trim();
};

/** A limit and its day, and behind them how the report prints both. */
const longestTarget = 160;

/** The input of the target of this period, or of the next, where officers set it. */
export const toTargetField = (
  { measure, series, period }: ExpectedValue,
  { form, context, checked }: FormView,
): Pick<ValueField, 'nextTarget'> => {
  const { code } = measure;
  const next = context.targets?.find((offered) => offered.measure.code === code);
  if (!next) return {};
  const fault = noteOn(checked?.faults, code, 'target');
  const name = measure.unprinted ? measure.shortName : code;
  const what = measure.polarity === 'within-range' ? 'target range' : 'target';
  const label = `${name}: ${what} for ${describePeriod(next.period)}, if one is set`;
  return {
    nextTarget: {
      id: targetInput(code),
      label: nameField([label, series.valueKind === 'percentage' ? '%' : series.unit], false),
      typed:
        form.targets?.[code] ??
        writeTargetField(suggestTarget(context.record, next, period), series),
      maxLength: longestTarget,
      ...(fault ? { fault } : {}),
    },
  };
};

/** How a target is written, said once above all fields. */
export const sayHowToSet = ({ context: { targets } }: FormView): string[] =>
  targets
    ? [
        'You set the targets: a number, “at most”, “at least”, “below” or “above” a number, or a range such as 90 to 95. A day may follow: “by March 2027”.',
      ]
    : [];

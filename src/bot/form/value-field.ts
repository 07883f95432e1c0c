import type { ValueField } from '../../cards/form/value-field.ts';
import { nameMeasure } from '../../cards/name-measure.ts';
import { formatFigure } from '../../domain/format-number.ts';
import type { Observation } from '../../domain/observation.ts';
import { comparePeriods, describePeriod } from '../../domain/period.ts';
import type { ExpectedValue } from '../../domain/submission/expected-value.ts';
import { findObservations } from '../../domain/submission/find-observations.ts';
import { findStored } from '../../domain/submission/find-stored.ts';
import { type Drawing, noteOn } from './drawing.ts';
import { provisionalInput, valueInput } from './input-ids.ts';

const sayLast = (
  { series, period }: ExpectedValue,
  observations: readonly Observation[],
): string => {
  const last = observations.filter((one) => comparePeriods(one.period, period) < 0).at(-1);
  if (!last) return 'There is no earlier value.';
  const when = describePeriod(last.period);
  if (last.value === null) return `Last value: none published, ${when}`;
  const unit = series.valueKind === 'percentage' ? '' : ` ${series.unit}`;
  return `Last value: ${formatFigure(last.value, series)}${unit}, ${when}`;
};

/** What stands there already, where something else is typed over it. */
const sayStored = (one: ExpectedValue, { form, context }: Drawing): string[] => {
  const stored = findStored(context.record.series, one);
  const typed = form.values[one.measure.code] ?? '';
  return stored && typed !== '' && typed !== stored.printed
    ? [`Handed in now: ${stored.printed}`]
    : [];
};

/** The input of a figure, with the last value in sight and what is wrong beside it. */
export const toValueField = (
  one: ExpectedValue,
  { form, context, checked }: Drawing,
): ValueField => {
  const { measure, series, period } = one;
  const fault = noteOn(checked?.faults, measure.code);
  const question = noteOn(checked?.questions, measure.code);
  return {
    id: valueInput(measure.code),
    label: `${nameMeasure(measure)}, ${describePeriod(period)}`,
    unit: series.valueKind === 'percentage' ? `% ${series.unit}` : series.unit,
    last: [
      sayLast(one, findObservations(context.record.series, one)),
      ...sayStored(one, { form, context }),
    ].join('. '),
    typed: form.values[measure.code] ?? '',
    provisionalId: provisionalInput(measure.code),
    provisional: form.provisional.includes(measure.code),
    required: true,
    ...(fault ? { fault } : {}),
    ...(question ? { question } : {}),
  };
};

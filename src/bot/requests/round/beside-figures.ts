import { z } from 'zod';
import { nameMeasure } from '../../../cards/format-text.ts';
import { describePeriod } from '../../../domain/period/period.ts';
import type { FormContext } from '../../../domain/submission/check-form.ts';
import type { ExpectedValue } from '../../../domain/submission/expected-value.ts';
import type { Form } from '../../../domain/submission/form.ts';
import { isStatus, statusChoices } from '../../../domain/target.ts';
import type { RequestOf } from '../../request.ts';
import { longestSaid, mostSaid } from '../../said-figures.ts';
import { forButtons, id } from '../request-descriptor.ts';

const givenTarget = z.strictObject({
  /** What the message names, where it is one thing. */
  measure: id.optional(),
  text: z.string().max(longestSaid),
});

/** What a message gives beside figures, as fields of a request: it goes into fields of its own, and never into theirs. */
export const besideFigures = {
  /** Targets that it gives. */
  targets: forButtons(z.array(givenTarget).max(mostSaid).optional()),
  /** The status that it reports. */
  reported: forButtons(z.string().max(longestSaid).optional()),
};

type Given = Pick<RequestOf<'update'>, 'given' | 'targets' | 'reported'>;
type Filled = { readonly form: Form; readonly notes: readonly string[] };

const targetFieldOf = (
  measure: string | undefined,
  targets: readonly ExpectedValue[] = [],
): ExpectedValue | undefined => {
  const [only, ...more] = targets;
  return (
    targets.find((one) => one.measure.code === measure) ?? (more.length === 0 ? only : undefined)
  );
};

const withTargets = (
  { targets: given = [] }: Given,
  form: Form,
  { targets }: Pick<FormContext, 'targets'>,
): Filled => {
  const placed = given.map((one) => ({ ...one, field: targetFieldOf(one.measure, targets) }));
  const typed = placed.flatMap(({ field, text }) => (field ? [[field.measure.code, text]] : []));
  const notes = placed.map(({ field, text }) => {
    if (field)
      return `The target ${text} is in a field of its own, for ${nameMeasure(field.measure)} in ${describePeriod(field.period)}.`;
    const how = targets
      ? 'type it into the field of the measure that it is for'
      : 'targets come with a file, from the performance team';
    return `The target ${text} is not filled in: ${how}.`;
  });
  return typed.length === 0
    ? { form, notes }
    : { form: { ...form, targets: { ...form.targets, ...Object.fromEntries(typed) } }, notes };
};

/** Of several figures, it is not known which has the status. */
const withStatus = (
  { given = [], reported }: Given,
  form: Form,
  { expected }: Pick<FormContext, 'expected'>,
): Filled => {
  if (reported === undefined) return { form, notes: [] };
  const codes = given.map(({ measure }) => measure);
  const [field, ...more] = expected.filter(
    ({ measure: { code } }) => codes.length === 0 || codes.includes(code),
  );
  const own = field?.measure.statuses;
  const word = statusChoices(own).find((one) => isStatus(one, reported, own));
  if (!field || more.length > 0 || word === undefined)
    return {
      form,
      notes: [`The status ${reported} is not filled in: choose it beside its figure.`],
    };
  const { code } = field.measure;
  const details = { ...form.details, [code]: { ...form.details?.[code], status: word } };
  return {
    form: { ...form, details },
    notes: [`The status ${word} is filled in for ${nameMeasure(field.measure)}.`],
  };
};

/** What a message gives beside figures, in words. */
export const nameBeside = ({ targets = [], reported }: Given): string[] => [
  ...targets.map(({ text }) => `the target ${text}`),
  ...(reported === undefined ? [] : [`the status ${reported}`]),
];

/**
 * The form with what a message gives beside its figures, and what is said of that: "H11 is 4, target 3, status Amber". What
 * has no field is named, with who sets it.
 */
export const fillBeside = (asked: Given, form: Form, context: FormContext): Filled => {
  const targeted = withTargets(asked, form, context);
  const { form: filled, notes } = withStatus(asked, targeted.form, context);
  return { form: filled, notes: [...targeted.notes, ...notes] };
};

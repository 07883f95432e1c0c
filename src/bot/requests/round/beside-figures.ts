import { z } from 'zod';
import { nameMeasure } from '../../../cards/format-text.ts';
import { describePeriod } from '../../../domain/period/period.ts';
import type { FormContext } from '../../../domain/submission/check-form.ts';
import type { ExpectedValue } from '../../../domain/submission/expected-value.ts';
import type { Form } from '../../../domain/submission/form.ts';
import { longestSaid, mostSaid } from '../../said-figures.ts';
import { forButtons, id } from '../request-descriptor.ts';

const aim = z.strictObject({
  /** What the message names, where it is one thing. */
  measure: id.optional(),
  text: z.string().max(longestSaid),
});

/** Targets that a message gives: they go into their own fields, and never into those of the figures. */
export const aimsSchema = forButtons(z.array(aim).max(mostSaid).optional());

type Aim = z.infer<typeof aim>;

const fieldOf = (
  { measure }: Aim,
  targets: readonly ExpectedValue[] = [],
): ExpectedValue | undefined => {
  const [only, ...more] = targets;
  return (
    targets.find((one) => one.measure.code === measure) ?? (more.length === 0 ? only : undefined)
  );
};

/**
 * The form with the targets that a message gives in their fields, and what is said of each: a target that has no field
 * is named with who sets it.
 */
export const withTargets = (
  aims: readonly Aim[],
  form: Form,
  { targets }: Pick<FormContext, 'targets'>,
): { readonly form: Form; readonly notes: readonly string[] } => {
  const placed = aims.map((one) => ({ ...one, field: fieldOf(one, targets) }));
  const typed = placed.flatMap(({ field, text }) => (field ? [[field.measure.code, text]] : []));
  const notes = placed.map(({ field, text }) => {
    if (field)
      return `The target ${text} is filled in for ${describePeriod(field.period)} of ${nameMeasure(field.measure)}, and not as a figure.`;
    const how = targets
      ? 'type it into the field of what it is for'
      : 'targets come with a file, from the performance team';
    return `The target ${text} is not filled in: ${how}.`;
  });
  return {
    form:
      typed.length > 0
        ? { ...form, targets: { ...form.targets, ...Object.fromEntries(typed) } }
        : form,
    notes,
  };
};

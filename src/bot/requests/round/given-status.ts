import { nameMeasure } from '../../../cards/format-text.ts';
import type { FormContext } from '../../../domain/submission/check-form.ts';
import type { Form } from '../../../domain/submission/form.ts';
import { isStatus, statusChoices } from '../../../domain/target.ts';
import type { RequestOf } from '../../request.ts';

/**
 * The form with the status that a message reports beside its figure, and what is said of it: "H11 is 4, status Amber". Of
 * several figures, it is not known which has it.
 */
export const withStatus = (
  { given = [], reported: status }: Pick<RequestOf<'update'>, 'given' | 'reported'>,
  form: Form,
  { expected }: Pick<FormContext, 'expected'>,
): { readonly form: Form; readonly notes: readonly string[] } => {
  if (status === undefined) return { form, notes: [] };
  const codes = given.length > 0 ? given.map(({ measure }) => measure) : undefined;
  const [field, ...more] = expected.filter(
    ({ measure: { code } }) => codes?.includes(code) ?? true,
  );
  const own = field?.measure.statuses;
  const word = statusChoices(own).find((one) => isStatus(one, status, own));
  if (!field || more.length > 0 || word === undefined)
    return { form, notes: [`The status ${status} is not filled in: choose it beside its figure.`] };
  const { code } = field.measure;
  return {
    form: {
      ...form,
      details: { ...form.details, [code]: { ...form.details?.[code], status: word } },
    },
    notes: [`The status ${word} is filled in for ${nameMeasure(field.measure)}.`],
  };
};

import { checkForm, type FormContext } from '../../domain/submission/check-form.ts';
import type { ExpectedValue } from '../../domain/submission/expected-value.ts';
import type { Form } from '../../domain/submission/form.ts';
import type { Said } from '../said-figures.ts';
import type { FormView } from './form-parts.ts';

/** The measures that a message was about: those that it gave a figure for, or all that are asked for. */
const measuresOf = ({ values }: Said, expected: readonly ExpectedValue[]): readonly string[] => {
  const codes = Object.keys(values);
  return codes.length > 0 ? codes : expected.map(({ measure }) => measure.code);
};

/** The form with the figures of a message in place of its own; its words stay. */
export const fillIn = (form: Form, said: Said, expected: readonly ExpectedValue[]): Form => {
  const filled = Object.entries(said.values).filter(([, text]) => text.trim() !== '');
  const marked = said.as === 'provisional' ? measuresOf(said, expected) : [];
  return {
    ...form,
    values: { ...form.values, ...Object.fromEntries(filled) },
    provisional: [...new Set([...form.provisional, ...marked])],
  };
};

/** Whether a form has everything that a message said, so that there is nothing left to choose. */
export const hasSaid = (form: Form, said: Said, expected: readonly ExpectedValue[]): boolean => {
  const filled = fillIn(form, said, expected);
  const codes = measuresOf(said, expected);
  return (
    codes.every((one) => (filled.values[one] ?? '') === (form.values[one] ?? '')) &&
    filled.provisional.length === form.provisional.length
  );
};

/** What stands beside the field of a measure that a message gave a figure for. */
export const saySaid = (
  measure: string,
  { form, said }: Pick<FormView, 'form' | 'said'>,
): string | undefined => {
  const text = said && Object.hasOwn(said.values, measure) ? said.values[measure] : undefined;
  if (text === undefined || text.trim() === '') return undefined;
  if (form.values[measure] === text) return 'Taken from your message: check it before you submit.';
  return `Your message says ${text}${said?.as === 'provisional' ? ', provisional' : ''}.`;
};

/** Faults and questions of the figures that come from a message, as if they had been submitted. */
export const checkSaid = (
  form: Form,
  { values }: Said,
  context: FormContext,
): Pick<FormView, 'checked'> => {
  const isTaken = ({ field }: { readonly field: string }): boolean =>
    Object.hasOwn(values, field) && form.values[field] === values[field];
  const checked = checkForm(form, context);
  const faults = checked.faults.filter(isTaken);
  const questions = checked.questions.filter(isTaken);
  return faults.length + questions.length > 0 ? { checked: { ...checked, faults, questions } } : {};
};

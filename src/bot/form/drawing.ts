import type { CheckedForm, FieldNote, FormContext } from '../../domain/submission/check-form.ts';
import type { Form } from '../../domain/submission/form.ts';

/** What an update form is drawn from. */
export type Drawing = {
  readonly form: Form;
  readonly context: FormContext;
  /** What to tell above the fields. */
  readonly intro?: readonly string[];
  /** Faults and questions are shown only once a form was pressed. */
  readonly checked?: CheckedForm;
  readonly problem?: string;
  /** Drawn from a draft, which can be deleted. */
  readonly fromDraft?: boolean;
  /** Drawn inside a dialog already. */
  readonly inDialog?: boolean;
};

/** What is to be said beside a field, if anything is. */
export const noteOn = (
  notes: readonly FieldNote[] | undefined,
  field: string,
): string | undefined => notes?.find((one) => one.field === field)?.text;

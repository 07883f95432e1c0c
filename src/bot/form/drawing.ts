import type { CheckedForm, FieldNote, FormContext } from '../../domain/submission/check-form.ts';
import type { Form } from '../../domain/submission/form.ts';
import type { FormPart } from './form-parts.ts';

/** One card of a form that comes in several. */
export type NumberedPart = {
  readonly pieces: FormPart;
  /** From 1. */
  readonly number: number;
  /** All of them. */
  readonly parts: readonly FormPart[];
};

/** What an update form is drawn from. */
export type Drawing = {
  readonly form: Form;
  readonly context: FormContext;
  /** What to tell above the fields. */
  readonly intro?: readonly string[];
  /** Faults and questions are shown only once a form was pressed. */
  readonly checked?: CheckedForm;
  readonly problem?: string;
  /** Id of the draft that it goes on from; that one can be deleted. */
  readonly draft?: string | undefined;
  /** Only these pieces of it, where all of it fits no card. */
  readonly part?: NumberedPart;
  /** Drawn inside a dialog already. */
  readonly inDialog?: boolean;
};

/** What is to be said beside a field, if anything is. */
export const noteOn = (
  notes: readonly FieldNote[] | undefined,
  field: string,
): string | undefined => notes?.find((one) => one.field === field)?.text;

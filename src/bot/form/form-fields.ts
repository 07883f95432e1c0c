import { type CommentaryQuestion, questionIds } from '../../domain/commentary.ts';
import type { Form } from '../../domain/submission/form.ts';
import { answerInput, reasonInput, valueInput } from './input-ids.ts';

/** A text of a form: the code of a measure, the id of a question, or the reason of a revision. */
export type FormField = string;

const isQuestion = (field: FormField): field is CommentaryQuestion =>
  (questionIds as readonly string[]).includes(field);

/** The id of the input of a field. */
export const inputOf = (field: FormField): string => {
  if (field === reasonInput) return reasonInput;
  return isQuestion(field) ? answerInput(field) : valueInput(field);
};

/** What a form has in a field. */
export const textIn = (form: Form, field: FormField): string => {
  if (field === reasonInput) return form.reason;
  return (isQuestion(field) ? form.answers[field] : form.values[field]) ?? '';
};

/** The form with another text in a field. */
export const putText = (form: Form, field: FormField, text: string): Form => {
  if (field === reasonInput) return { ...form, reason: text };
  return isQuestion(field)
    ? { ...form, answers: { ...form.answers, [field]: text } }
    : { ...form, values: { ...form.values, [field]: text } };
};

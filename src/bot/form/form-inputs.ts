import { type CommentaryQuestion, type Indicator, questionIds } from '../../domain/indicator.ts';
import type { Period } from '../../domain/period/period.ts';
import type { Form, FormField } from '../../domain/submission/form.ts';
import type { ActionOf, Inputs } from '../action.ts';

/** Ids of the inputs of an update form. */
export const valueInput = (measure: string): string => `value~${measure}`;
export const provisionalInput = (measure: string): string => `provisional~${measure}`;
export const answerInput = (question: string): string => `answer~${question}`;
export const reasonInput = 'reason';

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

/** A tick arrives as the text or the boolean; some clients write it with a capital. */
export const isTicked = (typed = ''): boolean => /^\s*true\s*$/i.test(typed);

export type FormAction = ActionOf<
  'submit' | 'save-draft' | 'no-change' | 'open-window' | 'turn-part' | 'use-said'
>;

/**
 * Whether a client sent a button of a form, or of a part of one, without what stands in it. One that leaves
 * out empty fields still sends the ticks; of a part without ticks that was emptied it cannot be told apart
 * from one that lost its fields, and then the text stays.
 */
export const cameEmpty = ({ part }: FormAction, inputs: Inputs): boolean => {
  const ids = Object.keys(inputs);
  if (!part) return !ids.some((id) => /^(?:value|provisional|answer)~/.test(id));
  const own = part.flatMap(({ field }) => [inputOf(field), provisionalInput(field)]);
  return !own.some((id) => ids.includes(id));
};

const only = (texts: Readonly<Record<string, string>>, codes: readonly string[]) =>
  Object.fromEntries(codes.flatMap((code) => (texts[code] ? [[code, texts[code]]] : [])));

/** What was typed into an update form. Inputs that the form does not have are ignored. */
export const readForm = (
  { seen, noChange, asked }: FormAction,
  inputs: Inputs,
  indicator: Indicator,
  round: Period,
): Form => {
  const codes = [...indicator.measures, ...indicator.performanceMeasures].map(({ code }) => code);
  return {
    indicator: indicator.code,
    round,
    seen,
    noChange,
    confirmedFar: only(asked, codes),
    values: Object.fromEntries(codes.map((code) => [code, inputs[valueInput(code)] ?? ''])),
    provisional: codes.filter((code) => isTicked(inputs[provisionalInput(code)])),
    answers: Object.fromEntries(questionIds.map((id) => [id, inputs[answerInput(id)] ?? ''])),
    reason: inputs[reasonInput] ?? '',
  };
};

import { type CommentaryQuestion, type Indicator, questionIds } from '../../domain/indicator.ts';
import { type MissingKind, missingKinds } from '../../domain/missing.ts';
import { type ReportedDirection, reportedDirections } from '../../domain/observation.ts';
import type { Period } from '../../domain/period/period.ts';
import { keepAnswers, keptQuestions } from '../../domain/submission/answers.ts';
import type { Form, FormField, ValueDetails } from '../../domain/submission/form.ts';
import type { ActionOf, Inputs } from '../action.ts';

/** Ids of the inputs of an update form. */
export const valueInput = (measure: string): string => `value~${measure}`;
/** The tick on cards of earlier versions. */
const provisionalInput = (measure: string): string => `provisional~${measure}`;
/** Whether the figure is final, provisional or missing. */
export const stateInput = (measure: string): string => `state~${measure}`;
export const whyInput = (measure: string): string => `why~${measure}`;
export const reportedInput = (measure: string): string => `reported~${measure}`;
/** The status that is reported. */
export const statusInput = (measure: string): string => `status~${measure}`;
/** The target of the next period. */
export const targetInput = (measure: string): string => `target~${measure}`;
/** The choice to report no direction, or no status: a client sends nothing for an empty one. */
export const asComputed = 'none';
/** The choice of no value: a client sends nothing for an empty one, and a choice cannot be undone. */
export const noValue = '~';
export const answerInput = (question: string): string => `answer~${question}`;
/** The tick that keeps last round's answer. */
export const keepInput = (question: string): string => `keep~${question}`;
export const reasonInput = 'reason';

const isQuestion = (field: FormField): field is CommentaryQuestion =>
  (questionIds as readonly string[]).includes(field);

/** The id of the input of a field. */
export const inputOf = (field: FormField): string => {
  if (field === reasonInput) return reasonInput;
  return isQuestion(field) ? answerInput(field) : valueInput(field);
};

/** What a card sends as the text of a field. */
export const typedInto = (field: FormField, inputs: Inputs): string => {
  const typed = inputs[inputOf(field)] ?? '';
  return typed === noValue ? '' : typed;
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
const isTicked = (typed = ''): boolean => /^\s*true\s*$/i.test(typed);

/** A longer reason is refused; what is kept of it is enough to say so and to be shortened. */
const longestKept = 1_000;

const isMissingKind = (text: string): text is MissingKind =>
  (missingKinds as readonly string[]).includes(text);

const isDirection = (text: string): text is ReportedDirection =>
  (reportedDirections as readonly string[]).includes(text);

/** Cards of earlier versions have a tick in place of the state. */
const readProvisional = (code: string, inputs: Inputs): boolean => {
  const state = inputs[stateInput(code)]?.trim();
  return state === undefined ? isTicked(inputs[provisionalInput(code)]) : state === 'provisional';
};

/** What a card says of a measure besides its figure; a field that the card does not have says nothing. */
const readDetails = (code: string, inputs: Inputs): ValueDetails => {
  const state = inputs[stateInput(code)]?.trim() ?? '';
  const why = inputs[whyInput(code)] ?? '';
  const reported = inputs[reportedInput(code)]?.trim();
  const status = inputs[statusInput(code)]?.trim().slice(0, longestKept);
  return {
    ...(isMissingKind(state) ? { missing: state } : {}),
    ...(why.trim() === '' ? {} : { why: why.slice(0, longestKept) }),
    ...(reported === asComputed ? { reported: '' } : {}),
    ...(reported !== undefined && isDirection(reported) ? { reported } : {}),
    ...(status === undefined ? {} : { status: status === asComputed ? '' : status }),
  };
};

const isSaid = (details: ValueDetails): boolean => Object.keys(details).length > 0;

/** The form with the tick of a question, where the card has one. */
const putKeep = (form: Form, field: FormField, inputs: Inputs): Form => {
  const ticked = inputs[keepInput(field)];
  if (!isQuestion(field) || ticked === undefined) return form;
  const others = keptQuestions(form).filter((id) => id !== field);
  return keepAnswers(form, isTicked(ticked) ? [...others, field] : others);
};

/** The form with what a card says of one measure besides its figure, where the card asks for it. */
const putState = (form: Form, code: string, inputs: Inputs): Form => {
  const own = [stateInput, provisionalInput, whyInput, reportedInput, statusInput].map((of) =>
    of(code),
  );
  if (!own.some((id) => inputs[id] !== undefined)) return form;
  const others = form.provisional.filter((one) => one !== code);
  const { [code]: _, ...rest } = form.details ?? {};
  const details = readDetails(code, inputs);
  const all = isSaid(details) ? { ...rest, [code]: details } : rest;
  const { details: __, ...plain } = form;
  return {
    ...plain,
    provisional: readProvisional(code, inputs) ? [...others, code] : others,
    ...(Object.keys(all).length > 0 ? { details: all } : {}),
  };
};

/** A longer target is refused; what is kept of it is enough to say so. */
const longestTarget = 200;

const targetIn = (inputs: Inputs, code: string): string | undefined =>
  inputs[targetInput(code)]?.slice(0, longestTarget);

/** The form with the target of the next period, where the card asks for it. */
const putTarget = (form: Form, code: string, inputs: Inputs): Form => {
  const typed = targetIn(inputs, code);
  return typed === undefined ? form : { ...form, targets: { ...form.targets, [code]: typed } };
};

/** The form with what a card says of a field besides its text. */
export const putMarks = (form: Form, field: FormField, inputs: Inputs): Form =>
  putTarget(putKeep(putState(form, field, inputs), field, inputs), field, inputs);

const marksOf = (form: Form, field: FormField): string => {
  const { missing = '', why = '', reported = '', status = '' } = form.details?.[field] ?? {};
  const isKept = keptQuestions(form).some((id) => id === field);
  const target = form.targets?.[field] ?? '';
  const isProvisional = form.provisional.includes(field);
  return JSON.stringify([isProvisional, missing, why, reported, status, isKept, target]);
};

/** Whether a form has everything that a card says of a field besides its text. */
export const hasMarks = (form: Form, field: FormField, inputs: Inputs): boolean =>
  marksOf(putMarks(form, field, inputs), field) === marksOf(form, field);

/** Whether a field is for a figure: the others are questions and the reason. */
export const isFigure = (field: FormField): boolean => field !== reasonInput && !isQuestion(field);

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
  if (!part) return !ids.some((id) => /^(?:value|state|provisional|answer)~/.test(id));
  const own = part.flatMap(({ field }) => [
    inputOf(field),
    stateInput(field),
    provisionalInput(field),
  ]);
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
  const keep = questionIds.filter((id) => isTicked(inputs[keepInput(id)]));
  const details = codes
    .map((code) => [code, readDetails(code, inputs)] as const)
    .filter(([, one]) => isSaid(one));
  const targets = codes.flatMap((code) => {
    const typed = targetIn(inputs, code);
    return typed === undefined ? [] : [[code, typed] as const];
  });
  return {
    indicator: indicator.code,
    round,
    seen,
    noChange,
    confirmedFar: only(asked, [...codes, ...questionIds]),
    values: Object.fromEntries(codes.map((code) => [code, typedInto(code, inputs)])),
    provisional: codes.filter((code) => readProvisional(code, inputs)),
    answers: Object.fromEntries(questionIds.map((id) => [id, inputs[answerInput(id)] ?? ''])),
    reason: inputs[reasonInput] ?? '',
    ...(keep.length > 0 ? { keep } : {}),
    ...(details.length > 0 ? { details: Object.fromEntries(details) } : {}),
    ...(targets.length > 0 ? { targets: Object.fromEntries(targets) } : {}),
  };
};

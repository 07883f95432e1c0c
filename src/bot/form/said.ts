import { type CommentaryQuestion, questionIds } from '../../domain/indicator.ts';
import { type MissingKind, missingWords } from '../../domain/missing.ts';
import { keepAnswers, keptQuestions, tidyText } from '../../domain/submission/answers.ts';
import { checkForm, type FormContext } from '../../domain/submission/check-form.ts';
import type { ExpectedValue } from '../../domain/submission/expected-value.ts';
import type { Form, ValueDetails } from '../../domain/submission/form.ts';
import type { Said } from '../said-figures.ts';
import type { FormView } from './form-parts.ts';

const missingOf: Readonly<Partial<Record<NonNullable<Said['as']>, MissingKind>>> = {
  unavailable: 'not-available',
  withheld: 'suppressed',
};

/** The measures that a message was about: those that it named, or all that are asked for. */
const measuresOf = ({ values }: Said, expected: readonly ExpectedValue[]): readonly string[] => {
  const codes = Object.keys(values);
  return codes.length > 0 ? codes : expected.map(({ measure }) => measure.code);
};

const textIn = (texts: Readonly<Record<string, string>>, code: string): string =>
  Object.hasOwn(texts, code) ? (texts[code] ?? '') : '';

const detailsIn = ({ details = {} }: Form, code: string): ValueDetails =>
  (Object.hasOwn(details, code) ? details[code] : undefined) ?? {};

type Place = { readonly code: string; readonly said: Said };

/**
 * How a message says that a measure has no figure. Where it gives figures for some and none for
 * others, it means the others.
 */
const missingFor = ({ code, said: { values, as } }: Place): MissingKind | undefined => {
  const isMixed = Object.values(values).some((text) => text.trim() === '');
  return isMixed && textIn(values, code).trim() !== '' ? undefined : as && missingOf[as];
};

/** A figure takes the place of what was said in place of one; the reason that was typed stays. */
const withoutMissing = (form: Form, code: string): Form => {
  const { missing, ...rest } = detailsIn(form, code);
  return missing ? { ...form, details: { ...form.details, [code]: rest } } : form;
};

/** The form with what a message says of one measure in place of what it has. */
const fillOne = (form: Form, { code, said }: Place): Form => {
  const missing = missingFor({ code, said });
  const text = textIn(said.values, code);
  const isFigure = text.trim() !== '';
  const values = { ...form.values, ...(isFigure || missing ? { [code]: text } : {}) };
  const others = form.provisional.filter((one) => one !== code);
  if (!missing) {
    const provisional = said.as === 'provisional' ? [...others, code] : form.provisional;
    return { ...(isFigure ? withoutMissing(form, code) : form), values, provisional };
  }
  const why = said.why ?? detailsIn(form, code).why;
  const own = { ...detailsIn(form, code), missing, ...(why === undefined ? {} : { why }) };
  return { ...form, values, provisional: others, details: { ...form.details, [code]: own } };
};

/** The form with the figures and the answers of a message in place of its own; its other words stay. */
export const fillIn = (form: Form, said: Said, expected: readonly ExpectedValue[]): Form => {
  const filled = measuresOf(said, expected).reduce(
    (now, code) => fillOne(now, { code, said }),
    form,
  );
  const { answers } = said;
  if (!answers) return filled;
  const keep = keptQuestions(form).filter((id) => answers[id] === undefined);
  return {
    ...keepAnswers(filled, keep),
    answers: { ...filled.answers, ...answers },
  };
};

const holdsAnswer = (form: Form, { answers = {} }: Said, id: CommentaryQuestion): boolean =>
  tidyText(form.answers[id] ?? '') === tidyText(answers[id] ?? '');

const marksOf = (form: Form, code: string): string =>
  JSON.stringify([
    textIn(form.values, code),
    form.provisional.includes(code),
    detailsIn(form, code).missing,
    detailsIn(form, code).why,
  ]);

/** Whether a form has what a message said of a measure. */
const isAsSaid = (form: Form, place: Place): boolean =>
  marksOf(fillOne(form, place), place.code) === marksOf(form, place.code);

/** Whether a form has everything that a message said, so that there is nothing left to choose. */
export const hasSaid = (form: Form, said: Said, expected: readonly ExpectedValue[]): boolean =>
  measuresOf(said, expected).every((code) => isAsSaid(form, { code, said })) &&
  questionIds.every((id) => said.answers?.[id] === undefined || holdsAnswer(form, said, id));

/** What a message says of one measure. */
const formatSaid = (place: Place): string => {
  const { code, said } = place;
  const { values, as, why } = said;
  const missing = missingFor(place);
  const words = [
    textIn(values, code).trim(),
    ...(as === 'provisional' ? ['provisional'] : []),
    ...(missing ? [missingWords[missing].toLowerCase()] : []),
  ].filter((text) => text !== '');
  return `${words.join(', ')}${missing && why ? `: ${why}` : ''}`;
};

const takenFromMessage = 'Taken from your message.';

/** What stands beside the field of an answer that a message gives. */
export const saySaidAnswer = (
  id: CommentaryQuestion,
  { form, said }: Pick<FormView, 'form' | 'said'>,
): string | undefined => {
  const text = said?.answers?.[id];
  if (!said || text === undefined) return undefined;
  return holdsAnswer(form, said, id) ? takenFromMessage : `Your message says “${text}”.`;
};

/** What stands beside the field of a measure that a message says something of. */
export const saySaid = (
  code: string,
  { form, said, context }: Pick<FormView, 'form' | 'said' | 'context'>,
): string | undefined => {
  if (!said || !measuresOf(said, context.expected).includes(code)) return undefined;
  const place = { code, said };
  const words = formatSaid(place);
  if (words === '') return undefined;
  return isAsSaid(form, place)
    ? takenFromMessage
    : `Your message says ${words.replace(/\.$/, '')}.`;
};

/** Asks once, above all fields, to check what a message filled in; nothing where it filled in nothing. */
export const sayCheckSaid = (view: Pick<FormView, 'form' | 'said' | 'context'>): string[] => {
  const beside = [
    ...view.context.expected.map(({ measure }) => saySaid(measure.code, view)),
    ...questionIds.map((id) => saySaidAnswer(id, view)),
  ];
  return beside.includes(takenFromMessage)
    ? ['Check what is taken from your message before you submit.']
    : [];
};

/** Faults and questions of the figures that come from a message, as if they had been submitted. */
export const checkSaid = (
  form: Form,
  said: Said,
  context: FormContext,
): Pick<FormView, 'checked'> => {
  const isTaken = ({ field }: { readonly field: string }): boolean =>
    measuresOf(said, context.expected).includes(field) &&
    isAsSaid(form, { code: field, said }) &&
    formatSaid({ code: field, said }) !== '';
  const checked = checkForm(form, context);
  const faults = checked.faults.filter(isTaken);
  const questions = checked.questions.filter(isTaken);
  return faults.length + questions.length > 0 ? { checked: { ...checked, faults, questions } } : {};
};

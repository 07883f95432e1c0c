import type { AnswerField } from '../../cards/form/answer-field.ts';
import type { CommentaryQuestion } from '../../domain/indicator.ts';
import { describePeriod, isSamePeriod, shiftPeriod } from '../../domain/period/period.ts';
import { askedQuestions, questionOf } from '../../domain/question-words.ts';
import type { Risk } from '../../domain/risks/risk.ts';
import { sayLevels } from '../../domain/risks/risk-key.ts';
import {
  answerTexts,
  commentaryAround,
  keptQuestions,
  questionsAsIn,
  tidyText,
} from '../../domain/submission/answers.ts';
import { compulsoryFor } from '../../domain/submission/check-form.ts';
import { answerInput, keepInput } from './form-inputs.ts';
import { type FormView, noteOn, questionsIn } from './form-parts.ts';
import { saySaidAnswer } from './said.ts';

/** Where the text of an answer comes from, while it is last round's. */
const sourceOf = (id: CommentaryQuestion, { form, context: { record } }: FormView) => {
  const { own, before } = commentaryAround(record.commentaries, form.round);
  const typed = tidyText(form.answers[id] ?? '');
  if (!before || typed === '' || typed !== tidyText(answerTexts(before)[id])) return {};
  if (own && typed === tidyText(answerTexts(own)[id])) return {};
  const when = describePeriod(before.period);
  const last = keptQuestions(form).includes(id)
    ? `Kept: the text from ${when} still applies.`
    : `This is the text from ${when}, ready to edit.`;
  return { last };
};

/** A tick that keeps the last answer, while the round has no answer of its own. */
export const keepOf = (id: CommentaryQuestion, { form, context: { record } }: FormView) => {
  const { own, before } = commentaryAround(record.commentaries, form.round);
  const [offered, typed] = [tidyText(answerTexts(before)[id]), tidyText(form.answers[id] ?? '')];
  if (!before || offered === '' || answerTexts(own)[id] !== '') return {};
  const isLast = isSamePeriod(before.period, shiftPeriod(form.round, -1));
  return {
    keep: {
      id: keepInput(id),
      title: isLast
        ? 'Keep last quarter’s answer'
        : `Keep the answer of ${describePeriod(before.period)}`,
      ticked: keptQuestions(form).includes(id) && typed === offered,
    },
  };
};

/** The input of an answer, and where its text comes from. */
export const toAnswerField = (
  id: CommentaryQuestion,
  view: FormView,
  required: boolean,
): AnswerField => {
  const fault = noteOn(view.checked?.faults, id);
  const question = noteOn(questionsIn(view), id);
  const said = saySaidAnswer(id, view);
  return {
    id: answerInput(id),
    label: questionOf(id, view.context.home),
    typed: view.form.answers[id] ?? '',
    required,
    ...sourceOf(id, view),
    ...(said === undefined ? {} : { last: said }),
    ...keepOf(id, view),
    ...(fault ? { fault } : {}),
    ...(question ? { question } : {}),
  };
};

/** What the council calls its severe risks, where it has any now. */
const severeIn = (risks: readonly Risk[]): string => {
  const levels = risks.flatMap(({ latest }) => (latest.severe ? [latest.level] : []));
  return sayLevels(levels.length > 0 ? [...new Set(levels)] : ['severe']);
};

const needed: Readonly<Record<number, string>> = {
  1: 'The answer is needed',
  2: 'Both answers are needed',
  3: 'All three answers are needed',
};

/** Why the answers are needed, or that they may wait; nothing where they have been given before. */
export const noteOnCommentary = ({ form, context }: FormView): string => {
  const compulsory = compulsoryFor(form, context);
  if (compulsory.length > 0)
    return `${needed[askedQuestions(context.home).length]}: ${compulsory.join(' ')}`;
  const { own } = commentaryAround(context.record.commentaries, form.round);
  return own
    ? ''
    : `You can submit the figures first: the commentary has its own deadline. You only need to write it now if a measure has got worse or a linked risk is ${severeIn(context.risks)}.`;
};

/** The questions that are asked, in the order of the last page, and those that have been answered all the same. */
export const orderOf = ({ form, context: { record, home } }: FormView): CommentaryQuestion[] => {
  const { own, before } = commentaryAround(record.commentaries, form.round);
  const asked = askedQuestions(home);
  return questionsAsIn(own ?? before).filter(
    (id) => asked.includes(id) || tidyText(form.answers[id] ?? '') !== '',
  );
};

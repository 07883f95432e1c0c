import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { questionCard } from '../../../cards/form/question-card.ts';
import { longestTaught } from '../../../domain/words.ts';
import { actionButton, questionKey } from '../../action.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import type { RequestDescriptor } from '../request-descriptor.ts';
import { refuseWords } from './teaching.ts';
import { type Faults, type Typed, textInputs } from './text-fields.ts';

/** The fields of the form. */
export const answerFields = [
  { id: 'question', label: 'What people ask', longest: longestTaught.question },
  { id: 'answer', label: 'Your answer', longest: longestTaught.answer, multiline: true },
] as const;

type AnswerField = (typeof answerFields)[number]['id'];

/**
 * The form, repeated with what was wrong with it.
 *
 * @param from the unanswered question that it answers
 */
export const answerForm = (
  typed: Typed<AnswerField>,
  from: string | undefined,
  faults: Faults<AnswerField> = {},
): Card =>
  questionCard({
    title: 'Write an answer',
    text: 'Everybody who asks in these words gets it, with the day on which it was written.',
    inputs: textInputs(answerFields, typed, faults),
    actions: [
      actionButton('Publish', { kind: 'write-answer', ...(from ? { from } : {}) }),
      { ...button('Unanswered', { kind: 'unanswered' }), noInputs: true },
    ],
  });

const readQuestion = async (
  { from, question }: RequestOf<'answer-form'>,
  { stores: { questions }, clock: { today } }: RequestContext,
): Promise<string> => {
  if (!from) return question ?? '';
  const all = await questions.readMissed(today);
  return all.find(({ key }) => key === from)?.text ?? '';
};

/** Asks for a question and its answer; one that is there already comes with it. */
const answer = async (asked: RequestOf<'answer-form'>, context: RequestContext): Promise<Card> => {
  const refusal = refuseWords('write answers', context);
  if (refusal) return refusal;
  const question = await readQuestion(asked, context);
  // What was withdrawn comes with its answer too, to be published again.
  const known = context.catalogue.words.answers.find((one) => one.question === question);
  return answerForm({ question, answer: known?.text ?? '' }, asked.from);
};

const schema = z.strictObject({
  kind: z.literal('answer-form'),
  question: z.string().min(1).max(longestTaught.question).optional(),
  from: questionKey.optional(),
});

/** Asks for a question and its answer. */
export const answerFormRequest: RequestDescriptor<'answer-form'> = {
  schema,
  inPrivate: true,
  alone: true,
  name: () => 'Write an answer',
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    'answer-form': z.infer<typeof schema>;
  }
}

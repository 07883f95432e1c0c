import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { questionCard } from '../../../cards/form/question-card.ts';
import { longestTaught } from '../../../domain/words.ts';
import { actionButton, questionKey } from '../../action.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import type { RequestDescriptor } from '../request-descriptor.ts';
import { refuseWords } from './teaching.ts';

/** What was typed so far, and what is wrong with it. */
type Typed = {
  readonly question: string;
  readonly answer: string;
  /** The unanswered question that it answers. */
  readonly from?: string | undefined;
  readonly faults?: { readonly question?: string; readonly answer?: string };
};

const faultOf = (fault: string | undefined) => (fault ? { fault } : {});

/** The form, repeated with what was wrong with it. */
export const answerForm = ({ question, answer: text, from, faults = {} }: Typed): Card =>
  questionCard({
    title: 'Write an answer',
    text: 'Everybody who asks in these words gets it, marked as written by the performance team today.',
    inputs: [
      {
        id: 'question',
        kind: 'text',
        label: 'What people ask',
        typed: question,
        multiline: false,
        maxLength: longestTaught.question,
        ...faultOf(faults.question),
      },
      {
        id: 'answer',
        kind: 'text',
        label: 'Your answer',
        typed: text,
        multiline: true,
        maxLength: longestTaught.answer,
        ...faultOf(faults.answer),
      },
    ],
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
  const known = context.catalogue.words.answers.find(
    (one) => one.question === question && !one.removed,
  );
  return answerForm({ question, answer: known?.text ?? '', from: asked.from });
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

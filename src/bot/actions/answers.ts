import { receiptCard } from '../../cards/message-card.ts';
import { onOneLine } from '../../domain/words.ts';
import type { ActionOf } from '../action.ts';
import type { Reply } from '../reply.ts';
import { button } from '../request.ts';
import type { ActionContext } from '../request-context.ts';
import { answerFields, answerForm } from '../requests/words/answer-form.ts';
import { refuseWords } from '../requests/words/teaching.ts';
import { readTyped } from '../requests/words/text-fields.ts';
import { listUnanswered } from '../requests/words/unanswered.ts';
import { hasFaults } from '../words/check-help.ts';
import { checkAnswer } from '../words/check-question.ts';
import { writeWord } from './words.ts';

/** A question gets an answer, which everybody sees who asks in these words. */
export const writeAnswer = async (
  { from }: ActionOf<'write-answer'>,
  context: ActionContext,
): Promise<Reply> => {
  const refusal = refuseWords('write answers', context);
  if (refusal) return { card: refusal };
  const { inputs, words, stores } = context;
  const typed = readTyped(answerFields, inputs);
  const question = onOneLine(typed.question);
  const text = typed.answer.trim().replace(/\r\n?/g, '\n');
  const faults = { question: words.checkQuestion(question), answer: checkAnswer(text) };
  if (hasFaults(faults)) return { card: answerForm(typed, from, faults), replace: true };
  await writeWord({ kind: 'answer', question, text }, context);
  if (from) await stores.questions.remove(from);
  const card = receiptCard({
    title: 'Your answer is published',
    lines: [`Everybody who asks “${question}” now gets it.`],
    next: [
      button('Unanswered', { kind: 'unanswered' }),
      button('Written answers', { kind: 'answers' }),
    ],
  });
  return { card, replace: true };
};

/** A question is hidden until it is deleted; the list takes its place without it. */
export const dismiss = async (
  { question }: ActionOf<'dismiss'>,
  context: ActionContext,
): Promise<Reply> => {
  const refusal = refuseWords('dismiss questions', context);
  if (refusal) return { card: refusal };
  await context.stores.questions.dismiss(question);
  return { card: await listUnanswered(context), replace: true };
};

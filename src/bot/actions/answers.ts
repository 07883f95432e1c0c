import { receiptCard } from '../../cards/message-card.ts';
import { longestTaught, onOneLine } from '../../domain/words.ts';
import type { ActionOf } from '../action.ts';
import type { Reply } from '../reply.ts';
import { button } from '../request.ts';
import type { ActionContext } from '../request-context.ts';
import { answerForm } from '../requests/words/answer-form.ts';
import { refuseWords } from '../requests/words/teaching.ts';
import { listUnanswered } from '../requests/words/unanswered.ts';
import { checkAnswer } from '../words/check-question.ts';
import { writeWord } from './words.ts';

/** So much more of what was typed comes back when it is too long. */
const beyond = 1_000;

/** A question gets an answer, which everybody sees who asks in these words. */
export const writeAnswer = async (
  { from }: ActionOf<'write-answer'>,
  context: ActionContext,
): Promise<Reply> => {
  const refusal = refuseWords('write answers', context);
  if (refusal) return { card: refusal };
  const { inputs, words, stores } = context;
  const question = onOneLine((inputs.question ?? '').slice(0, longestTaught.question + beyond));
  const typed = (inputs.answer ?? '').slice(0, longestTaught.answer + beyond);
  const text = typed.trim().replace(/\r\n?/g, '\n');
  const faults = { question: words.checkQuestion(question), answer: checkAnswer(text) };
  if (faults.question || faults.answer) {
    const named = {
      ...(faults.question ? { question: faults.question } : {}),
      ...(faults.answer ? { answer: faults.answer } : {}),
    };
    return { card: answerForm({ question, answer: typed, from, faults: named }), replace: true };
  }
  await writeWord({ kind: 'answer', question, text }, context);
  if (from) await stores.questions.remove(from);
  const card = receiptCard({
    title: 'Your answer is published',
    lines: [`Everybody who asks “${question}” now reads it.`],
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

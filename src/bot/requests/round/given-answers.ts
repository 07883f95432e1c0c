import { z } from 'zod';
import { cutText } from '../../../cards/format-text.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { commentaryQuestions, type Indicator, questionIds } from '../../../domain/indicator.ts';
import { button, type RequestOf } from '../../request.ts';
import { longestSaidAnswer, type Said } from '../../said-figures.ts';

/** Answers of a message, as typed; without a question, it is asked which one they answer. */
export const answersSchema = z
  .array(
    z.strictObject({
      question: z.enum(questionIds).optional(),
      text: z.string().min(1).max(longestSaidAnswer),
    }),
  )
  .min(1)
  .max(questionIds.length);

type Asked = RequestOf<'update'>;

const longestShown = 80;

/**
 * A text for the form that does not say which question it answers.
 *
 * @returns undefined when every text has its question
 */
export const chooseQuestion = (asked: Asked, indicator: Indicator) => {
  const { answers = [] } = asked;
  const open = answers.find(({ question }) => question === undefined);
  if (!open) return undefined;
  return messageCard({
    title: `Which question of ${indicator.code} does your text answer?`,
    text: `“${cutText(open.text, longestShown)}”. Nothing is stored until you submit the form.`,
    buttons: questionIds
      .filter((id) => answers.every(({ question }) => question !== id))
      .map((question) =>
        button(commentaryQuestions[question], {
          ...asked,
          answers: answers.map((one) => (one === open ? { ...one, question } : one)),
        }),
      ),
  });
};

/** The answers of a message by their question. */
export const answersOf = ({ answers }: Asked): Pick<Said, 'answers'> =>
  answers
    ? {
        answers: Object.fromEntries(
          answers.flatMap(({ question, text }) => (question ? [[question, text]] : [])),
        ),
      }
    : {};

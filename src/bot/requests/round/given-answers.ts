import { z } from 'zod';
import { cutText } from '../../../cards/format-text.ts';
import { messageCard } from '../../../cards/message-card.ts';
import { type CommentaryQuestion, type Indicator, questionIds } from '../../../domain/indicator.ts';
import { askedQuestions, questionOf } from '../../../domain/question-words.ts';
import type { WithReportWords } from '../../../domain/report-words.ts';
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
export const chooseQuestion = (
  asked: Asked,
  indicator: Indicator,
  home: WithReportWords | undefined,
) => {
  const { answers = [] } = asked;
  const open = answers.find((one) => questionGiven(one, home) === undefined);
  if (!open) return undefined;
  return messageCard({
    title: `Which question of ${indicator.code} does your text answer?`,
    text: `“${cutText(open.text, longestShown)}”. Nothing is stored until you submit the form.`,
    buttons: askedQuestions(home)
      .filter((id) => answers.every(({ question }) => question !== id))
      .map((question) =>
        button(questionOf(question, home), {
          ...asked,
          answers: answers.map((one) => (one === open ? { ...one, question } : one)),
        }),
      ),
  });
};

/** The question that a text answers, also where the report has no other. */
export const questionGiven = (
  { question }: NonNullable<Asked['answers']>[number],
  home: WithReportWords | undefined,
): CommentaryQuestion | undefined => {
  const [only, ...more] = askedQuestions(home);
  return question ?? (more.length === 0 ? only : undefined);
};

/** The answers of a message by their question. */
export const answersOf = (
  { answers }: Asked,
  home: WithReportWords | undefined,
): Pick<Said, 'answers'> =>
  answers
    ? {
        answers: Object.fromEntries(
          answers.flatMap((one) => {
            const question = questionGiven(one, home);
            return question ? [[question, one.text]] : [];
          }),
        ),
      }
    : {};

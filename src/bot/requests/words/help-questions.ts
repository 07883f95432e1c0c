import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { page, type RequestDescriptor } from '../request-descriptor.ts';
import { formatTaught, refuseWords } from './teaching.ts';
import { showWordList } from './word-list.ts';

/** The questions about filling in, each with what can be done about it. */
const answer = async (
  asked: RequestOf<'help-questions'>,
  context: RequestContext,
): Promise<Card> => {
  const refusal = refuseWords('look after the questions about filling in', context, [
    button('How filling in works', { kind: 'round-help' }),
  ]);
  if (refusal) return refusal;
  const { settings, catalogue } = context;
  return showWordList(
    {
      title: 'Questions about filling in',
      intro: 'What officers ask about the form and the round, and what I answer.',
      all: settings.roundHelp.entries,
      row: ({ id, group, question, answer: text }) => ({
        title: question,
        text,
        note: `${group}. ${formatTaught(catalogue.words.help.find((one) => one.id === id))}`,
        buttons: [
          button('Change', { kind: 'help-form', entry: id }),
          button('Remove', { kind: 'remove-word', word: { kind: 'help', entry: id } }),
        ],
      }),
      unit: 'questions',
      next: [
        button('Add a question', { kind: 'help-form' }),
        button('Examples in help', { kind: 'examples' }),
      ],
    },
    asked,
  );
};

const schema = z.strictObject({ kind: z.literal('help-questions'), page });

/** The questions about filling in, for those who look after them. */
export const helpQuestions: RequestDescriptor<'help-questions'> = {
  schema,
  purpose:
    'The questions and answers about filling in as the performance team sees them, to add, change and remove them. A question about how filling in works is round-help.',
  alone: true,
  name: () => 'Questions about filling in',
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    'help-questions': z.infer<typeof schema>;
  }
}

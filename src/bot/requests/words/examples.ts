import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { plainName } from '../../../domain/words.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { page, type RequestDescriptor } from '../request-descriptor.ts';
import { formatTaught, refuseWords } from './teaching.ts';
import { showWordList } from './word-list.ts';

const leftOut = 'This report cannot answer it, so help leaves it out';

/** The questions that help offers, each with what can be done about it. */
const answer = async (asked: RequestOf<'examples'>, context: RequestContext): Promise<Card> => {
  const refusal = refuseWords('look after the examples in help', context, [
    button('What can I ask?', { kind: 'help' }),
  ]);
  if (refusal) return refusal;
  const { words, catalogue } = context;
  return showWordList(
    {
      title: 'Examples in help',
      intro: 'The questions that “What can I ask?” offers, under the heading of each.',
      all: words.examples,
      row: ({ text, heading = leftOut }) => ({
        title: text,
        note: `${heading}. ${formatTaught(
          catalogue.words.examples.find((one) => plainName(one.text) === plainName(text)),
        )}`,
        buttons: [
          button('Change', { kind: 'example-form', text }),
          button('Remove', { kind: 'remove-word', word: { kind: 'example', text } }),
        ],
      }),
      unit: 'examples',
      next: [
        button('Add an example', { kind: 'example-form' }),
        button('Questions about filling in', { kind: 'help-questions' }),
      ],
    },
    asked,
  );
};

const schema = z.strictObject({ kind: z.literal('examples'), page });

/** The questions that help offers, for those who look after them. */
export const examplesRequest: RequestDescriptor<'examples'> = {
  schema,
  purpose:
    'The examples that help offers as the performance team sees them, to add, change and remove them. What can be asked is help.',
  alone: true,
  name: () => 'Examples in help',
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    examples: z.infer<typeof schema>;
  }
}

import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { plainName } from '../../../domain/words.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { page, type RequestDescriptor } from '../request-descriptor.ts';
import { formatTaught, refuseWords } from './teaching.ts';
import { showWordList } from './word-list.ts';

/** The terms that the bot explains, each with what can be done about it. */
const answer = async (asked: RequestOf<'glossary'>, context: RequestContext): Promise<Card> => {
  const refusal = refuseWords('look after the glossary', context, [
    button('Abbreviations', { kind: 'definition' }),
  ]);
  if (refusal) return refusal;
  const { catalogue, settings } = context;
  return showWordList(
    {
      title: 'Glossary',
      intro: 'Terms and short forms, and what I say when people ask what they mean.',
      all: settings.glossary.entries.toSorted((a, b) => a.term.localeCompare(b.term, 'en')),
      row: ({ term, standsFor, text }) => ({
        title: standsFor ? `${term}: ${standsFor}` : term,
        text,
        note: formatTaught(
          catalogue.words.terms.find((one) => plainName(one.term) === plainName(term)),
        ),
        buttons: [
          button('Change', { kind: 'term-form', term }),
          button('Remove', { kind: 'remove-word', word: { kind: 'term', term } }),
        ],
      }),
      unit: 'terms',
      next: [
        button('Add a term', { kind: 'term-form' }),
        button('Synonyms', { kind: 'synonyms' }),
        button('Questions about filling in', { kind: 'help-questions' }),
      ],
    },
    asked,
  );
};

const schema = z.strictObject({ kind: z.literal('glossary'), page });

/** The terms that the bot explains, for those who look after them. */
export const glossaryList: RequestDescriptor<'glossary'> = {
  schema,
  purpose:
    'The glossary as the performance team sees it, to add and remove terms. A question about what one term means is a definition.',
  alone: true,
  name: () => 'Glossary',
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    glossary: z.infer<typeof schema>;
  }
}

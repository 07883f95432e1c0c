import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { questionCard } from '../../../cards/form/question-card.ts';
import { longestTaught } from '../../../domain/words.ts';
import { actionButton, questionKey } from '../../action.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { listNamedThings } from '../../words/named-things.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';
import { refuseWords } from './teaching.ts';
import { faultOf } from './text-fields.ts';

/** What was typed and chosen so far, and what is wrong with it. */
type Typed = {
  readonly phrase: string;
  readonly of: string;
  readonly near: string;
  /** The unanswered question that it answers. */
  readonly from?: string | undefined;
  readonly faults?: { readonly phrase?: string; readonly of?: string };
};

/** How near a phrase comes to what it is a name of, as the form offers it. */
export const nearness = { same: 'same', near: 'near' } as const;

/** The form, repeated with what was wrong with it. */
export const synonymForm = (
  { phrase, of, near, from, faults = {} }: Typed,
  { catalogue }: Pick<RequestContext, 'catalogue'>,
): Card =>
  questionCard({
    title: 'Add a synonym',
    text: 'From then on I understand the phrase, in any order of its words and with other endings.',
    inputs: [
      {
        id: 'phrase',
        kind: 'text',
        label: 'What do people say?',
        typed: phrase,
        multiline: false,
        maxLength: longestTaught.phrase,
        ...faultOf(faults.phrase),
      },
      {
        id: 'of',
        kind: 'choice',
        label: 'What do they mean?',
        choices: listNamedThings(catalogue).map(({ of: value, name }) => ({ title: name, value })),
        chosen: of,
        ...faultOf(faults.of),
      },
      {
        id: 'near',
        kind: 'choice',
        label: 'Is it the same thing?',
        choices: [
          { title: 'Yes, show it as the answer', value: nearness.same },
          { title: 'No, but similar: offer it', value: nearness.near },
        ],
        chosen: near,
      },
    ],
    actions: [
      actionButton('Add', { kind: 'add-synonym', ...(from ? { from } : {}) }),
      { ...button('Synonyms', { kind: 'synonyms' }), noInputs: true },
    ],
  });

/** Asks for a phrase and what it stands for. */
const answer = async (
  { of = '', phrase = '', from }: RequestOf<'synonym-form'>,
  context: RequestContext,
): Promise<Card> =>
  refuseWords('add synonyms', context) ??
  synonymForm({ of, phrase, near: nearness.same, from }, context);

const schema = z.strictObject({
  kind: z.literal('synonym-form'),
  of: id.optional(),
  phrase: id.optional(),
  from: questionKey.optional(),
});

/** Asks for a phrase and what it stands for. */
export const synonymFormRequest: RequestDescriptor<'synonym-form'> = {
  schema,
  inPrivate: true,
  alone: true,
  name: () => 'Add a synonym',
  query: { subjects: { of: 'indicator' } },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    'synonym-form': z.infer<typeof schema>;
  }
}

import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { questionCard } from '../../../cards/form/question-card.ts';
import { longestTaught, plainName } from '../../../domain/words.ts';
import { actionButton } from '../../action.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';
import { refuseWords } from './teaching.ts';
import { type Faults, type Typed, textInputs } from './text-fields.ts';

/** The fields of the form. */
export const termFields = [
  { id: 'term', label: 'Term or short form', longest: longestTaught.name },
  { id: 'standsFor', label: 'What it is short for, if it is', longest: longestTaught.name },
  { id: 'names', label: 'Other names, with commas between them', longest: 500 },
  {
    id: 'text',
    label: 'What it means, in one or two plain sentences without figures',
    longest: longestTaught.text,
    multiline: true,
  },
  { id: 'source', label: 'Where the explanation comes from', longest: longestTaught.name },
] as const;

type TermField = (typeof termFields)[number]['id'];

/** The form, with what was typed and what was wrong with it. */
export const termForm = (typed: Typed<TermField>, faults: Faults<TermField> = {}): Card =>
  questionCard({
    title: typed.term === '' ? 'Add a term' : 'Change a term',
    text: 'People who ask what the term means get this explanation.',
    inputs: textInputs(termFields, typed, faults),
    actions: [
      actionButton('Save', { kind: 'save-term' }),
      { ...button('Glossary', { kind: 'glossary' }), noInputs: true },
    ],
  });

/** Asks for a term and what it means; a term that is there already comes with its explanation. */
const answer = async (
  { term = '' }: RequestOf<'term-form'>,
  context: RequestContext,
): Promise<Card> => {
  const { settings, catalogue } = context;
  // What was taken out comes with its explanation too, to be added again.
  const known =
    settings.glossary.find(term) ??
    catalogue.words.terms.find((one) => plainName(one.term) === plainName(term));
  const { standsFor = '', names = [], text = '', source = '' } = known ?? {};
  const typed = { term: known?.term ?? term, standsFor, names: names.join(', '), text, source };
  return refuseWords('change the glossary', context) ?? termForm(typed);
};

const schema = z.strictObject({ kind: z.literal('term-form'), term: id.optional() });

/** Asks for a term and what it means. */
export const termFormRequest: RequestDescriptor<'term-form'> = {
  schema,
  inPrivate: true,
  alone: true,
  name: () => 'Add a term',
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    'term-form': z.infer<typeof schema>;
  }
}

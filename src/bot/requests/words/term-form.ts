import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import type { QuestionInput } from '../../../cards/form/inputs.ts';
import { questionCard } from '../../../cards/form/question-card.ts';
import { longestTaught } from '../../../domain/words.ts';
import { actionButton } from '../../action.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { id, type RequestDescriptor } from '../request-descriptor.ts';
import { refuseWords } from './teaching.ts';

/** The fields of the form, as their inputs are called. */
export const termFields = ['term', 'standsFor', 'names', 'text', 'source'] as const;

type TermField = (typeof termFields)[number];

/** What was typed into the fields. */
export type TypedTerm = Readonly<Record<TermField, string>>;

const labels: Readonly<Record<TermField, string>> = {
  term: 'Term or short form',
  standsFor: 'What it is short for, if it is',
  names: 'Other names, with commas between them',
  text: 'What it means, in one or two plain sentences without figures',
  source: 'Where the explanation comes from',
};

const longest: Readonly<Record<TermField, number>> = {
  term: longestTaught.name,
  standsFor: longestTaught.name,
  names: 500,
  text: longestTaught.text,
  source: longestTaught.name,
};

/** The form, with what was typed and what was wrong with it. */
export const termForm = (typed: TypedTerm, faults: Partial<Record<TermField, string>> = {}): Card =>
  questionCard({
    title: typed.term === '' ? 'Add a term' : 'Change a term',
    text: 'People who ask what the term means get this explanation.',
    inputs: termFields.map((field): QuestionInput => {
      const fault = faults[field];
      return {
        id: field,
        kind: 'text',
        label: labels[field],
        typed: typed[field],
        multiline: field === 'text',
        maxLength: longest[field],
        ...(fault ? { fault } : {}),
      };
    }),
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
  const known = context.settings.glossary.find(term);
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

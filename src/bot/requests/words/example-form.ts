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
export const exampleFields = [
  { id: 'text', label: 'A question as people would type it', longest: longestTaught.name },
] as const;

type View = {
  readonly typed: Typed<'text'>;
  /** The example that it takes the place of. */
  readonly was?: string | undefined;
  readonly faults?: Faults<'text'>;
};

/** The form, with what was typed and what was wrong with it. */
export const exampleForm = ({ typed, was, faults = {} }: View): Card =>
  questionCard({
    title: was === undefined ? 'Add an example' : 'Change the example',
    text: 'Help shows it as a button. I put it under the heading that fits the question.',
    inputs: textInputs(exampleFields, typed, faults),
    actions: [
      actionButton('Save', { kind: 'save-example', ...(was === undefined ? {} : { was }) }),
      { ...button('All examples', { kind: 'examples' }), noInputs: true },
    ],
  });

/** Asks for a question that help is to offer; one that it offers already is changed. */
const answer = async (
  { text = '' }: RequestOf<'example-form'>,
  context: RequestContext,
): Promise<Card> => {
  const known = context.words.examples.find((one) => plainName(one.text) === plainName(text));
  return (
    refuseWords('change the examples in help', context) ??
    exampleForm({ typed: { text: known?.text ?? text }, was: known?.text })
  );
};

const schema = z.strictObject({ kind: z.literal('example-form'), text: id.optional() });

/** Asks for a question that help is to offer. */
export const exampleFormRequest: RequestDescriptor<'example-form'> = {
  schema,
  inPrivate: true,
  alone: true,
  name: () => 'Add an example',
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    'example-form': z.infer<typeof schema>;
  }
}

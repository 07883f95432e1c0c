import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import { questionCard } from '../../../cards/form/question-card.ts';
import { actionButton, taughtWord } from '../../action.ts';
import { button, type Request, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { nameOfThing } from '../../words/named-things.ts';
import type { RequestDescriptor } from '../request-descriptor.ts';
import { refuseWords } from './teaching.ts';

type Word = RequestOf<'remove-word'>['word'];

/** The list that a word is on. */
export const listOf = (word: Word): Request =>
  word.kind === 'synonym'
    ? { kind: 'synonyms', of: word.of }
    : { kind: word.kind === 'term' ? 'glossary' : 'answers' };

/** The other phrases of the list that are the same words. */
const otherForms = (of: string, phrase: string, { words }: RequestContext): string => {
  const others = words.formsOf(phrase, of).filter((one) => one !== phrase);
  return others.length > 0 ? ` This takes its other forms away too: ${others.join(', ')}.` : '';
};

const ask = (
  word: Word,
  context: RequestContext,
): { readonly title: string; readonly text: string } => {
  if (word.kind === 'term')
    return {
      title: `Remove “${word.term}” from the glossary?`,
      text: 'Nobody who asks what it means gets this explanation any more.',
    };
  if (word.kind === 'answer')
    return {
      title: 'Withdraw the answer?',
      text: `Nobody who asks “${word.question}” gets it any more.`,
    };
  const { of, phrase } = word;
  return {
    title: `Remove “${phrase.replace(/^~/, '')}”?`,
    text: `After that I no longer understand it as ${nameOfThing(context.catalogue, of) ?? of}.${otherForms(of, phrase, context)}`,
  };
};

/** Asks once before a word is taken away. */
const answer = async ({ word }: RequestOf<'remove-word'>, context: RequestContext): Promise<Card> =>
  refuseWords('remove words', context) ??
  questionCard({
    ...ask(word, context),
    inputs: [],
    actions: [
      actionButton('Remove', { kind: 'remove-word', word }),
      button('Keep it', listOf(word)),
    ],
  });

const schema = z.strictObject({ kind: z.literal('remove-word'), word: taughtWord });

/** Asks once before a word is taken away. */
export const removeWordRequest: RequestDescriptor<'remove-word'> = {
  schema,
  inPrivate: true,
  alone: true,
  name: () => 'Remove a word',
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    'remove-word': z.infer<typeof schema>;
  }
}

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
export const listOf = (word: Word): Request => {
  switch (word.kind) {
    case 'synonym':
      return { kind: 'synonyms', of: word.of };
    case 'term':
      return { kind: 'glossary' };
    case 'answer':
      return { kind: 'answers' };
    case 'help':
      return { kind: 'help-questions' };
    case 'example':
      return { kind: 'examples' };
  }
};

/** The form that a word was added with, filled in. */
export const formOf = (word: Word): Request => {
  switch (word.kind) {
    case 'synonym':
      return { kind: 'synonym-form', of: word.of, phrase: word.phrase.replace(/^~/, '') };
    case 'term':
      return { kind: 'term-form', term: word.term };
    case 'answer':
      return { kind: 'answer-form', question: word.question };
    case 'help':
      return { kind: 'help-form', entry: word.entry };
    case 'example':
      return { kind: 'example-form', text: word.text };
  }
};

/** A word as people know it. */
export const nameOfWord = (
  word: Word,
  { settings, catalogue }: Pick<RequestContext, 'settings' | 'catalogue'>,
): string => {
  switch (word.kind) {
    case 'synonym':
      return word.phrase.replace(/^~/, '');
    case 'term':
      return word.term;
    case 'answer':
      return word.question;
    case 'help':
      return (
        [...settings.roundHelp.entries, ...catalogue.words.help].find(({ id }) => id === word.entry)
          ?.question ?? word.entry
      );
    case 'example':
      return word.text;
  }
};

/** The other phrases of the list that are the same words. */
const otherForms = (of: string, phrase: string, { words }: RequestContext): string => {
  const others = words.formsOf(phrase, of).filter((one) => one !== phrase);
  return others.length > 0 ? ` This takes its other forms away too: ${others.join(', ')}.` : '';
};

const ask = (
  word: Word,
  context: RequestContext,
): { readonly title: string; readonly text: string } => {
  const name = nameOfWord(word, context);
  switch (word.kind) {
    case 'term':
      return {
        title: `Remove “${name}” from the glossary?`,
        text: 'Nobody who asks what it means gets this explanation any more.',
      };
    case 'answer':
      return {
        title: 'Withdraw the answer?',
        text: `Nobody who asks “${name}” gets it any more.`,
      };
    case 'help':
      return {
        title: 'Remove the question?',
        text: `Officers who ask “${name}” no longer get this answer.`,
      };
    case 'example':
      return {
        title: `Remove “${name}” from the examples?`,
        text: 'Help no longer offers it. People can still ask it.',
      };
    case 'synonym': {
      const { of, phrase } = word;
      return {
        title: `Remove “${name}”?`,
        text: `After that I no longer understand it as ${nameOfThing(context.catalogue, of) ?? of}.${otherForms(of, phrase, context)}`,
      };
    }
  }
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

import { receiptCard } from '../../cards/message-card.ts';
import type { WordChange } from '../../domain/stores/word-store.ts';
import { onOneLine, plainName } from '../../domain/words.ts';
import type { ActionOf } from '../action.ts';
import type { Reply } from '../reply.ts';
import { button } from '../request.ts';
import type { ActionContext } from '../request-context.ts';
import { formOf, listOf, nameOfWord } from '../requests/words/remove-word.ts';
import { nearness, synonymForm } from '../requests/words/synonym-form.ts';
import { refuseWords } from '../requests/words/teaching.ts';
import { retryOnConflict } from '../retry.ts';
import { nameOfThing } from '../words/named-things.ts';

/** Teaches a word; tries again a few times when somebody else teaches the bot at the same moment. */
export const writeWord = (
  change: WordChange,
  { random, wait, stores, user: { actor }, clock: { now: at } }: ActionContext,
): Promise<void> => {
  const author = { objectId: actor.objectId, name: actor.name };
  return retryOnConflict(() => stores.words.write(change, { author, at }), { random, wait });
};

/** So much of what was typed comes back when it is refused; all of it would not fit on a card. */
const longest = 500;

const readSynonym = ({ phrase = '', of = '', near = '' }: ActionContext['inputs']) => {
  const typed = onOneLine(phrase.slice(0, longest));
  const isNear = near.trim() === nearness.near || typed.startsWith('~');
  const bare = typed.replace(/^~\s*/, '');
  return { bare, phrase: isNear ? `~${bare}` : bare, of: of.trim(), isNear };
};

/** A phrase becomes a name of something. */
export const addSynonym = async (
  { from }: ActionOf<'add-synonym'>,
  context: ActionContext,
): Promise<Reply> => {
  const refusal = refuseWords('add synonyms', context);
  if (refusal) return { card: refusal };
  const { bare, phrase, of, isNear } = readSynonym(context.inputs);
  const name = nameOfThing(context.catalogue, of);
  const fault = context.words.checkPhrase(phrase, of);
  if (!name || fault) {
    const faults = {
      ...(name ? {} : { of: 'Choose what people mean by it.' }),
      ...(fault ? { phrase: fault } : {}),
    };
    const near = isNear ? nearness.near : nearness.same;
    const card = synonymForm({ phrase: bare, of: name ? of : '', near, from, faults }, context);
    return { card, replace: true };
  }
  await writeWord({ kind: 'synonym', of, phrases: [phrase] }, context);
  if (from) await context.stores.questions.remove(from);
  const card = receiptCard({
    title: `Added: “${bare}”`,
    lines: [
      isNear
        ? `When people type it, I now offer ${name}.`
        : `When people type it, I now understand it as ${name}.`,
    ],
    next: [
      button('Add another', { kind: 'synonym-form', of }),
      button('Its synonyms', { kind: 'synonyms', of }),
      ...(from ? [button('Unanswered', { kind: 'unanswered' })] : []),
    ],
  });
  return { card, replace: true };
};

type Word = ActionOf<'remove-word'>['word'];

/** The change that takes a word away; undefined when it has gone already. */
const removalOf = (
  word: Word,
  { words, settings, catalogue }: ActionContext,
): WordChange | undefined => {
  switch (word.kind) {
    case 'synonym': {
      const phrases = words.formsOf(word.phrase, word.of);
      return phrases.length > 0
        ? { kind: 'synonym', of: word.of, phrases, removed: true }
        : undefined;
    }
    case 'answer': {
      const { question } = word;
      const known = catalogue.words.answers.find((one) => one.question === question);
      return known && !known.removed
        ? { kind: 'answer', question, text: known.text, removed: true }
        : undefined;
    }
    case 'term': {
      const entry = settings.glossary.find(word.term);
      return entry && { kind: 'term', entry, removed: true };
    }
    case 'help': {
      const entry = settings.roundHelp.entries.find(({ id }) => id === word.entry);
      return entry && { kind: 'help', entry, removed: true };
    }
    case 'example': {
      const plain = plainName(word.text);
      const known = words.examples.find(({ text }) => plainName(text) === plain);
      return known && { kind: 'example', text: known.text, removed: true };
    }
  }
};

/** A word is taken away, whether it was taught or came with the bot. */
export const removeWord = async (
  { word }: ActionOf<'remove-word'>,
  context: ActionContext,
): Promise<Reply> => {
  const refusal = refuseWords('remove words', context);
  if (refusal) return { card: refusal };
  const change = removalOf(word, context);
  if (change) await writeWord(change, context);
  const card = receiptCard({
    title: `${change ? 'Removed' : 'Already gone'}: “${nameOfWord(word, context)}”`,
    lines: [change ? 'I no longer use it.' : 'It was removed before.'],
    next: [button('Add it again', formOf(word)), button('Back to the list', listOf(word))],
  });
  return { card, replace: true };
};

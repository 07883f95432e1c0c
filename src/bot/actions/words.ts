import { receiptCard } from '../../cards/message-card.ts';
import type { WordChange } from '../../domain/stores/word-store.ts';
import { type GlossaryEntry, onOneLine, plainName } from '../../domain/words.ts';
import type { ActionOf } from '../action.ts';
import type { Reply } from '../reply.ts';
import { button } from '../request.ts';
import type { ActionContext } from '../request-context.ts';
import { listOf } from '../requests/words/remove-word.ts';
import { nearness, synonymForm } from '../requests/words/synonym-form.ts';
import { refuseWords } from '../requests/words/teaching.ts';
import { type TypedTerm, termFields, termForm } from '../requests/words/term-form.ts';
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
const shortest = 500;
const longest = 5_000;

const readSynonym = ({ phrase = '', of = '', near = '' }: ActionContext['inputs']) => {
  const typed = onOneLine(phrase.slice(0, shortest));
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

/** More than anybody needs; a longer list is cut by the check of the row. */
const mostNames = 30;

const readTerm = (inputs: ActionContext['inputs']): { typed: TypedTerm; entry: GlossaryEntry } => {
  const typed = Object.fromEntries(
    termFields.map((field) => [
      field,
      (inputs[field] ?? '').slice(0, field === 'text' ? longest : shortest),
    ]),
  ) as TypedTerm;
  const [term, standsFor, source] = [typed.term, typed.standsFor, typed.source].map(onOneLine);
  const names = typed.names
    .split(/[,;\n]/)
    .map(onOneLine)
    .filter((name) => name !== '');
  const entry: GlossaryEntry = {
    term: term ?? '',
    names: [...new Map(names.map((name) => [plainName(name), name])).values()].slice(0, mostNames),
    text: onOneLine(typed.text),
    ...(standsFor ? { standsFor } : {}),
    ...(source ? { source } : {}),
  };
  return { typed, entry };
};

/** A term gets an explanation, or another one. */
export const saveTerm = async (
  _: ActionOf<'save-term'>,
  context: ActionContext,
): Promise<Reply> => {
  const refusal = refuseWords('change the glossary', context);
  if (refusal) return { card: refusal };
  const { typed, entry } = readTerm(context.inputs);
  const faults = context.words.checkTerm(entry);
  if (Object.keys(faults).length > 0) return { card: termForm(typed, faults), replace: true };
  await writeWord({ kind: 'term', entry }, context);
  const card = receiptCard({
    title: `Saved: “${entry.term}”`,
    lines: [`People who ask what it means now read: ${entry.text}`],
    next: [
      button('What it shows', { kind: 'definition', term: entry.term }),
      button('Add another', { kind: 'term-form' }),
      button('Glossary', { kind: 'glossary' }),
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
  if (word.kind === 'synonym') {
    const phrases = words.formsOf(word.phrase, word.of);
    return phrases.length > 0
      ? { kind: 'synonym', of: word.of, phrases, removed: true }
      : undefined;
  }
  if (word.kind === 'answer') {
    const { question } = word;
    const known = catalogue.words.answers.find((one) => one.question === question);
    return known && !known.removed
      ? { kind: 'answer', question, text: known.text, removed: true }
      : undefined;
  }
  const entry = settings.glossary.find(word.term);
  return entry && { kind: 'term', entry, removed: true };
};

const nameOfWord = (word: Word): string => {
  if (word.kind === 'synonym') return word.phrase.replace(/^~/, '');
  return word.kind === 'term' ? word.term : word.question;
};

const addAgain = (word: Word) =>
  word.kind === 'synonym'
    ? [button('Add it again', { kind: 'synonym-form', of: word.of, phrase: nameOfWord(word) })]
    : [];

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
    title: `${change ? 'Removed' : 'Already gone'}: “${nameOfWord(word)}”`,
    lines: [change ? 'I no longer use it.' : 'It was removed before.'],
    next: [...addAgain(word), button('Back to the list', listOf(word))],
  });
  return { card, replace: true };
};

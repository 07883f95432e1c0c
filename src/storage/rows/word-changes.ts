import { isDeepStrictEqual } from 'node:util';
import type { WordChange } from '../../domain/stores/word-store.ts';
import { type GlossaryEntry, type HelpEntry, plainName } from '../../domain/words.ts';
import { type Content, makeRow, type Row, rowsOfKind } from './row.ts';

/** Who changes something and when, as a row holds it. */
export type WordAuthor = Pick<Content<'answer'>, 'by' | 'at'>;

type ChangeOf<K extends WordChange['kind']> = Extract<WordChange, { kind: K }>;

const removedIf = (removed: true | undefined) => (removed ? { removed } : {});

type Phrase = Content<'synonyms'>['phrases'][number];

/** The names of a thing with one of them added, changed or taken away; the same where nothing changes. */
const withPhrase = (before: readonly Phrase[], now: Phrase): readonly Phrase[] => {
  const plain = plainName(now.phrase);
  const same = before.find(({ phrase }) => plainName(phrase) === plain);
  if (same?.phrase === now.phrase && same.removed === now.removed) return before;
  return [...before.filter((one) => one !== same), now];
};

const withPhrases = (
  before: readonly Phrase[] = [],
  { of, phrases, removed }: ChangeOf<'synonym'>,
  by: WordAuthor,
): Content<'synonyms'> => ({
  of,
  phrases: [
    ...phrases.reduce(
      (all, phrase) => withPhrase(all, { phrase, ...by, ...removedIf(removed) }),
      before,
    ),
  ],
});

const entryOf = ({ term, standsFor, names, text, source }: GlossaryEntry) => ({
  term,
  ...(standsFor ? { standsFor } : {}),
  names: [...names],
  text,
  ...(source ? { source } : {}),
});

const helpOf = ({ id, group, question, answer, names, next }: HelpEntry) => ({
  ...{ id, group, question, answer },
  names: [...names],
  next: [...next],
});

type Authors = { readonly before: WordAuthor | undefined; readonly by: WordAuthor };

/** What says the same as before keeps who said it, and when; the fields are in the order of the schema. */
const saidBy = <T extends object>(said: T, removed: true | undefined, { before, by }: Authors) => {
  const say = (author: WordAuthor) => ({
    ...said,
    by: author.by,
    at: author.at,
    ...removedIf(removed),
  });
  return before && isDeepStrictEqual(say(before), before) ? say(before) : say(by);
};

/** The key of the row that a change concerns. */
export const wordKey = (change: WordChange): string => {
  const nobody: WordAuthor = { by: { objectId: '', name: '' }, at: '' };
  return changeWord(undefined, change, nobody).key;
};

/**
 * The row with a change made to it; the same content where nothing changes.
 *
 * @param before what {@link wordKey} names, as it is now
 */
export const changeWord = (before: Row | undefined, change: WordChange, by: WordAuthor): Row => {
  const rows = before ? [before] : [];
  switch (change.kind) {
    case 'synonym': {
      const [content] = rowsOfKind(rows, 'synonyms');
      return makeRow('synonyms', withPhrases(content?.phrases, change, by));
    }
    case 'term': {
      const [was] = rowsOfKind(rows, 'term');
      return makeRow('term', saidBy(entryOf(change.entry), change.removed, { before: was, by }));
    }
    case 'answer': {
      const { question, text, removed } = change;
      const [was] = rowsOfKind(rows, 'answer');
      return makeRow('answer', saidBy({ question, text }, removed, { before: was, by }));
    }
    case 'help': {
      const [was] = rowsOfKind(rows, 'help');
      return makeRow('help', saidBy(helpOf(change.entry), change.removed, { before: was, by }));
    }
    case 'example': {
      const { text, removed } = change;
      const [was] = rowsOfKind(rows, 'example');
      return makeRow('example', saidBy({ text }, removed, { before: was, by }));
    }
  }
};

import type { WordChange } from '../../domain/stores/word-store.ts';
import { type GlossaryEntry, plainName } from '../../domain/words.ts';
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

const termContent = (
  before: Content<'term'> | undefined,
  { entry, removed }: ChangeOf<'term'>,
  by: WordAuthor,
): Content<'term'> => {
  const now = { ...entryOf(entry), ...removedIf(removed) };
  const old = before && { ...entryOf(before), ...removedIf(before.removed) };
  return before && JSON.stringify(now) === JSON.stringify(old) ? before : { ...now, ...by };
};

const answerContent = (
  before: Content<'answer'> | undefined,
  { question, text, removed }: ChangeOf<'answer'>,
  by: WordAuthor,
): Content<'answer'> =>
  before?.question === question && before.text === text && before.removed === removed
    ? before
    : { question, text, ...by, ...removedIf(removed) };

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
    case 'term':
      return makeRow('term', termContent(rowsOfKind(rows, 'term')[0], change, by));
    case 'answer':
      return makeRow('answer', answerContent(rowsOfKind(rows, 'answer')[0], change, by));
  }
};

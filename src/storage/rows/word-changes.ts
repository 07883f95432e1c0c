import type { WordChange } from '../../domain/stores/word-store.ts';
import { type GlossaryEntry, plainName } from '../../domain/words.ts';
import { type Content, makeRow, type Row } from './row.ts';
import { type Stored, storedContent } from './stored-rows.ts';

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

const nobody: WordAuthor = { by: { objectId: '', name: '' }, at: '' };

/** The row with a change made to what is stored of it; what is stored where nothing changes. */
export const wordRow = (change: WordChange, stored: Stored, by: WordAuthor): Row => {
  switch (change.kind) {
    case 'synonym': {
      const { key } = makeRow('synonyms', { of: change.of, phrases: [] });
      return makeRow(
        'synonyms',
        withPhrases(storedContent('synonyms', key, stored)?.phrases, change, by),
      );
    }
    case 'term': {
      const { key } = makeRow('term', { ...entryOf(change.entry), ...by });
      return makeRow('term', termContent(storedContent('term', key, stored), change, by));
    }
    case 'answer': {
      const { key } = makeRow('answer', { question: change.question, text: '', ...by });
      return makeRow('answer', answerContent(storedContent('answer', key, stored), change, by));
    }
  }
};

/** The key of the row that a change concerns. */
export const wordKey = (change: WordChange): string => wordRow(change, new Map(), nobody).key;

import { z } from 'zod';
import type { Card } from '../../../cards/card.ts';
import type { WordRow } from '../../../cards/word-list-card.ts';
import { plainName } from '../../../domain/words.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { button, type RequestOf } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';
import { listNamedThings, nameOfThing } from '../../words/named-things.ts';
import { id, page, type RequestDescriptor } from '../request-descriptor.ts';
import { formatTaught, refuseWords } from './teaching.ts';
import { showWordList } from './word-list.ts';

type Asked = RequestOf<'synonyms'>;

const bare = (phrase: string): string => phrase.replace(/^~/, '');

/** A phrase that was marked so counted only beside others once, and is not used any more. */
const isUsed = (phrase: string): boolean => !phrase.startsWith('+');

const phrasesOf = (of: string, { words }: RequestContext): string[] =>
  (Object.hasOwn(words.synonyms, of) ? (words.synonyms[of] ?? []) : []).filter(isUsed);

const formatCount = (count: number): string => (count === 1 ? 'One phrase' : `${count} phrases`);

/** Enough to recognise what they are like. */
const mostShown = 4;

const listThings = (asked: Asked, context: RequestContext): Card => {
  const all = listNamedThings(context.catalogue).flatMap(({ of, name }) => {
    const phrases = phrasesOf(of, context);
    return phrases.length > 0 ? [{ of, name, phrases }] : [];
  });
  return showWordList(
    {
      title: 'Synonyms',
      intro: 'Words that people use for what is in the report, besides the names printed there.',
      all,
      row: ({ of, name, phrases }) => ({
        title: name,
        note: `${formatCount(phrases.length)}: ${phrases.slice(0, mostShown).map(bare).join(', ')}`,
        beside: button('Open', { kind: 'synonyms', of }),
      }),
      unit: 'subjects',
      next: [
        button('Add a synonym', { kind: 'synonym-form' }),
        button('Glossary', { kind: 'glossary' }),
      ],
    },
    asked,
  );
};

/** Who taught a phrase and when; undefined where it came with the bot. */
const taughtOf = (of: string, phrase: string, { catalogue }: RequestContext) =>
  catalogue.words.synonyms
    .find((one) => one.of === of)
    ?.phrases.find((one) => plainName(one.phrase) === plainName(phrase));

const phraseRow =
  (of: string, context: RequestContext) =>
  (phrase: string): WordRow => {
    const taught = taughtOf(of, phrase, context);
    const near = phrase.startsWith('~') ? ['Similar: offered, never shown as the answer'] : [];
    return {
      title: bare(phrase),
      note: [...near, formatTaught(taught)].join('. '),
      beside: button('Remove', {
        kind: 'remove-word',
        word: { kind: 'synonym', of, phrase },
      }),
    };
  };

/** What the council has taught comes first, the newest before the others. */
const byTaught = (of: string, context: RequestContext): string[] => {
  const [taught, delivered] = [true, false].map((isTaught) =>
    phrasesOf(of, context).filter(
      (phrase) => (taughtOf(of, phrase, context) !== undefined) === isTaught,
    ),
  );
  return [...(taught ?? []).toReversed(), ...(delivered ?? [])];
};

const listPhrases = (
  asked: Asked & { readonly of: string },
  name: string,
  context: RequestContext,
): Card => {
  const { of } = asked;
  return showWordList(
    {
      title: `Synonyms for ${name}`,
      intro: 'The order of the words and their endings make no difference, and nor do small words.',
      all: byTaught(of, context),
      row: phraseRow(of, context),
      unit: 'phrases',
      nothing: 'There are none yet, besides the names printed in the report.',
      next: [
        button('Add a synonym', { kind: 'synonym-form', of }),
        button('All synonyms', { kind: 'synonyms' }),
      ],
    },
    asked,
  );
};

/** The words that people use for what the report has: subject by subject, or those of one. */
const answer = async (asked: Asked, context: RequestContext): Promise<Card> => {
  const refusal = refuseWords('look after synonyms', context);
  if (refusal) return refusal;
  const { of } = asked;
  if (of === undefined) return listThings(asked, context);
  const name = nameOfThing(context.catalogue, of);
  return name
    ? listPhrases({ ...asked, of }, name, context)
    : noSuchThing('subject', of, context.catalogue);
};

const schema = z.strictObject({
  kind: z.literal('synonyms'),
  /** Code or id; a risk is "risk 04l". */
  of: id.optional(),
  page,
});

/** The words that people use for what the report has. */
export const synonyms: RequestDescriptor<'synonyms'> = {
  schema,
  purpose:
    'The words that the council’s performance team has taught the bot, for everything or for one indicator.',
  alone: true,
  name: ({ of }, nameOf) => (of ? `Synonyms for ${nameOf(of)}` : 'Synonyms'),
  query: { subjects: { of: 'indicator' } },
  answer,
};

declare module '../../request.ts' {
  interface Requests {
    synonyms: z.infer<typeof schema>;
  }
}

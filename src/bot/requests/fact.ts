import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import { passagesCard } from '../../cards/message-card.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { holdsWords } from '../../domain/find-words.ts';
import { monthPattern } from '../../domain/period/month-names.ts';
import type { Found, Sentence } from '../../domain/search-passages.ts';
import { notSaid } from '../cannot-answer.ts';
import { findByKeys } from '../passages/chosen-passages.ts';
import type { Place } from '../passages/place.ts';
import { onPageOf, readIndex } from '../passages/search-report.ts';
import { showFound, stepsFrom } from '../passages/show-passages.ts';
import { button, type Request, type RequestOf } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { suggest } from '../understanding/understanding.ts';
import { inContext } from './in-context.ts';
import { noFigureCard } from './no-figure-for.ts';
import { forButtons, id, type RequestDescriptor } from './request-descriptor.ts';
import { distinct, searchHarmless } from './search-beside.ts';
import {
  isAnswer,
  isHarmless,
  isWorthShowing,
  searchFact,
  wholeFit,
  wordsIn,
} from './search-fact.ts';

/** With less than this share of the best, a passage is about something else. */
const besideBest = 0.4;

/** The sentences that answer a question, or that come near to it. */
export const foundCard = (
  found: readonly Sentence<Place>[],
  isGood: boolean,
  catalogue: Catalogue,
): Card => ({
  ...passagesCard({
    title: isGood ? 'What the report says' : 'The nearest that the report says',
    ...(isGood ? {} : { intro: 'I am not sure that this answers your question.' }),
    passages: showFound(found),
    next: [...stepsFrom(found, catalogue), button('Overview', { kind: 'overview' })],
  }),
  ...(isGood ? {} : { misses: 'only-near' }),
});

/** Nothing is written about a part of something that has figures: as with a figure that there is not. */
const noneOfIt = (must: readonly string[], code: string, { catalogue }: RequestContext): Card => ({
  ...noFigureCard(must, [], { nearest: suggest(catalogue, [code]), lines: [] }),
  misses: 'not-said',
});

const month = new RegExp(`^(?:${monthPattern})$`, 'i');

const isMonth = (word: string): boolean => month.test(word);

/** Whether a passage shares nothing but a month with the question: what falls into April is not all that is asked of it. */
const sharesOnlyMonth = (
  { text, place }: Found<Place>,
  asked: RequestOf<'fact'>,
  { settings: { sameWords } }: RequestContext,
): boolean => {
  const own = [...wordsIn(asked), ...(asked.named ?? [])];
  const shared = own.filter((word) => holdsWords(`${place.heading} ${text}`, [word], sameWords));
  return shared.length > 0 && shared.every(isMonth) && !own.every(isMonth);
};

/** After something was spoken of, a sentence elsewhere must answer what was asked, and not only come near to it. */
const mayAnswer = (
  one: Found<Place>,
  { code, goesOn }: RequestOf<'fact'>,
  { catalogue }: RequestContext,
): boolean => !goesOn || !code || onPageOf(code, catalogue)(one.place) || one.fit >= wholeFit;

/** A question of fact, answered with the sentences of the report that hold most of its words. */
const answer = async (
  asked: RequestOf<'fact'>,
  context: RequestContext,
  answerOther: (other: Request) => Promise<Card>,
): Promise<Card> => {
  const { code, doubtful, must, passages } = asked;
  const codes = code ? [code] : [];
  if (passages) {
    const chosen = findByKeys(await readIndex(context), passages);
    return chosen.length > 0
      ? foundCard(chosen, true, context.catalogue)
      : notSaid(wordsIn(asked), context, codes);
  }
  const [all, beside] = await Promise.all([
    searchFact(asked, context),
    searchHarmless(asked, context),
  ]);
  const [likely, harmless] = [all, beside].map((some) =>
    some.filter((one) => mayAnswer(one, asked, context)),
  ) as [typeof all, typeof beside];
  const found = likely
    .filter(doubtful ? isHarmless : isWorthShowing)
    .filter((one) => !sharesOnlyMonth(one, asked, context));
  const [best] = [...found, ...harmless];
  if (!best && code && asked.goesOn && !asked.wanted?.match(/^(?:number|money)$/))
    return answerOther({ kind: 'commentary', code });
  if (!best && must && code) return noneOfIt(must, code, context);
  if (!best) return notSaid(must ?? wordsIn(asked), context, codes);
  const shown = [...found.filter(({ fit }) => fit >= besideBest * best.fit), ...harmless];
  return foundCard(
    distinct(await inContext(distinct(shown), context)),
    !doubtful && isAnswer(best),
    context.catalogue,
  );
};

const words = z.array(id).max(40);

const schema = z.strictObject({
  kind: z.literal('fact'),
  /** Words of the question, without those that only tie others together. */
  words: words.optional(),
  /** Words that name what it is about. */
  named: forButtons(words.optional()),
  /** A sentence with such an answer comes first. */
  wanted: forButtons(z.enum(['number', 'money', 'reason', 'date']).optional()),
  /** Each sentence that is shown holds one of these. */
  must: forButtons(words.optional()),
  code: id.optional(),
  /** The passages that answer it, by their keys, where they were chosen; none when no passage does. */
  passages: forButtons(z.array(id).max(6).optional()),
  /** Whether it is of what was spoken of before: its page comes first, and then its commentary. */
  goesOn: forButtons(z.literal(true).optional()),
  /** Whether it is open that the report answers it at all. */
  doubtful: forButtons(z.literal(true).optional()),
  /** Buttons of 0.3.0 and 0.4.0 carry sets of words in the place of `words`, and these beside them. */
  searches: forButtons(z.array(words.min(1)).min(1).max(6).optional()),
  hints: forButtons(words.optional()),
  counted: forButtons(z.literal(true).optional()),
  otherwise: forButtons(z.unknown().optional()),
});

/** Sentences of the report that answer a question of detail. */
export const fact: RequestDescriptor<'fact'> = {
  schema,
  purpose:
    'A detail that a sentence of the report may answer: a reason, a project, a number in the commentary, or who does what. words are the words to search for.',
  heading: 'The story behind them',
  name: (asked) => `What the report says of ${wordsIn(asked).slice(0, 6).join(', ')}`,
  answer,
};

declare module '../request.ts' {
  interface Requests {
    fact: z.infer<typeof schema>;
  }
}

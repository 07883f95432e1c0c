import { z } from 'zod';
import type { Card } from '../../cards/card.ts';
import { passagesCard } from '../../cards/message-card.ts';
import { type Catalogue, findIndicator } from '../../domain/catalogue.ts';
import { type Fact, findFacts, type Passage } from '../../domain/find-facts.ts';
import { type Commentary, commentaryQuestions } from '../../domain/indicator.ts';
import { describePeriod } from '../../domain/period/period.ts';
import { notSaid } from '../cannot-answer.ts';
import { nameOfCode } from '../name-of-code.ts';
import { button, type Request, type RequestOf } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { isRiskTopic } from '../understanding/ask-risks.ts';
import { about, focus, riskLevelsMeaning } from './about.ts';
import { commentary } from './commentary.ts';
import { people } from './people.ts';
import { id, type RequestDescriptor } from './request-descriptor.ts';
import { risks } from './risks/risks.ts';

/** Where a passage is in the report. */
type Place = { readonly heading: string; readonly indicator?: string };

const ofCommentary = (
  { indicator: code, period, answers }: Commentary,
  catalogue: Catalogue,
): Passage<Place>[] => {
  const indicator = catalogue.indicators.find((one) => one.code === code);
  const name = nameOfCode(catalogue, code);
  return answers.flatMap(({ question, blocks }) => {
    const place = {
      heading: `${name}, ${describePeriod(period)}: ${commentaryQuestions[question]}`,
      indicator: code,
    };
    return blocks.map(({ text }) => ({
      place,
      text,
      context: `${indicator?.name} ${indicator?.shortName}`,
    }));
  });
};

const ofFocus = ({ outcomes }: Catalogue): Passage<Place>[] =>
  outcomes.flatMap(({ name, areasForFocus }) => {
    const place = { heading: `${name}: areas for focus` };
    return areasForFocus.map(({ text }) => ({ place, text, context: '' }));
  });

/**
 * Everything that was written about the indicator that a code belongs to, or about every indicator
 * and the areas for focus.
 */
export const placePassages = (
  all: readonly Commentary[],
  catalogue: Catalogue,
  code?: string,
): Passage<Place>[] => {
  const meant = code === undefined ? undefined : findIndicator(catalogue, code)?.code;
  return [
    ...all
      .filter(({ indicator }) => code === undefined || indicator === meant)
      .flatMap((one) => ofCommentary(one, catalogue)),
    ...(code ? [] : ofFocus(catalogue)),
  ];
};

const found = (facts: readonly Fact<Place>[]): Card => {
  const codes = [...new Set(facts.flatMap(({ place: { indicator } }) => indicator ?? []))];
  return passagesCard({
    title: 'What the report says',
    passages: facts.map(({ place: { heading }, sentences }) => ({
      heading,
      blocks: sentences.map((text) => ({ kind: 'paragraph', text })),
    })),
    next: [
      ...codes
        .slice(0, 2)
        .flatMap((one) => [
          button(`Commentary on ${one}`, { kind: 'commentary', code: one }),
          button(`Show ${one}`, { kind: 'show', code: one }),
        ]),
      button('Overview', { kind: 'overview' }),
    ],
  });
};

/**
 * A question of fact, answered with the matching sentences of the commentary, and where they are.
 *
 * @param answerOther answers the alternative request when nothing is found
 */
const answer = async (
  asked: RequestOf<'fact'>,
  context: RequestContext,
  answerOther: (asked: Request) => Promise<Card>,
): Promise<Card> => {
  const { searches, hints = [], code, counted = false, otherwise } = asked;
  const {
    catalogue,
    stores: { outcomes: store },
    settings: { sameWords },
  } = context;
  const passages = placePassages(await store.readCommentaries(), catalogue, code);
  for (const words of searches) {
    const facts = findFacts(passages, { words, hints, sameWords, counted });
    if (facts.length > 0) return found(facts);
  }
  if (otherwise) return answerOther(otherwise);
  const topic = searches.find((words) => isRiskTopic(words, catalogue, sameWords));
  return !code && topic
    ? answerOther({ kind: 'risks', about: [...topic] })
    : notSaid(searches[0] ?? [], context, code ? [code] : []);
};

/** What shows no figure of its own, so that it may be answered although a word is not understood. */
const figureless = z.union([
  commentary.schema,
  risks.schema,
  people.schema,
  focus.schema,
  about.schema,
  riskLevelsMeaning.schema,
]);

const schema = z.strictObject({
  kind: z.literal('fact'),
  /** Sets of words, the likeliest first; the first set that is found in full counts. */
  searches: z.array(z.array(id).min(1).max(40)).min(1).max(6),
  /** Only a sentence with a number answers "how many". */
  counted: z.literal(true).optional(),
  /** Words that help to order what is found. */
  hints: z.array(id).max(40).optional(),
  code: id.optional(),
  /** The request to answer when nothing is found; never one that shows a figure. */
  otherwise: figureless.optional(),
});

/** Sentences of the commentary that hold words. */
export const fact: RequestDescriptor<'fact'> = {
  schema,
  heading: 'The story behind them',
  name: ({ searches }) => `What the report says of ${searches[0]?.join(', ')}`,
  // No subject: it is not known whether anything was found, and only another search can follow on
  // from it.
  answer,
};

declare module '../request.ts' {
  interface Requests {
    fact: z.infer<typeof schema>;
  }
}

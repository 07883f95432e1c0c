import type { Card } from '../../cards/card.ts';
import { passagesCard } from '../../cards/passages-card.ts';
import { type Fact, findFacts } from '../../domain/find-facts.ts';
import { notSaid } from '../cannot-answer.ts';
import { button, type FigurelessRequest, type RequestOf } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { isRiskTopic } from '../understanding/ask-risks.ts';
import { type Place, placePassages } from './place-passages.ts';
import { risks } from './risks/risks.ts';

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
 * A question of fact, answered with the sentences of the commentary that hold it, and where they stand.
 *
 * @param answerOther answers what is asked otherwise, when nothing holds it
 */
export const fact = async (
  asked: RequestOf<'fact'>,
  context: RequestContext,
  answerOther: (asked: FigurelessRequest) => Promise<Card>,
): Promise<Card> => {
  const { searches, hints = [], code, counted = false, otherwise } = asked;
  const { catalogue, store, sameWords } = context;
  const passages = placePassages(await store.readCommentaries(), catalogue, code);
  for (const words of searches) {
    const facts = findFacts(passages, { words, hints, sameWords, counted });
    if (facts.length > 0) return found(facts);
  }
  if (otherwise) return answerOther(otherwise);
  const about = searches.find((words) => isRiskTopic(words, catalogue, sameWords));
  return !code && about
    ? risks({ kind: 'risks', about: [...about] }, context)
    : notSaid(searches[0] ?? [], context, code ? [code] : []);
};

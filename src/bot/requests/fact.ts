import type { Card } from '../../cards/card.ts';
import { passagesCard } from '../../cards/passages-card.ts';
import type { Catalogue } from '../../domain/catalogue.ts';
import { indicatorOf } from '../../domain/code.ts';
import { type Commentary, commentaryQuestions } from '../../domain/commentary.ts';
import { type Fact, findFacts, type Passage } from '../../domain/find-facts.ts';
import { describePeriod } from '../../domain/period.ts';
import type { Asking } from '../asking.ts';
import { cannotAnswer } from '../cannot-answer.ts';
import { nameOfCode } from '../name-of-code.ts';
import { button, type PlainRequest, type RequestOf } from '../request.ts';
import { isRiskTopic } from '../understanding/ask-risks.ts';
import { risks } from './risks.ts';

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

const passagesOf = (code: string | undefined, all: readonly Commentary[], catalogue: Catalogue) => [
  ...all
    .filter(({ indicator }) => code === undefined || indicator === indicatorOf(code))
    .flatMap((one) => ofCommentary(one, catalogue)),
  ...(code ? [] : ofFocus(catalogue)),
];

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
  asking: Asking,
  answerOther: (asked: PlainRequest) => Promise<Card>,
): Promise<Card> => {
  const { searches, hints = [], code, otherwise } = asked;
  const { catalogue, store, sameWords } = asking;
  const passages = passagesOf(code, await store.readCommentaries(), catalogue);
  for (const words of searches) {
    const facts = findFacts(passages, { words, hints, sameWords });
    if (facts.length > 0) return found(facts);
  }
  if (otherwise) return answerOther(otherwise);
  const about = searches.find((words) => isRiskTopic(words, catalogue, sameWords));
  return !code && about
    ? risks({ kind: 'risks', about: [...about] }, asking)
    : cannotAnswer('not-understood', asking, code ? [code] : []);
};

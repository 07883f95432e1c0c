import { type Card, fitAgain, fitsMessage } from '../../cards/card.ts';
import { foldAway } from '../../cards/groups.ts';
import { richLine } from '../../cards/lines.ts';
import type { CardElement } from '../../cards/render.ts';
import { answerPart } from '../../cards/sign-off-card.ts';
import { capitalise } from '../../domain/format.ts';
import { namesOf, plainName } from '../../domain/words.ts';
import type { Glossary } from '../glossary.ts';
import type { RequestKind } from '../request.ts';

/** Answers that judge figures or risks; the words of others explain themselves. */
const judging: readonly RequestKind[] = [
  ...(['show', 'overview', 'movements', 'figures', 'trend', 'performance'] as const),
  ...(['compare', 'rank', 'check', 'benchmark', 'several', 'risks'] as const),
  ...(['roll-up', 'sign-off', 'committee-summary'] as const),
];

const textsIn = (value: unknown): string[] => {
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, held]) =>
    name === 'text' && typeof held === 'string' ? [held] : textsIn(held),
  );
};

/** Above what the card is answered with, where it has that in itself: whoever presses has read it then. */
const insertAbove = (body: readonly unknown[], fold: readonly CardElement[]): unknown[] => {
  const answers = body.findIndex(
    (part) => typeof part === 'object' && part !== null && 'id' in part && part.id === answerPart,
  );
  return body.toSpliced(answers < 0 ? body.length : answers, 0, ...fold);
};

/**
 * A card with a fold below what it says that explains the terms on it, such as “worsening”, at a press and
 * without another message. Which terms these are is in data/glossary.json.
 */
export const explainTerms = (
  card: Card,
  kind: RequestKind,
  { onCards }: Pick<Glossary, 'onCards'>,
): Card => {
  const { body } = card.content;
  if (!judging.includes(kind) || !Array.isArray(body)) return card;
  const shown = ` ${plainName(textsIn(body).join(' '))} `;
  const terms = onCards.filter((entry) =>
    namesOf(entry).some((name) => shown.includes(` ${plainName(name)} `)),
  );
  const lines = terms.map(({ term, text }) =>
    richLine([{ text: `${capitalise(term)}: `, weight: 'Bolder' }, { text }]),
  );
  const fold = foldAway(lines, {
    id: 'terms',
    show: 'What do these words mean?',
    hide: 'Hide the meanings',
  });
  const explained = { ...card, content: { ...card.content, body: insertAbove(body, fold) } };
  return fitsMessage(explained) ? fitAgain(explained) : card;
};

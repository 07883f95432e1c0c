import type { Card } from '../cards/card.ts';
import { messageCard } from '../cards/message-card.ts';
import type { Asking } from './asking.ts';
import { suggest } from './suggest.ts';
import type { Choice, Refusal } from './understanding/understanding.ts';

const outcomeNames = ({ catalogue: { outcomes } }: Asking): string =>
  outcomes.map(({ name }) => name).join(', ');

const reasons: Readonly<Record<Refusal, (asking: Asking) => string>> = {
  'not-understood': () =>
    'I did not understand all of that, or the report does not say it, and I would rather not guess at a figure.',
  elsewhere: () =>
    'The report has figures for the council’s area as a whole, and for no other place or part of it.',
  'other-outcome': (asking) => `Of the council’s outcomes I have: ${outcomeNames(asking)}.`,
  'too-long': () => 'That is longer than a question that I can answer.',
};

/** An honest "no": why, without any figure, and what is nearest. */
export const cannotAnswer = (
  why: Refusal,
  asking: Asking,
  nearest: readonly string[] | readonly Choice[],
): Card => {
  const offered = nearest.filter((one): one is Choice => typeof one !== 'string');
  const codes = nearest.filter((one): one is string => typeof one === 'string');
  return messageCard({
    title: 'I cannot answer that',
    text: `${reasons[why](asking)} I know the report’s indicators, their commentary, risks and officers. Try one of these:`,
    buttons: offered.length > 0 ? offered : suggest(asking.catalogue, codes),
  });
};

import type { Card } from '../cards/card.ts';
import { messageCard } from '../cards/message-card.ts';
import type { Catalogue } from '../domain/catalogue.ts';
import type { RequestContext } from './request-context.ts';
import { type Choice, type Refusal, suggest } from './understanding/understanding.ts';

/** The answer to a code or an id that names nothing, typed or from an old button. */
export const noSuchThing = (
  what: string,
  code: string,
  catalogue: Catalogue,
  suggestions: readonly Choice[] = suggest(catalogue, []),
): Card =>
  messageCard({
    title: `There is no ${what} ${code}`,
    text: `Nothing in the report has that ${what === 'person' || what === 'outcome' ? 'name' : 'code'}. Try one of these:`,
    buttons: suggestions,
  });

const known = 'I know the report’s indicators, their commentary, risks and officers.';

const reasons: Readonly<Record<Refusal, { readonly title: string; readonly text: string }>> = {
  'not-understood': {
    title: 'I cannot answer that',
    text: `I did not understand all of that, and I would rather not guess at a figure. ${known}`,
  },
  'no-subject': {
    title: 'Which one do you mean?',
    text: 'Your message does not say which indicator it is about, and we have not spoken of one. Name it, or give its code.',
  },
  'too-long': {
    title: 'I cannot answer that',
    text: `That is too long for me to read as a question. ${known}`,
  },
};

/** An honest "no": why, without any figure, and the nearest thing that can be answered. */
export const cannotAnswer = (why: Refusal, nearest: readonly Choice[]): Card =>
  messageCard({
    title: reasons[why].title,
    text: `${reasons[why].text} Try one of these:`,
    buttons: nearest,
  });

/** Enough words to show what was not found. */
const mostNamed = 4;

/** The same for a question whose words are nowhere in the report. */
export const notSaid = (
  words: readonly string[],
  context: RequestContext,
  codes: readonly string[],
): Card => {
  const named = words.slice(0, mostNamed).join(', ');
  const card = messageCard({
    title: 'I cannot answer that',
    text: `The report says nothing that answers it, as far as I understood: I looked for “${named}”. I would rather not guess at a figure. Try one of these:`,
    buttons: suggest(context.catalogue, codes),
  });
  return { ...card, misses: 'not-said' };
};

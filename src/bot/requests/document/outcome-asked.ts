import type { Card } from '../../../cards/card.ts';
import { messageCard } from '../../../cards/message-card.ts';
import type { Outcome } from '../../../domain/indicator.ts';
import { noSuchThing } from '../../cannot-answer.ts';
import { fitTitle } from '../../name-of-code.ts';
import { button, type Request } from '../../request.ts';
import type { RequestContext } from '../../request-context.ts';

/**
 * The outcome that is asked about; the only one where none is named.
 *
 * @param askFor the same request for another outcome
 * @returns a card that says that there is none such, or asks which of several is meant
 */
export const outcomeAsked = (
  asked: string | undefined,
  { catalogue: { outcomes, ...catalogue } }: Pick<RequestContext, 'catalogue'>,
  { why, askFor }: { readonly why: string; readonly askFor: (code: string) => Request },
): { readonly refused: Card } | { readonly outcome: Outcome } => {
  const [only, ...others] = outcomes;
  const outcome = asked === undefined ? only : outcomes.find(({ code }) => code === asked);
  if (!outcome) return { refused: noSuchThing('outcome', asked ?? '', { outcomes, ...catalogue }) };
  if (asked !== undefined || others.length === 0) return { outcome };
  return {
    refused: messageCard({
      title: 'Which outcome?',
      text: why,
      buttons: outcomes.map(({ code, name }) => button(fitTitle(name), askFor(code))),
    }),
  };
};

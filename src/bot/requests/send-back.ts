import { askCard } from '../../cards/ask-card.ts';
import type { Card } from '../../cards/card.ts';
import { findIndicator } from '../../domain/find-named.ts';
import { maySignOff } from '../../domain/rights.ts';
import { longestNote } from '../../domain/submission/decide-sign-off.ts';
import { actionButton } from '../action.ts';
import type { Asking } from '../asking.ts';
import { nameOfCode } from '../name-of-code.ts';
import { noSuchThing } from '../no-such-thing.ts';
import { button, type RequestOf } from '../request.ts';
import { notAllowed, personalOnly } from '../rights/not-allowed.ts';
import { readRights } from '../rights/read-rights.ts';

/** Asks for the note that goes with what is sent back. */
export const sendBack = async (
  { code, round, seen }: RequestOf<'send-back'>,
  asking: Asking,
): Promise<Card> => {
  const indicator = findIndicator(asking.catalogue, code);
  if (!indicator) return noSuchThing('indicator', code, asking.catalogue);
  if (!asking.personal) return personalOnly();
  if (!maySignOff(asking.actor, indicator, await readRights(asking)))
    return notAllowed(indicator, 'sign-off', asking);
  return askCard({
    title: `Send back: ${nameOfCode(asking.catalogue, indicator.code)}`,
    text: 'Your note goes to the officer at once. The figures stay as they are until they are submitted again.',
    inputs: [
      {
        id: 'note',
        kind: 'text',
        label: 'What should change?',
        typed: '',
        multiline: true,
        maxLength: longestNote,
      },
    ],
    actions: [
      actionButton('Return', { kind: 'return', indicator: indicator.code, round, seen }),
      { ...button('My updates', { kind: 'mine' }), noInputs: true },
    ],
  });
};

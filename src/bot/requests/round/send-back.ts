import type { Card } from '../../../cards/card.ts';
import { askCard } from '../../../cards/form/ask-card.ts';
import { longestNote } from '../../../domain/submission/decide-sign-off.ts';
import { actionButton } from '../../action.ts';
import type { Asking } from '../../asking.ts';
import { nameOfCode } from '../../name-of-code.ts';
import { button, type RequestOf } from '../../request.ts';
import { allowSignOff } from '../../rights/allow-sign-off.ts';
import { personalOnly } from '../../rights/not-allowed.ts';

/** Asks for the note that goes with what is sent back. */
export const sendBack = async (
  { code, round, seen }: RequestOf<'send-back'>,
  asking: Asking,
): Promise<Card> => {
  if (!asking.personal) return personalOnly();
  const { refusal, indicator } = await allowSignOff(code, round, asking);
  if (refusal) return refusal;
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

import type { Button } from '../../cards/buttons.ts';
import type { Card } from '../../cards/card.ts';
import { receiptCard } from '../../cards/message-card.ts';
import { describePeriod, periodLabel } from '../../domain/period/period.ts';
import type { Appeal, Favour } from '../../domain/round/appeal.ts';
import { actionButton } from '../action.ts';
import { nameOfCode } from '../name-of-code.ts';
import { button, type Request } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import type { RoundState } from './read-round.ts';

type Words = {
  /** On the button of the officer who asks. */
  readonly asking: string;
  /** What is asked: "sign off S05 …". */
  readonly ask: (name: string) => string;
  /** The button that begins it; whatever it leads to asks once more. */
  readonly title: string;
  readonly request: (code: string, round: string) => Request;
};

/** What an officer asks others for, and where whoever is asked begins. */
export const favourWords: Readonly<Record<Favour, Words>> = {
  update: {
    asking: 'to submit it',
    ask: (name) => `submit ${name}`,
    title: 'Update',
    request: (code, round) => ({ kind: 'update', code, round }),
  },
  'sign-off': {
    asking: 'to sign it off',
    ask: (name) => `sign off ${name}`,
    title: 'Look at it',
    request: (code, round) => ({ kind: 'sign-off', code, round }),
  },
  remind: {
    asking: 'to send a reminder',
    ask: (name) => `send a reminder for ${name}`,
    title: 'Remind',
    request: (code) => ({ kind: 'remind', code }),
  },
};

/**
 * The button with which an officer asks those who may; nobody asks themselves, and a reader has no part in the round.
 *
 * @param whom their names
 */
export const askButton = (
  favour: Favour,
  { code, whom }: { readonly code: string; readonly whom: string },
  { user: { actor }, clock: { round } }: Pick<RequestContext, 'user' | 'clock'>,
): Button[] =>
  actor.person && whom !== ''
    ? [
        actionButton(`Ask ${whom} ${favourWords[favour].asking}`, {
          ...{ kind: 'ask-favour', favour, indicator: code, round: periodLabel(round) },
        }),
      ]
    : [];

/** What an officer asks for, for whoever may do it. */
export const favourCard = (
  { indicator: code, by, favour }: Extract<Appeal, { kind: 'favour' }>,
  { catalogue, round }: Pick<RoundState, 'catalogue' | 'round'>,
): Card => {
  const { ask, title, request } = favourWords[favour];
  return receiptCard({
    title: `${by.name} asks you to ${ask(nameOfCode(catalogue, code))}`,
    lines: [
      `It is about ${describePeriod(round)}. Nothing has been done, and nothing will be unless you do it.`,
    ],
    next: [
      button(title, request(code, periodLabel(round))),
      button('Status', { kind: 'status', code }),
      button('Progress', { kind: 'progress' }),
    ],
  });
};

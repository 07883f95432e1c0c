import type { Card } from '../../cards/card.ts';
import { receiptCard } from '../../cards/receipt-card.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { describePeriod, type Period } from '../../domain/period.ts';
import { sayInstant } from '../../domain/say-date.ts';
import type { SignOffDecision } from '../../domain/submission/decide-sign-off.ts';
import type { Asking } from '../asking.ts';
import { nameOfCode } from '../name-of-code.ts';
import { button } from '../request.ts';
import { sayRound } from '../round/say-round.ts';

const nextOf = (code: string) => [
  button(`Show ${code}`, { kind: 'show', code }),
  button('My updates', { kind: 'mine' }),
  button('History', { kind: 'history', code }),
];

/** What was signed off or sent back. */
export const signedOrSent = (
  kind: 'sign-off' | 'return',
  { code }: Indicator,
  round: Period,
  asking: Asking,
): Card => {
  const name = nameOfCode(asking.catalogue, code);
  const when = describePeriod(round);
  return kind === 'sign-off'
    ? receiptCard({
        title: `Signed off: ${name}`,
        lines: [
          `${asking.actor.name} signed off ${when} on ${sayInstant(asking.now)}. A correction after this is a revision, with a reason.`,
        ],
        next: nextOf(code),
      })
    : receiptCard({
        title: `Sent back: ${name}`,
        lines: [`${when} goes back with your note; whoever submitted it is told at once.`],
        next: nextOf(code),
      });
};

/** Why nothing was signed off or sent back. */
export const notSignedOff = (
  decision: Exclude<SignOffDecision, { kind: 'accepted' }>,
  { code }: Indicator,
  asking: Asking,
): Card => {
  const name = nameOfCode(asking.catalogue, code);
  if (decision.kind === 'already')
    return receiptCard({
      title: `Already done: ${name}`,
      lines: [sayRound(decision.round), 'Nothing was changed.'],
      next: nextOf(code),
    });
  if (decision.kind === 'nothing-submitted')
    return receiptCard({
      title: `Nothing to sign off: ${name}`,
      lines: ['Nothing waits for a sign-off there. Nothing was changed.'],
      next: nextOf(code),
    });
  if (decision.kind === 'incomplete')
    return receiptCard({
      title: `Not signed off: ${name}`,
      lines: ['The commentary is still missing. Nothing was changed.'],
      next: nextOf(code),
    });
  return receiptCard({
    title: `Not done: ${name} has changed`,
    lines: ['Something else was submitted since this card was sent. Look at it first.'],
    next: [button('Look at it', { kind: 'sign-off', code }), ...nextOf(code)],
  });
};

/** The answer to a stand-in who would sign off their own figures. */
export const ownWork = ({ code }: Indicator, { catalogue }: Asking): Card =>
  receiptCard({
    title: `Not signed off: ${nameOfCode(catalogue, code)}`,
    lines: [
      'You handed this in yourself. Somebody else has to look at it: the outcome lead, or the performance team.',
    ],
    next: nextOf(code),
  });

import type { Card } from '../../cards/card.ts';
import { receiptCard } from '../../cards/message-card.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { describePeriod } from '../../domain/period/period.ts';
import { ownersOf, signersOf } from '../../domain/round/owed.ts';
import type { Watch, WatchedEvent } from '../../domain/round/watch.ts';
import { findRound } from '../../domain/submission/indicator-record.ts';
import { nameOfCode } from '../name-of-code.ts';
import { button } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import type { RoundState } from './read-round.ts';
import { formatRoundState } from './round-words.ts';

export const eventWords: Readonly<Record<WatchedEvent, string>> = {
  submitted: 'has been submitted',
  'signed-off': 'has been signed off',
};

/** By which a person is written to: the id in the report, or an address of somebody whom it does not name. */
export const addressOf = async ({
  user: { actor },
  stores,
}: RequestContext): Promise<string | undefined> =>
  actor.person?.id ?? (await stores.people.readLink(actor.objectId))?.addresses[0];

/** Whether the person gets a message of the round about it in any case. */
export const isToldAnyway = (
  event: WatchedEvent,
  indicator: Indicator,
  person: string,
  standIns: Pick<RoundState, 'delegations' | 'today'>,
): boolean =>
  event === 'submitted'
    ? signersOf(indicator, undefined, standIns).includes(person)
    : ownersOf(indicator.indicatorLeads, indicator.code, standIns).includes(person);

/** What somebody wanted to be told of has happened. */
export const watchedCard = (
  { indicator: code, event }: Watch,
  { catalogue, records, round }: Pick<RoundState, 'catalogue' | 'records' | 'round'>,
): Card => {
  const found = findRound(
    records.find(({ indicator }) => indicator === code),
    round,
  );
  return receiptCard({
    title: `${nameOfCode(catalogue, code)} ${eventWords[event]}`,
    lines: [
      found ? formatRoundState(found) : describePeriod(round),
      'You asked me to tell you, and I will not tell you again.',
    ],
    next: [
      button(`Show ${code}`, { kind: 'show', code }),
      button('Status', { kind: 'status', code }),
      button('Progress', { kind: 'progress' }),
    ],
  });
};

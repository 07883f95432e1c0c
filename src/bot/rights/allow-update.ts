import type { Card } from '../../cards/card.ts';
import { messageCard } from '../../cards/message-card.ts';
import { expectedOf } from '../../domain/cycle/owed.ts';
import { findIndicator } from '../../domain/find-named.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { describePeriod, type Period, parsePeriod } from '../../domain/period.ts';
import { mayUpdate } from '../../domain/rights.ts';
import type { Asking } from '../asking.ts';
import { noSuchThing } from '../no-such-thing.ts';
import { button } from '../request.ts';
import type { Allowed } from './allowed.ts';
import { notAllowed, personalOnly } from './not-allowed.ts';
import { readRights } from './read-rights.ts';

const noSuchRound = (label: string, code: string): Card =>
  messageCard({
    title: 'That round is not open',
    text: `${label.slice(0, 40)} is not a quarter whose figures can be handed in yet.`,
    buttons: [button(`Update ${code}`, { kind: 'update', code })],
  });

const nothingAsked = ({ code }: Indicator, round: Period): Card =>
  messageCard({
    title: `Nothing new is asked for ${code}`,
    text: `${describePeriod(round)} brings no new figure for ${code}, so there is nothing to hand in.`,
    buttons: [
      button(`When is ${code} due?`, { kind: 'due', code }),
      button(`Show ${code}`, { kind: 'show', code }),
    ],
  });

/** Quarters back that can still be corrected. */
const oldest = 40;

const findRoundAsked = (label: string | undefined, { round }: Asking): Period | undefined => {
  if (label === undefined) return round;
  const asked = parsePeriod('financial-quarter', label);
  if (!asked || asked.index > round.index) return undefined;
  return asked.index > round.index - oldest ? asked : undefined;
};

/** Whether whoever asks may update an indicator here; decided anew at every press. */
export const allowUpdate = async (
  code: string,
  roundLabel: string | undefined,
  asking: Asking,
): Promise<Allowed> => {
  const indicator = findIndicator(asking.catalogue, code);
  if (!indicator) return { refusal: noSuchThing('indicator', code, asking.catalogue) };
  if (!asking.personal) return { refusal: personalOnly() };
  if (!mayUpdate(asking.actor, indicator, await readRights(asking)))
    return { refusal: notAllowed(indicator, 'update', asking) };
  const round = findRoundAsked(roundLabel, asking);
  if (!round) return { refusal: noSuchRound(roundLabel ?? '', indicator.code) };
  // Of an indicator that brings nothing new there is nothing to hand in.
  if (expectedOf(indicator, round).length === 0) return { refusal: nothingAsked(indicator, round) };
  return { indicator, round };
};

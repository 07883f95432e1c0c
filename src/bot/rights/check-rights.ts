import type { Card } from '../../cards/card.ts';
import { messageCard } from '../../cards/message-card.ts';
import { findIndicator } from '../../domain/catalogue.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { describePeriod, type Period, parsePeriod } from '../../domain/period/period.ts';
import { maySignOff, mayUpdate, type RightsContext } from '../../domain/rights.ts';
import { expectedOf } from '../../domain/round/owed.ts';
import { noSuchThing } from '../cannot-answer.ts';
import { button } from '../request.ts';
import type { RequestContext } from '../request-context.ts';
import { notAllowed, personalOnly } from './not-allowed.ts';

/** Permission to change an indicator in a round, or the card that says why not. */
type Allowed =
  | { readonly refusal: Card; readonly indicator?: undefined; readonly round?: undefined }
  | { readonly refusal?: undefined; readonly indicator: Indicator; readonly round: Period };

/** Who stands in for whom today. */
export const readRights = async ({
  stores: { people },
  clock: { today },
}: Pick<RequestContext, 'stores' | 'clock'>): Promise<RightsContext> => ({
  delegations: await people.readDelegations(),
  today,
});

const noSuchRound = (label: string, code: string): Card =>
  messageCard({
    title: 'That round is not open',
    text: `${label.slice(0, 40)} is not a quarter whose figures can be handed in now.`,
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

/** How many quarters back can still be corrected. */
const oldest = 40;

const findRoundAsked = (
  label: string | undefined,
  { clock: { round } }: Pick<RequestContext, 'clock'>,
): Period | undefined => {
  if (label === undefined) return round;
  const asked = parsePeriod('financial-quarter', label);
  if (!asked || asked.index > round.index) return undefined;
  return asked.index > round.index - oldest ? asked : undefined;
};

/** Whether the person may update an indicator here; checked again at every press. */
export const allowUpdate = async (
  code: string,
  roundLabel: string | undefined,
  context: RequestContext,
): Promise<Allowed> => {
  const indicator = findIndicator(context.catalogue, code);
  if (!indicator) return { refusal: noSuchThing('indicator', code, context.catalogue) };
  if (!context.user.personal) return { refusal: personalOnly() };
  if (!mayUpdate(context.user.actor, indicator, await readRights(context)))
    return { refusal: notAllowed(indicator, 'update', context) };
  const round = findRoundAsked(roundLabel, context);
  if (!round) return { refusal: noSuchRound(roundLabel ?? '', indicator.code) };
  // An indicator with no new value expected has nothing to submit.
  if (expectedOf(indicator, round).length === 0) return { refusal: nothingAsked(indicator, round) };
  return { indicator, round };
};

/** Whether the person may sign off an indicator or send it back; checked again at every press. */
export const allowSignOff = async (
  code: string,
  roundLabel: string | undefined,
  context: RequestContext,
): Promise<Allowed> => {
  const indicator = findIndicator(context.catalogue, code);
  const round = roundLabel ? parsePeriod('financial-quarter', roundLabel) : context.clock.round;
  if (!indicator || !round) return { refusal: noSuchThing('indicator', code, context.catalogue) };
  return maySignOff(context.user.actor, indicator, await readRights(context))
    ? { indicator, round }
    : { refusal: notAllowed(indicator, 'sign-off', context) };
};

import type { Card } from '../../cards/card.ts';
import { messageCard } from '../../cards/message-card.ts';
import type { Indicator } from '../../domain/indicator.ts';
import { type Period, parsePeriod } from '../../domain/period.ts';
import { mayUpdate } from '../../domain/rights.ts';
import { button } from '../request.ts';
import type { Asking } from '../requests/asking.ts';
import { findIndicator } from '../requests/find-named.ts';
import { noSuchThing } from '../requests/no-such-thing.ts';
import { notAllowed, personalOnly } from '../requests/not-allowed.ts';
import { readRights } from '../requests/read-rights.ts';

type Allowed =
  | { readonly refusal: Card; readonly indicator?: undefined; readonly round?: undefined }
  | { readonly refusal?: undefined; readonly indicator: Indicator; readonly round: Period };

const noSuchRound = (label: string, code: string): Card =>
  messageCard({
    title: 'That round is not open',
    text: `${label.slice(0, 40)} is not a quarter whose figures can be handed in yet.`,
    buttons: [button(`Update ${code}`, { kind: 'update', code })],
  });

const findRoundAsked = (label: string | undefined, { round }: Asking): Period | undefined => {
  if (label === undefined) return round;
  const asked = parsePeriod('financial-quarter', label);
  return asked && asked.index <= round.index ? asked : undefined;
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
  return round ? { indicator, round } : { refusal: noSuchRound(roundLabel ?? '', indicator.code) };
};
